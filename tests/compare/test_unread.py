"""What could not be read counts as unchanged: neither new nor gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import PUBLIC, TEAM, feature, site, told

PLAN = {
    "features/a.yml": feature("goals: g\ntarget: 2027-Q1\n"),
    "features/b.yml": feature(title="B"),
    "goals/g.yml": "title: G\n",
}
BROKEN = {
    "an entry with a mistake": {"features/a.yml": feature("goals: g\n", status="nonsense")},
    "a file that is no YAML": {"features/a.yml": "title: [\n"},
    "a goal that is no YAML": {"goals/g.yml": "title: [\n"},
    "a value of another type": {"features/a.yml": feature("stages: 3\n")},
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_it_is_left_out_on_both_sides(tmp_path: Path, broken: dict[str, str]) -> None:
    assert told(tmp_path / "1", PLAN, {**PLAN, **broken}, broken=True) == []
    assert told(tmp_path / "2", {**PLAN, **broken}, PLAN, broken=True) == []


def test_what_comes_with_a_release_that_could_not_be_read_has_not_moved(tmp_path: Path) -> None:
    plan = {
        "goals/g.yml": "title: G\n",
        "features/a.yml": feature("goals: g\ntarget: timeline:r\n"),
        "features/b.yml": feature("goals: g\ntarget: 2028\n", title="B"),
    }
    before, after = ({**plan, "timeline/r.yml": f"title: R\nwhen: {when}\n"} for when in ("2027-Q1", "nonsense"))
    assert told(tmp_path / "1", before, after, broken=True) == []
    assert told(tmp_path / "2", after, before, broken=True) == []


def test_what_was_sound_is_compared_all_the_same(tmp_path: Path) -> None:
    after = {**PLAN, "features/a.yml": "title: [\n", "features/b.yml": feature(title="B", status="paused")}
    assert told(tmp_path, PLAN, after, broken=True) == ["status feature:b status planned > paused"]


def test_a_mapping_file_that_is_broken(tmp_path: Path) -> None:
    whole = "a: {title: A, status: idea}\nb: {title: B, status: idea}\n"
    files = {"features.yml": whole}, {"features.yml": "a: {title: A, status: idea}\nb: {title: [B}\n"}
    assert told(tmp_path, *files, broken=True) == []


def test_what_is_new_beside_a_broken_file_may_have_been_in_it(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(), "features.yml": "b: {title: [B}\n"}
    after = {"features/a.yml": feature(), "features.yml": "b: {title: B, status: idea}\n"}
    assert told(tmp_path, before, after, broken=True) == []


def test_a_word_for_a_status_that_nobody_could_explain_then(tmp_path: Path) -> None:
    words = {"site.yml": "format: 1\ntitle: E\nstatuses: {tentative: {means: paused}}\n"}
    plan = {"features/a.yml": feature(status="tentative")}
    assert told(tmp_path, {"site.yml": "format: [\n", **plan}, {**words, **plan}, broken=True) == []


def test_who_sees_what_is_unknown_while_site_yml_is_broken(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature()}
    assert told(tmp_path, {**site(PUBLIC, TEAM), **plan}, {"site.yml": "a: [\n", **plan}, broken=True) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("title: One, means: planned", "title: Two, means: planned, description: D", []),
        ("means: planned", "means: paused", ["status feature:a status tentative > tentative"]),
    ],
)
def test_a_status_is_what_it_means(tmp_path: Path, before: str, after: str, expected: list[str]) -> None:
    site_file = "format: 1\ntitle: E\nstatuses: {{tentative: {{{}}}}}\n"
    plan = {"features/a.yml": feature(status="tentative")}
    files = ({"site.yml": site_file.format(text), **plan} for text in (before, after))
    assert told(tmp_path, *files) == expected


def test_the_language_of_the_site_changes_no_status(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature(status="shipped")}
    german = {"site.yml": "format: 1\ntitle: Example\nlanguage: de\n"}
    assert told(tmp_path, plan, {**german, **plan}) == ["words settings:site language en > de"]
