"""What becomes of a content folder, beyond the mistakes that are told in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.diagnostics import Report
from milepost.load import ContentUnreadable, SiteFileNotFound, load
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.source.find import ContentNotFound
from tests.roadmaps import TODAY, roadmap


def loaded(root: Path, files: dict[str, str]) -> tuple[Roadmap, list[str]]:
    """The roadmap, and what is said as `path:line:column code`."""
    report = Report()
    made = roadmap(root, files, report=report)
    return made, [f"{each.span} {each.code}".removeprefix("content/") for each in report]


def test_without_content_or_site_file_there_is_nothing_to_load(tmp_path: Path) -> None:
    with pytest.raises(ContentNotFound):
        load(tmp_path, as_of=TODAY, report=Report())
    (tmp_path / "content" / "features" / "content").mkdir(parents=True)
    (tmp_path / "content" / "features" / "content" / "site.yml").write_text("title: A\nstatus: idea\n")
    with pytest.raises(SiteFileNotFound):
        load(tmp_path, as_of=TODAY, report=Report())


def test_a_folder_that_cannot_be_looked_into_is_not_said_to_lack_a_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ContentUnreadable, match="content: this is a link"):
        load(tmp_path, as_of=TODAY, report=Report())


def test_both_layouts_make_one_kind(tmp_path: Path) -> None:
    files = {
        "features/mobile/deep/a.yml": "title: A\nstatus: idea\n",
        "features.yml": "b: {title: B, status: idea}\n",
        "features.yaml": "c: {title: C, status: idea}\n",
    }
    made, said = loaded(tmp_path, files)
    assert said == []
    assert sorted(made.features) == ["a", "b", "c"]
    assert [made.features[slug].slug for slug in "abc"] == ["a", "b", "c"]


def test_of_two_with_one_slug_the_first_counts(tmp_path: Path) -> None:
    files = {"features/m/a.yml": "title: M\nstatus: idea\n", "features/n/a.yml": "title: N\nstatus: idea\n"}
    made, said = loaded(tmp_path, files)
    assert made.features["a"].title == "M"
    assert said == ["features/n/a.yml:1:1 duplicate-slug"]


def test_an_entry_with_mistakes_is_no_entry_but_a_source(tmp_path: Path) -> None:
    made, _ = loaded(tmp_path, {"features/a.yml": "title: A\nstatus: idea\nstart: 2027\neffort: huge\n"})
    assert made.features == {}
    assert ("feature", "a") in made.sources
    [(source, feature)] = made.sound_parts(Feature)
    assert (source.slug, feature.slug, feature.effort) == ("a", "a", None)
    assert feature.start is not None


def test_an_entry_whose_references_lead_nowhere_is_one(tmp_path: Path) -> None:
    made, said = loaded(tmp_path, {"features/a.yml": "title: A\nstatus: planned\ngoals: nope\ntarget: timeline:r\n"})
    assert made.features["a"].goals == ("nope",)
    assert said == ["features/a.yml:3:8 unknown-reference", "features/a.yml:4:9 unknown-reference"]


def test_without_what_all_depends_on_nothing_is_left_of_an_entry(tmp_path: Path) -> None:
    made, _ = loaded(tmp_path, {"features/a.yml": "title: A\nstatus: don\nstart: 2027\n"})
    assert [*made.sound_parts(Feature)] == []


def test_numbers_and_truths_are_the_text_that_was_written(tmp_path: Path) -> None:
    made, _ = loaded(
        tmp_path, {"features/a.yml": "title: 1.10\nstatus: idea\ntags: [no, on, 0o10, 12:30, 2027-01-01]\n"}
    )
    assert made.features["a"].title == "1.10"
    assert made.features["a"].tags == ("no", "on", "0o10", "12:30", "2027-01-01")


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_nothing_is_the_absence_of_a_value(nothing: str, tmp_path: Path) -> None:
    fields = "\n".join(f"{key}:{nothing}" for key in ("summary", "goals", "links", "stages", "only", "x-a", "aliases"))
    made, said = loaded(tmp_path, {"features/a.yml": f"title: A\nstatus: idea\n{fields}\n"})
    assert said == []
    assert made.features["a"].goals == ()
    assert made.features["a"].own == {}


def test_a_measure_without_fields_is_one(tmp_path: Path) -> None:
    files = {
        "goals/g.yml": "title: G\nmeasures:\n  m:\n",
        "features/a.yml": "title: A\nstatus: idea\nimpact_on: {measure: g/m, to: 3}\n",
    }
    made, said = loaded(tmp_path, files)
    assert said == []
    assert list(made.goals["g"].measures) == ["m"]


def test_own_fields_are_kept(tmp_path: Path) -> None:
    files = {
        "features/a.yml": "title: A\nstatus: idea\nx-plan: Pro\nx-more: {a: [1]}\n",
        "stakeholders/s.yml": "title: S\nfeatures: {x-plan: [Pro]}\n",
        "site.yml": "format: 1\ntitle: E\nfields: {x-plan: {title: Plan}}\n",
    }
    made, said = loaded(tmp_path, files)
    assert said == []
    assert made.features["a"].own == {"x-plan": "Pro", "x-more": {"a": ["1"]}}
    assert made.stakeholders["s"].features.own == {"x-plan": ["Pro"]}


# Old names -------------------------------------------------------------------------------------------------------


OLD = {
    "goals/new.yml": "title: N\naliases: [old, goal]\nmeasures: {old: {to: 1}}\n",
    "timeline/r.yml": "title: R\nwhen: 2027-Q1\naliases: [old]\n",
}


def test_old_names_give_way_to_the_present_ones(tmp_path: Path) -> None:
    feature = (
        "title: A\nstatus: idea\ntarget: timeline:old\ngoals: [old]\ndepends_on: 'timeline:old'\n"
        "impact_on:\n  - {measure: old/old, to: 1}\nonly:\n"
    )
    made, said = loaded(tmp_path, {**OLD, "features/a.yml": feature})
    a = made.features["a"]
    assert (a.goals, a.depends_on, a.impact_on[0].measure) == (("new",), ("timeline:r",), "new/old")
    assert a.target is not None
    assert (a.target.text, a.target.of, a.target.resolved) == ("timeline:r", "r", "2027-Q1")
    assert said == [f"features/a.yml:{place} alias-used" for place in ("3:9", "4:9", "5:13", "7:15")]


def test_in_prose_only_the_name_gives_way(tmp_path: Path) -> None:
    prose = "An old [[goal:old]], [[goal:goal|the old goal]] and [[goal:old/old]]: old"
    made, said = loaded(tmp_path, {**OLD, "features/a.yml": f"title: A\nstatus: idea\ndescription: '{prose}'\n"})
    assert made.features["a"].description == "An old [[goal:new]], [[goal:new|the old goal]] and [[goal:new/old]]: old"
    assert said == [f"features/a.yml:3:{column} alias-used" for column in (22, 36, 67)]


# Times -----------------------------------------------------------------------------------------------------------


def test_a_named_time_is_that_of_its_entry_at_the_end_of_the_chain(tmp_path: Path) -> None:
    timeline = "a: {title: A, when: 'timeline:b'}\nb: {title: B, when: 2027-Q1}\nc: {title: C, when: 'timeline:d'}\n"
    timeline += "d: {title: D, when: 2027, reached: 2026-10-05}\n"
    made, _ = loaded(
        tmp_path, {"timeline.yml": timeline, "features/f.yml": "title: F\nstatus: idea\ntarget: timeline:a\n"}
    )
    target = made.features["f"].target
    assert target is not None
    assert (target.of, target.resolved) == ("a", "2027-Q1")
    assert made.timeline["c"].when.resolved == "2026-10-05"


def test_a_time_that_leads_in_a_circle_is_not_known(tmp_path: Path) -> None:
    made, said = loaded(
        tmp_path, {"timeline.yml": "a: {title: A, when: 'timeline:b'}\nb: {title: B, when: 'timeline:a'}\n"}
    )
    assert said == []
    assert not made.timeline["a"].when.is_known


# What could not be read ------------------------------------------------------------------------------------------


NAMES_ALL = "title: A\nstatus: idea\ngoals: g\naudience: ops\nneeds: ops/n\ndescription: '[[goal:g/m]]'\n"


@pytest.mark.parametrize("folder", ["gaols", "something"])
def test_in_a_folder_of_another_name_any_slug_may_stand(folder: str, tmp_path: Path) -> None:
    files = {f"{folder}/x.yml": "title: G\n", "audience/ops.yml": "title: O: p\n", "features/a.yml": NAMES_ALL}
    _, said = loaded(tmp_path, files)
    assert said == ["audience/ops.yml:1:9 yaml-syntax", f"{folder}:1:1 unknown-file"]


def test_a_link_instead_of_a_file_hides_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "content" / "goals").mkdir(parents=True)
    (tmp_path / "content" / "goals" / "g.yml").symlink_to(tmp_path / "g.yml")
    (tmp_path / "content" / "audience").symlink_to(tmp_path)
    _, said = loaded(tmp_path, {"features/a.yml": NAMES_ALL})
    assert [line.partition(":")[0] for line in said] == ["audience", "goals/g.yml"]


def test_a_broken_site_file_makes_no_other_file_wrong(tmp_path: Path) -> None:
    feature = "title: A\nstatus: accepted\nvisibility: partner\ntarget: FY2027-Q1\nonly: {partner: {status: later}}\n"
    made, said = loaded(tmp_path, {"site.yml": "title: E\nformat: [\n", "features/a.yml": feature})
    assert [line.partition(":")[0] for line in said] == ["site.yml"]
    assert made.features["a"].status.word == "accepted"
