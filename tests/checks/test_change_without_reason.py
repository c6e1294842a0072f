"""Who has to say why, once for each thing that moved, and that the line offered is one that the format takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from milepost import checks
from milepost.checks import Comparison
from milepost.diagnostics import Report
from milepost.load import load
from tests.compare.told import PUBLIC, TEAM, feature, site
from tests.roadmaps import TODAY, roadmap

CODE = "change-without-reason"
COMMITTED = "confidence: committed\n"


def found(tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """`features/a.yml:4 message`."""
    compared = Comparison.of(roadmap(tmp_path / "a", before), roadmap(tmp_path / "b", after))
    against = checks.checks()[CODE].against
    assert against
    return [f"{each.span.path}:{each.span.line} {each.message}".removeprefix("content/") for each in against(compared)]


def releases(when: str, more: str = "") -> dict[str, str]:
    """Three features of one release, two of them committed; a second release comes with the first."""
    return {
        "timeline/r1.yml": f"title: R1\nwhen: {when}\n{more}",
        "timeline/r2.yml": "title: R2\nwhen: timeline:r1\n",
        "features/a.yml": feature(f"{COMMITTED}target: timeline:r1\n"),
        "features/b.yml": feature(f"{COMMITTED}target: timeline:r2\n", title="B"),
        "features/c.yml": feature("target: timeline:r1\n", title="C"),
    }


def line(field: str) -> str:
    return f"changes: [{{on: 2026-11-20, field: {field}, why: The new sign-in comes first}}]\n"


def test_a_release_is_asked_once_for_all_that_it_moves(tmp_path: Path) -> None:
    assert found(tmp_path, releases("2027-Q1"), releases("2027-Q2")) == [
        "timeline/r1.yml:2 `r1` moves 2 committed features; its `when` was `2027-Q1` and is now `2027-Q2`, "
        "and nothing says why"
    ]


def test_a_release_that_says_why_answers_for_all_that_follows(tmp_path: Path) -> None:
    assert found(tmp_path, releases("2027-Q1"), releases("2027-Q2", line("when"))) == []


def test_a_feature_may_answer_for_itself(tmp_path: Path) -> None:
    after = releases("2027-Q2")
    after["features/a.yml"] += line("target")
    assert ["1 committed feature;" in each for each in found(tmp_path, releases("2027-Q1"), after)] == [True]


def test_a_release_that_was_reached_moves_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, releases("2026-Q3"), releases("2026-Q3", "reached: 2026-11-10\n")) == []


def test_a_release_that_moves_for_wider_editions_only(tmp_path: Path) -> None:
    rules, only = site(PUBLIC, TEAM), "only: {team: {when: 2027-01}}\n"
    before, after = ({**rules, **releases(when, only)} for when in ("2027-Q1", "2027-Q2"))
    assert found(tmp_path, before, after) == [
        "timeline/r1.yml:2 `r1` moves 2 committed features; its `when` was `2027-Q1` and is now `2027-Q2`, "
        "and nothing says why"
    ]


def test_a_feature_that_goes_to_another_release_answers_itself(tmp_path: Path) -> None:
    before = releases("2027-Q1") | {"timeline/r3.yml": "title: R3\nwhen: 2027-Q4\n"}
    after = before | {"features/a.yml": before["features/a.yml"].replace("r1", "r3")}
    assert found(tmp_path, before, after) == [
        "features/a.yml:4 `a` was committed; its `target` was `timeline:r1` and is now `timeline:r3`, "
        "and nothing says why"
    ]


def test_target_and_general_availability_are_one_date(tmp_path: Path) -> None:
    before, after = (
        {"features/a.yml": feature(f"{COMMITTED}target: {when}\nstages: {{ga: {when}}}\n")} for when in ("2027", "2028")
    )
    assert [each.split(" ")[0] for each in found(tmp_path, before, after)] == ["features/a.yml:4"]


def test_a_goal_under_another_name_is_the_same_goal(tmp_path: Path) -> None:
    before = {"goals/faster.yml": "title: Faster\n", "features/a.yml": feature(f"{COMMITTED}goals: faster\n")}
    after = {
        "goals/quicker.yml": "title: Faster\naliases: faster\n",
        "features/a.yml": feature(f"{COMMITTED}goals: quicker\n"),
    }
    assert found(tmp_path, before, after) == []


def test_a_word_for_a_status_that_is_only_shown_otherwise(tmp_path: Path) -> None:
    words = "format: 1\ntitle: E\nstatuses: {{tentative: {{title: {}, means: paused}}}}\n"
    plan = {"features/a.yml": feature(COMMITTED, status="tentative")}
    before, after = ({"site.yml": words.format(title), **plan} for title in ("One", "Two"))
    assert found(tmp_path, before, after) == []


def test_a_date_that_some_are_told_less_exactly_has_not_moved(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature(f"{COMMITTED}target: 2027-02-14\n")}
    before, after = (
        {**site(f"public: {{title: Everybody, precision: {{committed: {unit}}}}}", TEAM), **plan}
        for unit in ("day", "month")
    )
    assert found(tmp_path / "1", before, after) == []
    assert [each.split(" ")[0] for each in found(tmp_path / "2", after, before)] == ["features/a.yml:1"]


def test_why_it_was_stopped_is_said_by_reason(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(COMMITTED)}
    after = {"features/a.yml": feature(f"{COMMITTED}reason: Nobody asked\n", status="paused")}
    assert found(tmp_path, before, after) == []


GOALS = {"goals.yml": "fast: {title: Fast}\nsafe: {title: Safe}\ncheap: {title: Cheap}\n"}
MOVES = {
    "date": ("target: 2027-Q1\n", "target: 2027-Q2\n"),
    "range": ("target: 2027-Q1/2027-Q2\n", "target: 2027-Q3/..\n"),
    "undated": ("target: 2027-Q1\n", "target: tbd\n"),
    "release": ("target: timeline:one\n", "target: timeline:two\n"),
    "list": ("goals: fast\n", "goals: [safe, cheap]\n"),
    "nothing": ("goals: [fast, safe]\n", ""),
    "theme": ("", "part_of: theme\n"),
    "visibility": ("visibility: team\n", "visibility: public\n"),
    "hidden": ("visibility: public\n", "visibility: team\n"),
    "own release": ("target: timeline:r\n", "target: timeline:r\n"),
}


@pytest.mark.parametrize("name", MOVES)
def test_the_line_offered_can_be_copied_and_is_an_answer_once_it_says_why(tmp_path: Path, name: str) -> None:
    def files(more: str, when: str) -> dict[str, str]:
        times = {
            "timeline.yml": "one: {title: One, when: 2027-Q1}\ntwo: {title: Two, when: 2027-Q3}\n",
            "timeline/r.yml": f"title: R\nwhen: {when}\n",
        }
        plan = {"features/a.yml": feature(f"{COMMITTED}{more}"), "features/theme.yml": feature(title="Theme")}
        return {**site(PUBLIC, TEAM), **GOALS, **times, **plan}

    before, after = (files(more, when) for more, when in zip(MOVES[name], ("2027-Q1", "2027-Q4"), strict=True))
    if name != "own release":
        before["timeline/r.yml"] = after["timeline/r.yml"]
    base, now = roadmap(tmp_path / "a", before), roadmap(tmp_path / "b", after)
    against = checks.checks()[CODE].against
    assert against
    (asked,) = against(Comparison.of(base, now))
    offered = re.search(r"`- (\{.*\})`", asked.help)
    assert offered, asked.help
    path = asked.span.path.removeprefix("content/")
    for why, left in (("…", 1), ("Sign-in, at last: it comes first", 0)):
        answer = f"{after[path]}changes:\n  - {offered[1].replace('…', why)}\n"
        report = Report()
        answered = roadmap(tmp_path / why[:4] / "c", after | {path: answer}, report=report)
        assert not report.has_errors, [each.message for each in report]
        assert len([*against(Comparison.of(base, answered))]) == left


def test_the_line_is_taken_by_the_command_as_well(tmp_path: Path) -> None:
    """A list under `from` once was an error, and a comma in the reason broke the line."""
    text = feature(f'{COMMITTED}changes:\n  - {{on: 2026-11-23, field: goals, from: "fast, safe", why: "A: b, c"}}\n')
    report = Report()
    place = tmp_path / "content"
    (place / "features").mkdir(parents=True)
    (place / "site.yml").write_text("format: 1\ntitle: E\n")
    (place / "features" / "a.yml").write_text(text)
    loaded = load(tmp_path, as_of=TODAY, report=report)
    assert [change.why for change in loaded.features["a"].changes] == ["A: b, c"]
    assert not report.has_errors
