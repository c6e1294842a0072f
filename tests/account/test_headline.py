"""What is said first, and that something is said whatever changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from milepost.account import tell
from milepost.compare import changes
from milepost.diagnostics import Report
from tests.account.test_told import account, said, told
from tests.compare.told import PUBLIC, TEAM, feature, site
from tests.roadmaps import roadmap

COMMITTED = "confidence: committed\n"


def headline(tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    return "; ".join(map(said, account(tmp_path, dict(before), dict(after)).headline))


def plan(target: str, *, committed: int, others: int) -> dict[str, str]:
    number = committed + others
    return {
        f"features/f{each}.yml": feature(
            f"target: {target}\n{COMMITTED if each < committed else ''}", title=f"F{each}"
        )
        for each in range(number)
    }


@pytest.mark.parametrize(
    ("committed", "others", "expected"),
    [
        (3, 3, "3 committed features slip, by one quarter on average; 3 others slip, by one quarter on average"),
        (1, 0, "committed *F0* slips, by one quarter"),
        (1, 1, "committed *F0* slips, by one quarter; *F1* slips, by one quarter"),
        (0, 3, "3 features slip, by one quarter on average"),
    ],
)
def test_what_was_committed_stands_first(tmp_path: Path, committed: int, others: int, expected: str) -> None:
    before, after = (plan(when, committed=committed, others=others) for when in ("2027-Q1", "2027-Q2"))
    assert headline(tmp_path, before, after) == expected


def test_a_slip_that_only_wider_readers_see(tmp_path: Path) -> None:
    text = "target: {}\nonly: {{team: {{target: 2027-12}}}}\n"
    before, after = (
        {**site(PUBLIC, TEAM), "features/a.yml": feature(text.format(when))} for when in ("2027-Q1", "2027-Q2")
    )
    assert headline(tmp_path, before, after) == "*A* slips, by one quarter, for *Everybody*"


def test_a_slip_that_wider_readers_are_not_told(tmp_path: Path) -> None:
    text = "target: 2027-Q1\nonly: {{team: {{target: {}}}}}\n"
    before, after = (
        {**site(PUBLIC, TEAM), "features/a.yml": feature(text.format(when))} for when in ("2027-Q1", "2027-Q2")
    )
    assert told(account(tmp_path, before, after)) == [
        "Later: A slips: Q1 2027 → Q2 2027 (1 quarter later); nothing changes for *Everybody*"
    ]


def test_a_release_tells_once_what_it_moves(tmp_path: Path) -> None:
    features = {f"features/{each}.yml": feature("target: timeline:r\n", title=each.upper()) for each in "abcde"}
    before, after = (
        {**features, "timeline/r.yml": f"title: R\nwhen: {when}\n"} for when in ("2027-Q1", "2027-Q2")
    )
    found = account(tmp_path, before, after)
    assert told(found) == [
        "Later: R slips: Q1 2027 → Q2 2027 (1 quarter later), with it 5 features: *A*, *B*, *C*, *D* and *E*"
    ]
    assert "; ".join(map(said, found.headline)) == (
        "5 features slip, by one quarter on average; *R* slips, by one quarter"
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("planned", "in-progress", "*A* has the status *In progress* now"),
        ("shipped", "in-progress", "*A* has the status *In progress* again"),
    ],
)
def test_what_work_is_on(tmp_path: Path, before: str, after: str, expected: str) -> None:
    given = ({"features/a.yml": feature(status=word)} for word in (before, after))
    assert headline(tmp_path, *given) == expected


@pytest.mark.parametrize(("status", "expected"), [("shipped", "*A* has shipped"), ("paused", "*A* is stopped")])
def test_what_is_over_is_not_late(tmp_path: Path, status: str, expected: str) -> None:
    before = {"features/a.yml": feature("target: 2027-Q1\nconfidence: likely\n")}
    after = {"features/a.yml": feature("target: 2027-Q2\nconfidence: committed\n", status=status)}
    assert headline(tmp_path, before, after) == expected


GOAL = "title: G\nmeasures: {{m: {{title: Active, unit: '%', from: 1, to: {0}}}}}\n{1}"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("horizon: now\n", "horizon: later\n", "*A* is put off, from now to later"),
        ("", "horizon: later\n", "*A* changed: dates"),
        ("horizon: later\n", "horizon: next\n", "*A* moves nearer, from later to next"),
        ("stages: {beta: 2027-01}\n", "stages: {beta: 2027-04}\n", "beta of *A* comes later, by one quarter"),
        (COMMITTED, "confidence: likely\n", "*A* is no longer committed"),
        ("confidence: likely\n", "confidence: exploratory\n", "*A* is less sure"),
        ("target: tbd\n", "target: 2027-Q1\n", "*A* has a date now"),
        ("target: 2027-Q1\n", "target: tbd\n", "*A* has no date any more"),
        ("target: 2027-Q1\n", "target: 2028\n", "*A* slips"),
        ("effort: M\n", "effort: L\n", "*A* changed: words and details"),
        ("", "updates: {on: 2026-11-01, text: Half}\n", "*A* changed: notes"),
        ("", "updates: {on: 2026-11-01, text: Half, health: at-risk}\n", "*A* is at risk now"),
        ("changes: {on: 2026-11-01, why: Late}\n", "", "the record of *A* is rewritten"),
        ("target: 2027-Q2\n", "target: 2027-H1\n", "*A* may come earlier"),
        ("target: 2027\nstages: {ga: 2027-04}\n", "target: 2027\n", "*A* changed: dates"),
    ],
)
def test_something_is_said_of_whatever_changes(tmp_path: Path, before: str, after: str, expected: str) -> None:
    given = ({"features/a.yml": feature(text)} for text in (before, after))
    assert headline(tmp_path, *given) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (GOAL.format(60, ""), GOAL.format(75, ""), "aim of *Active*: 60 *%* → 75 *%*"),
        (GOAL.format(60, ""), GOAL.format(60, "outcome: dropped\n"), "goal *G* is closed: *Dropped*"),
        (GOAL.format(60, "outcome: missed\n"), GOAL.format(60, ""), "goal *G* is open again"),
    ],
)
def test_what_becomes_of_goals(tmp_path: Path, before: str, after: str, expected: str) -> None:
    assert headline(tmp_path, {"goals/g.yml": before}, {"goals/g.yml": after}) == expected


def test_measures_come_and_go(tmp_path: Path) -> None:
    goal = "title: G\nmeasures: {{{}: {{title: {}, from: 1, to: 2}}}}\n"
    before, after = ({"goals/g.yml": goal.format(*each)} for each in (("m", "One"), ("n", "Two")))
    assert told(account(tmp_path, before, after)) == [
        "Measures: G · no longer measured: *One*",
        "Measures: G · new measure *Two*",
    ]


def test_lists_say_what_is_more_and_what_is_less(tmp_path: Path) -> None:
    others = {
        "features/b.yml": feature(title="B"),
        "features/c.yml": feature(title="C"),
        "audience/o.yml": "title: O\nneeds: {s: {title: Sleep well}}\n",
    }
    before = {**others, "features/a.yml": feature("owners: [X, Y]\ndepends_on: b\n")}
    after = {**others, "features/a.yml": feature("owners: [Y, Z]\ndepends_on: c\nneeds: o/s\n")}
    assert told(account(tmp_path, before, after)) == [
        "What it is for: A · *Needs*: + *Sleep well*",
        "Words and details: A · *Owners*: + *Z*, − *X*",
        "Words and details: A · *Depends on*: + *C*, − *B*",
    ]


def test_two_halves_are_a_year(tmp_path: Path) -> None:
    before, after = ({"features/a.yml": feature(f"target: {when}\n")} for when in ("2027-H1", "2028-H1"))
    assert told(account(tmp_path, before, after)) == [
        "Later: A slips: first half of 2027 → first half of 2028 (1 year later)"
    ]


def test_what_is_new_says_who_sees_it(tmp_path: Path) -> None:
    before = {**site(PUBLIC, TEAM), "features/z.yml": feature(title="Z")}
    new = {"features/a.yml": feature(), "features/b.yml": feature("visibility: team\n", title="B")}
    assert headline(tmp_path, before, {**before, **new}) == "*A* is new, visible to *Everybody*; *B* is new"


def test_what_is_stopped_needs_no_date_and_no_confidence(tmp_path: Path) -> None:
    before = {"features/a.yml": feature("confidence: likely\ntarget: 2027-Q1\n")}
    after = {"features/a.yml": feature("reason: Nobody asked\n", status="not-doing")}
    assert told(account(tmp_path, before, after)) == [
        "Stopped: A · *Status*: *Planned* → *Not doing* (Nobody asked)"
    ]


def test_what_becomes_visible_is_told_as_those_readers_see_it(tmp_path: Path) -> None:
    text = feature(
        "target: 2027-02-14\nconfidence: likely\nvisibility: {}\nchanges: [{{on: 2026-01-01, why: We were late}}]\n"
        "only: {{team: {{title: The secret A}}}}\n"
    )
    rules = site("public: {title: Everybody, precision: {likely: quarter}}", TEAM)
    before, after = ({**rules, "features/a.yml": text.format(who)} for who in ("team", "public"))
    (warning,) = account(tmp_path, before, after).warnings
    assert f"{warning.title} {said(warning.text)}" == (
        "A becomes visible to *Everybody*, due Q1 2027, with the record of its changes"
    )


def test_what_could_not_be_compared_is_said(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(), "features/b.yml": feature(title="B")}
    report = Report()
    old = roadmap(tmp_path / "old", before)
    new = roadmap(tmp_path / "new", {**before, "features/b.yml": feature(status="nonsense")}, report=report)
    found = tell(changes(old, new), old, new)
    assert (found.differences, found.headline) == ((), ())
    assert [*map(said, found.notes)] == [
        "1 entry could not be compared, because of mistakes now in *content/features/b.yml*"
    ]


@pytest.mark.parametrize(("alias", "more"), [("aliases: a\n", ""), ("", "; links to the old one lead nowhere")])
def test_another_slug_is_another_address(tmp_path: Path, alias: str, more: str) -> None:
    before, after = {"features/a.yml": feature()}, {"features/b.yml": feature(alias)}
    assert headline(tmp_path, before, after) == "*A* has a new address"
    assert told(account(tmp_path / "more", before, after)) == [f"Renamed: A has a new address: *a* → *b*{more}"]
