from __future__ import annotations

from pathlib import Path

import pytest

from milepost.checks import checks
from tests.roadmaps import findings, roadmap

COMPARING = ["start-after-target", "target-after-deadline", "depends-on-later", "target-after-release"]
LATER = "title: B\nstatus: idea\ntarget: 2028-Q1\n"
RELEASE = "title: R\ntype: release\nwhen: 2027-Q1\n"


def one(root: Path, code: str, fields: str, **more: str) -> list[str]:
    """What a check finds in a feature `a` of these fields, beside a later feature `b` and a release `r`."""
    files = {"features/a.yml": f"title: A\n{fields}", "features/b.yml": LATER, "timeline/r.yml": RELEASE}
    return findings(code, roadmap(root, files | {f"timeline/{slug}.yml": text for slug, text in more.items()}))


@pytest.mark.parametrize("code", COMPARING)
@pytest.mark.parametrize("target", ["tbd", "2027-Q4/..", "timeline:never"])
def test_what_is_not_known_is_compared_with_nothing(tmp_path: Path, code: str, target: str) -> None:
    others = "start: tbd\ndeadline: tbd\ndepends_on: timeline:never\nstages: {ga: timeline:never}\n"
    assert one(tmp_path, code, f"status: idea\ntarget: {target}\n{others}", never="title: N\nwhen: tbd\n") == []


@pytest.mark.parametrize("code", COMPARING)
def test_what_is_not_done_is_not_asked_about_dates(tmp_path: Path, code: str) -> None:
    dates = "start: 2029\ntarget: 2027-Q3\ndeadline: 2026\ndepends_on: b\nstages: {ga: timeline:r}\n"
    assert one(tmp_path, code, f"status: not-doing\nreason: No\n{dates}") == []
    assert len(one(tmp_path, code, f"status: planned\n{dates}")) == 1


@pytest.mark.parametrize(
    ("start", "target", "severity"),
    [
        ("2027-03-31", "2027-Q1", None),
        ("2027-04-01", "2027-Q1", "error"),
        ("2027-H1", "2027-Q1", "warning"),
        ("2027-01/..", "2027-Q1", "warning"),
        ("2027-04/..", "2027-Q1", "error"),
        ("../2027-01", "2027-Q1", None),
        ("../2027-04", "2027-Q1", "warning"),
        ("2030", "2027-Q1/..", None),
        ("timeline:r", "2026-12", "error"),
    ],
)
def test_both_ends_of_both_dates_count(tmp_path: Path, start: str, target: str, severity: str | None) -> None:
    found = one(tmp_path, "start-after-target", f"status: idea\nstart: {start}\ntarget: {target}\n")
    assert found == ([f"features/a.yml:3:8 {severity}"] if severity else [])


def test_a_target_that_is_only_a_stage_is_pointed_at_there(tmp_path: Path) -> None:
    fields = "status: idea\ndeadline: 2026\nstages:\n  beta: 2026\n  ga: 2027\n"
    assert one(tmp_path, "target-after-deadline", fields) == ["features/a.yml:6:7 error"]


def test_each_thing_that_comes_later_is_pointed_at(tmp_path: Path) -> None:
    fields = "status: idea\ntarget: 2026-12\ndepends_on: [timeline:r, b]\n"
    assert one(tmp_path, "depends-on-later", fields) == ["features/a.yml:4:14 warning", "features/a.yml:4:26 warning"]


def test_a_timeline_entry_is_ready_when_it_was_reached(tmp_path: Path) -> None:
    fields = "status: idea\ntarget: 2026-12\ndepends_on: timeline:early\n"
    early = "title: E\nwhen: 2027-Q3\nreached: 2026-11-02\n"
    assert one(tmp_path, "depends-on-later", fields, early=early) == []
    assert len(one(tmp_path, "depends-on-later", fields, early="title: E\nwhen: 2027-Q3\n")) == 1


@pytest.mark.parametrize("status", ["shipped", "paused", "not-doing"])
def test_nothing_shipped_or_stopped_comes_later(tmp_path: Path, status: str) -> None:
    files = {
        "features/a.yml": "title: A\nstatus: idea\ntarget: 2026-12\ndepends_on: b\n",
        "features/b.yml": f"title: B\nstatus: {status}\ntarget: 2028\n",
    }
    assert findings("depends-on-later", roadmap(tmp_path, files)) == []


@pytest.mark.parametrize(
    ("fields", "columns"),
    [
        ("stages: {alpha: timeline:r, beta: timeline:r}", 0),
        ("stages: {ga: timeline:r}", 1),
        ("stages: {removed: timeline:r}", 1),
        ("stages: {ga: timeline:r, removed: timeline:r}\npart_of: theme", 1),
        ("part_of: theme", 1),
        ("part_of: sub-theme", 1),
        ("part_of: shipped-theme", 0),
    ],
)
def test_a_target_is_held_against_the_releases_of_last_stages_and_open_themes(
    tmp_path: Path, fields: str, columns: int
) -> None:
    files = {
        "features/a.yml": f"title: A\nstatus: idea\ntarget: 2027-Q2\n{fields}\n",
        "features/theme.yml": "title: T\nstatus: idea\ntarget: timeline:r\n",
        "features/sub-theme.yml": "title: U\nstatus: idea\npart_of: theme\n",
        "features/shipped-theme.yml": "title: S\nstatus: shipped\nshipped: 2026-10\ntarget: timeline:r\n",
        "timeline/r.yml": RELEASE,
    }
    assert findings("target-after-release", roadmap(tmp_path, files)) == ["features/a.yml:3:9 warning"] * columns


@pytest.mark.parametrize(
    ("when", "reached", "count"), [("2027-02-15", "", 0), ("2026-Q4", "", 1), ("2026-Q3", "2027-01-20", 0)]
)
def test_a_quarter_that_holds_the_day_of_its_release_is_not_later(
    tmp_path: Path, when: str, reached: str, count: int
) -> None:
    release = f"title: R\nwhen: {when}\nreached: {reached}\n"
    fields = "status: idea\ntarget: 2027-Q1\nstages: {ga: timeline:r}\n"
    assert len(one(tmp_path, "target-after-release", fields, r=release)) == count


@pytest.mark.parametrize("code", COMPARING)
def test_messages_say_both_dates(tmp_path: Path, code: str) -> None:
    files = {
        "features/a.yml": "title: A\nstatus: idea\nstart: 2028-Q4\ntarget: timeline:s\ndeadline: 2026\n"
        "depends_on: b\nstages: {ga: timeline:r}\n",
        "features/b.yml": LATER,
        "timeline/r.yml": RELEASE,
        "timeline/s.yml": "title: S\nwhen: 2027-Q3\n",
    }
    other = {"start-after-target": "2028-Q4", "target-after-deadline": "2026", "depends-on-later": "2028-Q1"}
    [finding] = checks()[code].find(roadmap(tmp_path, files))
    assert "`2027-Q3`" in finding.message
    assert f"`{other.get(code, '2027-Q1')}`" in finding.message
    assert finding.help
    assert not finding.message.endswith(".") and not finding.help.endswith(".")
