"""In what two roadmaps differ, and that nothing else is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import differences
from tests.compare.told import lines as told

READERS = "public: {title: Everybody}, partners: {title: Partners}, team: {title: Team}"
EDITIONS = f"format: 1\ntitle: E\neditions: {{{READERS}}}\n"
GOAL = "title: Faster\nperiod: 2027-H1\n"


def one(fields: str) -> dict[str, str]:
    """A feature of these fields, with goals and people that it may name."""
    return {
        "features/a.yml": f"title: A\n{fields}",
        "goals.yml": "faster:\n  title: Faster\nsafer:\n  title: Safer\n",
        "audience.yml": "ops:\n  title: Ops\n  needs: {sleep: {title: Sleep}}\n",
    }


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("status: planned\n", "status: in-progress\n", ["status feature:a status planned > in-progress"]),
        ("target: 2027-Q1\n", "target: 2027-Q3\n", ["later"]),
        ("target: 2027-Q1\n", "target: 2026-12\n", ["earlier"]),
        ("target: 2027-Q1\n", "target: 2027-H1\n", ["maybe-later"]),
        ("target: 2027-Q2\n", "target: 2027-H1\n", ["maybe-earlier"]),
        ("target: 2027-Q1\n", "target: 2027-02\n", ["date feature:a target 2027-Q1 > 2027-02"]),
        ("target: tbd\n", "target: 2027-02\n", ["date feature:a target tbd > 2027-02"]),
        ("target: 2027-02\n", "", ["date feature:a target 2027-02 > "]),
        ("stages: {beta: 2027-Q1}\n", "stages: {beta: 2027-Q2}\n", ["stages.beta"]),
        ("confidence: likely\n", "confidence: committed\n", ["confidence feature:a"]),
        ("goals: faster\n", "goals: [faster, safer]\n", ["scope feature:a goals faster > faster,safer"]),
        ("audience: ops\n", "", ["scope feature:a audience ops > "]),
        ("needs: ops/sleep\n", "", ["scope feature:a needs ops/sleep > "]),
        ("effort: M\n", "effort: L\n", ["words feature:a effort M > L"]),
        ("x-plan: Free\n", "x-plan: Pro\n", ["words feature:a x-plan Free > Pro"]),
        ("", "reviewed: 2026-11-01\n", ["confirmed feature:a reviewed  > 2026-11-01"]),
        ("", "updates: {on: 2026-11-01, text: Half done}\n", ["note feature:a updates  > Half done"]),
        ("updates: {on: 2026-11-01, text: Half done}\n", "", ["note feature:a updates Half done > "]),
        ("updates: {on: 2026-11-01, text: A}\n", "updates: {on: 2026-11-01, text: A, health: at-risk}\n",
         ["health feature:a health  > at-risk", "note feature:a updates A > A"]),
        ("changes: {on: 2026-11-01, why: Late}\n", "", ["record feature:a changes Late > "]),
        ("changes: {on: 2026-11-01, why: Late}\n", "changes: {on: 2026-11-01, why: Ill}\n", ["Late > Ill"]),
        ("", "changes: {on: 2026-11-01, why: Late}\n", ["record feature:a changes  > Late"]),
        ("aliases: [b, c]\n", "aliases: [c, d]\n", ["words feature:a aliases b > "]),
        ("links: {title: L, url: https://a.org}\n", "", ["words feature:a links L (https://a.org) > "]),
        ("evidence: {type: survey, count: 3}\n", "evidence: {type: survey, count: 4}\n", ["survey (3) > survey (4)"]),
    ],
)  # fmt: skip
def test_each_field_that_differs_is_told_once(tmp_path: Path, before: str, after: str, expected: list[str]) -> None:
    given = [fields if "status" in fields else f"status: idea\n{fields}" for fields in (before, after)]
    found = told(differences(tmp_path, *map(one, given)))
    assert len(found) == len(expected)
    assert all(part in line for part, line in zip(expected, found, strict=True)), found


def test_needs_and_groups_of_fields_are_told_by_their_parts(tmp_path: Path) -> None:
    audience = "title: O\nneeds: {{s: {{title: Sleep, severity: {}}}{}}}\n"
    vision = "title: V\nstatement: S\n{}"
    before = {"audience/o.yml": audience.format(5, ""), "vision.yml": vision.format("positioning: {need: money}\n")}
    after = {"audience/o.yml": audience.format(3, ", e: {title: Eat}"), "vision.yml": vision.format("")}
    assert told(differences(tmp_path, before, after)) == [
        "words audience:o needs.s.severity 5 > 3",
        "words audience:o needs.e  > Eat",
        "words vision:vision positioning.need money > ",
    ]


def test_the_words_of_the_site_itself(tmp_path: Path) -> None:
    text = "format: 1\ntitle: E\ndisclaimer: {}\neditions: {{public: {{title: {}}}}}\n"
    before, after = ({**one("status: idea\n"), "site.yml": text.format(*words)} for words in (("A", "B"), ("C", "D")))
    assert told(differences(tmp_path, before, after)) == [
        "words settings:site disclaimer A > C",
        "words settings:site editions.public B > D",
    ]


def test_general_availability_is_no_target_beside_one(tmp_path: Path) -> None:
    fields = "status: planned\ntarget: 2027-Q2\nstages: {{ga: {}}}\n"
    (found,) = differences(tmp_path, one(fields.format("2027-04")), one(fields.format("2027-05")))
    assert found.is_beside


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("status: idea\ntarget: Q1 2027\n", "status: idea\ntarget: 2027-Q1\n"),
        ("status: idea\ntarget: 2027-Q1\n", "status: idea\ntarget: 2027-01/2027-03\n"),
        ("status: idea\ngoals: faster\n", "goals: [faster]\nstatus: 'idea'\n"),
        ("status: idea\ngoals: [faster, safer]\n", "status: idea\ngoals: [safer, faster]\n"),
        ("status: idea\ntags: [a, b]\n", "status: idea\ntags:\n  - b\n  - a\n"),
        ("status: idea\nsummary: One line\n", 'status: idea\nsummary: "One line"\n'),
        ("status: idea\ntype: feature\n", "status: idea\n"),
        ("status: idea\n", "status: idea\nhorizon: null\n"),
    ],
)
def test_what_is_only_written_otherwise_is_no_change(tmp_path: Path, before: str, after: str) -> None:
    assert differences(tmp_path, one(before), one(after)) == []


def test_added_and_removed(tmp_path: Path) -> None:
    before = {"features.yml": "old:\n  title: Old thing\n  status: shipped\n"}
    after = {"features.yml": "fresh:\n  title: Something else\n  status: idea\n"}
    assert told(differences(tmp_path, before, after)) == [
        "added feature:fresh  > idea",
        "removed feature:old shipped > ",
    ]


def test_renamed_by_alias_and_by_likeness(tmp_path: Path) -> None:
    before = {
        "features.yml": "a:\n  title: Exports\n  status: planned\nb:\n  title: Search in all fields\n  status: idea\n"
        "  summary: Find it\n  tags: [x]\n  target: 2027-Q1\n"
    }
    after = {
        "features.yml": "reports:\n  title: Reports by mail\n  status: planned\n  aliases: a\nsearch:\n"
        "  title: Search all fields\n  status: idea\n  summary: Find it\n  tags: [x]\n  target: 2027-Q2\n"
    }
    assert told(differences(tmp_path, before, after)) == [
        "renamed feature:reports a > reports",
        "words feature:reports title Exports > Reports by mail",
        "renamed feature:search b > search",
        "words feature:search title Search in all fields > Search all fields",
        "date feature:search target 2027-Q1 > 2027-Q2 later",
    ]


def test_two_that_only_say_a_title_and_a_status_are_not_alike(tmp_path: Path) -> None:
    before = {"features/a.yml": "title: Import\nstatus: idea\n"}
    after = {"features/b.yml": "title: Export\nstatus: idea\n"}
    assert [each.what for each in differences(tmp_path, before, after)] == ["added", "removed"]


def test_what_moves_with_its_release_says_so(tmp_path: Path) -> None:
    feature = "title: A\nstatus: planned\ntarget: timeline:r\n"
    before = {"features/a.yml": feature, "timeline/r.yml": "title: R\nwhen: 2027-Q1\n"}
    after = {"features/a.yml": feature, "timeline/r.yml": "title: R\nwhen: 2027-Q2\n"}
    assert told(differences(tmp_path, before, after)) == [
        "date feature:a target timeline:r > timeline:r later r",
        "date timeline:r when 2027-Q1 > 2027-Q2 later",
    ]


def test_what_a_release_holds(tmp_path: Path) -> None:
    releases = "r1:\n  title: R1\n  when: 2027-Q1\nr2:\n  title: R2\n  when: 2027-Q2\n"
    before = {"features/a.yml": "title: A\nstatus: planned\ntarget: timeline:r1\n", "timeline.yml": releases}
    after = {"features/a.yml": "title: A\nstatus: planned\ntarget: timeline:r2\n", "timeline.yml": releases}
    assert told(differences(tmp_path, before, after)) == [
        "date feature:a target timeline:r1 > timeline:r2 later",
        "contents timeline:r1 A > ",
        "contents timeline:r2  > A",
    ]


def test_measures_and_their_readings(tmp_path: Path) -> None:
    goal = "title: G\nmeasures:\n  m: {{title: Active, from: 1, to: {to}, by: {by}, readings: {{{readings}}}}}\n"
    before = {"goals/g.yml": goal.format(to=10, by="2027-Q1", readings="2026-10-01: 3")}
    after = {"goals/g.yml": goal.format(to=12, by="2027-Q2", readings="2026-10-01: 4, 2026-11-01: 5")}
    assert told(differences(tmp_path, before, after)) == [
        "date goal:g measures.m.by 2027-Q1 > 2027-Q2 later",
        "measure goal:g measures.m.to 10.0 > 12.0",
        "reading goal:g measures.m.readings.2026-10-01 3.0 > 4.0",
        "reading goal:g measures.m.readings.2026-11-01  > 5.0",
    ]


def test_a_goal_that_nothing_serves_any_more(tmp_path: Path) -> None:
    served = "title: A\nstatus: {status}\nsummary: S\ngoals: g\n"
    before = {"goals/g.yml": GOAL, "features/a.yml": served.format(status="planned")}
    after = {"goals/g.yml": GOAL, "features/a.yml": served.format(status="not-doing")}
    assert "goal-emptied goal:g a > " in told(differences(tmp_path, before, after))
    shipped = {"goals/g.yml": GOAL, "features/a.yml": served.format(status="shipped")}
    assert not [each for each in differences(tmp_path / "s", before, shipped) if each.what == "goal-emptied"]


def test_a_goal_for_which_the_next_thing_comes_later(tmp_path: Path) -> None:
    features = (
        "a: {{title: A, status: {0}, goals: g, target: {1}}}\n"
        "b: {{title: B, status: planned, goals: g, target: 2027-H2}}\n"
    )
    before = {"goals/g.yml": GOAL, "features.yml": features.format("planned", "2027-Q1")}
    after = {"goals/g.yml": GOAL, "features.yml": features.format("planned", "2028")}
    assert "goal-delayed goal:g 2027-Q1 > 2027-H2 later" in told(differences(tmp_path, before, after))
    delivered = {"goals/g.yml": GOAL, "features.yml": features.format("shipped", "2027-Q1")}
    assert not [each for each in differences(tmp_path / "d", before, delivered) if each.what == "goal-delayed"]


def test_the_reason_is_of_the_line_that_is_new(tmp_path: Path) -> None:
    old = "{on: 2026-01-01, field: target, why: An old reason}"
    before = one(f"status: planned\ntarget: 2027-Q1\nchanges: [{old}]\n")
    after = one(f"status: paused\ntarget: 2027-Q2\nchanges: [{old}, {{on: 2026-11-01, field: target, why: New}}]\n")
    assert told(differences(tmp_path, before, after)) == [
        "status feature:a status planned > paused",
        "date feature:a target 2027-Q1 > 2027-Q2 later New",
    ]


def test_what_becomes_visible_to_a_wider_readership(tmp_path: Path) -> None:
    def files(visibility: str, more: str = "") -> dict[str, str]:
        return {"site.yml": EDITIONS, "features/a.yml": f"title: A\nstatus: idea\nvisibility: {visibility}\n{more}"}

    assert told(differences(tmp_path / "1", files("team"), files("public"))) == ["seen feature:a public partners"]
    assert told(differences(tmp_path / "2", files("public"), files("partners"))) == ["unseen feature:a public"]


def test_what_only_the_narrowest_said_and_all_say_now(tmp_path: Path) -> None:
    secret = "title: A\nstatus: idea\nvisibility: public\nonly: {team: {summary: We are behind}}\n"
    told_all = "title: A\nstatus: idea\nvisibility: public\nsummary: We are behind\n"
    found = differences(
        tmp_path, {"site.yml": EDITIONS, "features/a.yml": secret}, {"site.yml": EDITIONS, "features/a.yml": told_all}
    )
    assert "seen feature:a  > summary public partners" in told(found)


def test_a_private_field_that_site_yml_shows_now(tmp_path: Path) -> None:
    feature = "title: A\nstatus: idea\nvisibility: public\nowners: Product manager\n"
    found = differences(
        tmp_path,
        {"site.yml": EDITIONS, "features/a.yml": feature},
        {"site.yml": f"{EDITIONS}show: {{public: [owners]}}\n", "features/a.yml": feature},
    )
    assert told(found) == ["seen feature:a  > owners public partners"]


def test_a_date_that_is_told_more_exactly_becomes_visible(tmp_path: Path) -> None:
    def site(unit: str) -> str:
        public = f"public: {{title: Everybody, precision: {{likely: {unit}}}}}"
        return f"format: 1\ntitle: E\neditions: {{{public}, team: {{title: Team}}}}\ndefault_visibility: public\n"

    feature = "title: A\nstatus: planned\nconfidence: likely\ntarget: 2027-02\n"
    found = differences(
        tmp_path,
        {"site.yml": site("quarter"), "features/a.yml": feature},
        {"site.yml": site("month"), "features/a.yml": feature},
    )
    assert told(found) == ["seen feature:a  > target public"]


def test_what_only_wider_editions_read_differently_names_them(tmp_path: Path) -> None:
    def feature(target: str) -> dict[str, str]:
        text = f"title: A\nstatus: idea\nvisibility: public\ntarget: {target}\nonly: {{team: {{target: 2027-06}}}}\n"
        return {"site.yml": EDITIONS, "features/a.yml": text}

    assert told(differences(tmp_path, feature("2027-Q2"), feature("2027-Q3"))) == [
        "date feature:a target 2027-Q2 > 2027-Q3 later public partners"
    ]


def test_what_internal_readers_alone_read_differently(tmp_path: Path) -> None:
    def feature(target: str) -> dict[str, str]:
        text = f"title: A\nstatus: idea\nvisibility: public\ntarget: 2027-Q2\nonly: {{team: {{target: {target}}}}}\n"
        return {"site.yml": EDITIONS, "features/a.yml": text}

    assert told(differences(tmp_path, feature("2027-05"), feature("2027-06"))) == [
        "date feature:a target 2027-05 > 2027-06 later"
    ]
