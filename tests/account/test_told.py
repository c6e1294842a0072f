"""What a comparison comes to, in sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.account import Account, Quote, Sentence, tell
from milepost.compare import changes
from tests.roadmaps import roadmap


def account(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> Account:
    old, new = roadmap(tmp_path / "old", before), roadmap(tmp_path / "new", after)
    return tell(changes(old, new), old, new)


def said(sentence: Sentence) -> str:
    return "".join(f"*{each.text}*" if isinstance(each, Quote) else each for each in sentence)


def told(found: Account) -> list[str]:
    return [
        f"{section.heading}: {line.title} {said(line.text)}" + (f" ({line.why})" if line.why else "")
        for section in found.sections
        for line in section.lines
    ]


def features(*targets: str) -> dict[str, str]:
    named = enumerate(targets)
    entries = (f"f{number}: {{title: F{number}, status: planned, target: {each}}}\n" for number, each in named)
    return {"features.yml": "".join(entries)}


@pytest.mark.parametrize(
    ("before", "after", "headline"),
    [
        (["2027-Q1"], ["2027-Q2"], "*F0* slips, by one quarter"),
        (["2027-Q1"] * 3, ["2027-Q2", "2027-Q2", "2027-Q2"], "3 features slip, by one quarter on average"),
        (["2027-01"] * 3, ["2027-02", "2027-03", "2027-04"], "3 features slip, by 2 months on average"),
        (["2027-01-01"], ["2027-01-15"], "*F0* slips, by 2 weeks"),
        (["2027-01-01"], ["2027-01-04"], "*F0* slips, by 3 days"),
        (["2027"], ["2029"], "*F0* slips, by 2 years"),
        (["2027-01"], ["2027-05"], "*F0* slips, by 4 months"),
        (["2027-01"], ["2027-07"], "*F0* slips, by 2 quarters"),
        (["2027-Q1"], ["2028-Q2"], "*F0* slips, by 5 quarters"),
        (["2027-01-01"], ["2027-02-15"], "*F0* slips, by 6 weeks"),
        (["2027-Q1"], ["2028"], "*F0* slips"),
        (["2027-Q1"], ["2027-H1"], "*F0* may slip"),
        (["2027-Q2"], ["2027-Q1"], "*F0* comes earlier, by one quarter"),
        (["2027-Q1"], ["2027-Q3/.."], "*F0* slips"),
        (
            ["2027-Q1", "2027-Q3"],
            ["2027-Q2", "2027-Q2"],
            "*F0* slips, by one quarter; *F1* comes earlier, by one quarter",
        ),
    ],
)
def test_how_far_things_move(tmp_path: Path, before: list[str], after: list[str], headline: str) -> None:
    found = account(tmp_path, features(*before), features(*after))
    assert "; ".join(map(said, found.headline)) == headline


def test_what_has_shipped_is_told_once(tmp_path: Path) -> None:
    before = {"features/a.yml": "title: A\nstatus: in-progress\nconfidence: likely\nreviewed: 2026-01-01\n"}
    after = {"features/a.yml": "title: A\nstatus: shipped\nshipped: 2026-11-02\nreviewed: 2026-11-02\n"}
    found = account(tmp_path, before, after)
    assert told(found) == ["Shipped: A · *Status*: *In progress* → *Shipped*, 2 November 2026"]
    assert len(found.differences) == 4


def test_what_is_stopped_says_why(tmp_path: Path) -> None:
    before = {"features/a.yml": "title: A\nstatus: planned\n"}
    after = {"features/a.yml": "title: A\nstatus: paused\nreason: Nobody asked\n"}
    assert told(account(tmp_path, before, after)) == ["Stopped: A · *Status*: *Planned* → *Paused* (Nobody asked)"]


def test_names_are_those_of_the_entries(tmp_path: Path) -> None:
    goals = {"goals.yml": "fast: {title: Be fast}\nsafe: {title: Be safe}\n"}
    others = {**goals, "timeline/r.yml": "title: R1\nwhen: 2027-Q1\n"}
    before = {**others, "features/a.yml": "title: A\nstatus: idea\ngoals: fast\n"}
    after = {**others, "features/a.yml": "title: A\nstatus: idea\ngoals: safe\ntarget: timeline:r\n"}
    assert told(account(tmp_path, before, after)) == [
        "Goals: Be fast has nothing left that serves it; it was *A*",
        "Dates: A · *Target*: *R1* (Q1 2027)",
        "What it is for: A · *Goals*: + *Be safe*, − *Be fast*",
        "Releases and milestones: R1 now holds *A*",
    ]


def test_a_measure_is_named_by_its_title(tmp_path: Path) -> None:
    goal = "title: G\nmeasures: {{m: {{title: Active after a week, from: 1, to: 9, readings: {{{0}}}}}}}\n"
    before = {"goals/g.yml": goal.format("")}
    after = {"goals/g.yml": goal.format("2026-11-01: 3.5")}
    assert told(account(tmp_path, before, after)) == [
        "Measures: G · *Active after a week*: 3.5, on 1 November 2026"
    ]


def test_long_words_are_not_repeated(tmp_path: Path) -> None:
    before = {"features/a.yml": f"title: A\nstatus: idea\nsummary: {'word ' * 30}\n"}
    after = {"features/a.yml": f"title: A\nstatus: idea\nsummary: {'other ' * 30}\n"}
    assert told(account(tmp_path, before, after)) == ["Words and details: A · *Summary* is worded differently"]


def test_parts_are_told_by_their_names(tmp_path: Path) -> None:
    audience = "title: O\nneeds: {{s: {{title: Sleep, severity: {}}}{}}}\n"
    vision = "title: V\nstatement: S\nprinciples: {{title: Honest, description: {}}}\n"
    site = {"site.yml": "format: 1\ntitle: S\nfields: {x-plan: {title: Included in}}\n"}
    feature = "title: A\nstatus: idea\n{}"
    before = {
        **site,
        "audience/o.yml": audience.format(5, ", e: {title: Eat}"),
        "vision.yml": vision.format("Always"),
        "features/a.yml": feature.format("x-plan: Free\nlinks: {title: L, url: https://a.org}\n"),
    }
    after = {
        **site,
        "audience/o.yml": audience.format(3, ""),
        "vision.yml": vision.format("Often"),
        "features/a.yml": feature.format("x-plan: Pro\n"),
    }
    assert told(account(tmp_path, before, after)) == [
        "Words and details: O · *Severity* of *Sleep*: 5 → 3",
        "Words and details: O no longer has the need *Eat*",
        "Words and details: A · *Links*: − *L (https://a.org)*",
        "Words and details: A · *Included in*: *Free* → *Pro*",
        "Words and details: V · *Principles*: changed in *Honest*",
    ]
