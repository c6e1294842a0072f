from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from milepost.checks import about_today, checks
from tests.roadmaps import findings, roadmap

ABOUT_TODAY = {
    *("overdue", "stale-review", "stale-measure", "stale-progress", "revisit-due"),
    *("goal-past-period", "beyond-horizon", "false-precision"),
}


def on(day: str, root: Path, code: str, fields: str, site: str = "") -> list[str]:
    """What a check finds on a day in one feature of these fields."""
    files = {"features/a.yml": f"title: A\n{fields}", "site.yml": f"format: 1\ntitle: Example\n{site}"}
    return findings(code, roadmap(root, files, as_of=date.fromisoformat(day)))


def test_only_findings_that_come_by_themselves_as_days_go_by_are_about_today() -> None:
    assert about_today() >= ABOUT_TODAY
    assert "shipped-in-future" not in about_today()


@pytest.mark.parametrize(
    ("code", "field", "silent", "speaks"),
    [
        ("overdue", "target: 2026-Q3", "2026-09-30", "2026-10-01"),
        ("stale-review", "reviewed: 2026-01-01", "2026-04-01", "2026-04-02"),
        ("beyond-horizon", "target: 2028-06", "2026-12-01", "2026-11-30"),
        ("false-precision", "target: 2027-09-01", "2026-12-01", "2026-11-30"),
        ("shipped-in-future", "shipped: 2027-01", "2027-01-01", "2026-12-31"),
    ],
)
def test_a_check_speaks_to_the_very_day(tmp_path: Path, code: str, field: str, silent: str, speaks: str) -> None:
    fields = f"status: planned\n{field}\n"
    assert on(silent, tmp_path, code, fields) == []
    severity = checks()[code].severity
    assert on(speaks, tmp_path, code, fields) == [f"features/a.yml:3:{field.index('20') + 1} {severity}"]


@pytest.mark.parametrize("code", ["overdue", "stale-review"])
@pytest.mark.parametrize("status", ["idea", "discovery", "shipped", "paused", "not-doing"])
def test_only_what_is_planned_or_in_progress_is_overdue_or_stale(tmp_path: Path, code: str, status: str) -> None:
    assert on("2026-11-23", tmp_path, code, f"status: {status}\ntarget: 2020\nreviewed: 2020-01-01\n") == []
    assert on("2026-11-23", tmp_path, code, "status: in-progress\ntarget: 2020\nreviewed: 2020-01-01\n") != []


@pytest.mark.parametrize("code", ["beyond-horizon", "false-precision"])
@pytest.mark.parametrize("status", ["shipped", "not-doing"])
def test_what_is_over_may_have_had_any_target(tmp_path: Path, code: str, status: str) -> None:
    assert on("2026-11-23", tmp_path, code, f"status: {status}\ntarget: 2029-05-05\n") == []
    assert len(on("2026-11-23", tmp_path, code, "status: paused\ntarget: 2029-05-05\n")) == 1


@pytest.mark.parametrize("target", ["tbd", "2027-01/.."])
def test_a_target_without_an_end_is_never_overdue_and_never_beyond(tmp_path: Path, target: str) -> None:
    fields = f"status: planned\ntarget: {target}\n"
    assert on("2030-01-01", tmp_path, "overdue", fields) == on("2026-01-01", tmp_path, "beyond-horizon", fields) == []


@pytest.mark.parametrize("target", ["2027-W44", "2027-11", "2027-11-01/2027-11-01", "timeline:launch"])
def test_only_a_day_of_the_feature_itself_is_too_precise(tmp_path: Path, target: str) -> None:
    files = {
        "features/a.yml": f"title: A\nstatus: idea\ntarget: {target}\n",
        "timeline/launch.yml": "title: L\nwhen: 2027-11-01\n",
    }
    assert findings("false-precision", roadmap(tmp_path, files)) == []


def test_the_site_says_how_far_it_looks(tmp_path: Path) -> None:
    far = "status: idea\ntarget: 2027-02\n"
    assert on("2026-11-23", tmp_path, "beyond-horizon", far, "looks_ahead: 2 months\n") != []


@pytest.mark.parametrize(
    "sign",
    [
        "reviewed: 2026-11-01",
        "updates: [{on: 2026-11-01, text: Fine}, {on: 2024-01-01, text: Begun}]",
        "changes: [{on: 2026-11-01, why: It moved}]",
    ],
)
def test_any_dated_sign_of_life_counts(tmp_path: Path, sign: str) -> None:
    assert on("2026-11-23", tmp_path, "stale-review", f"status: planned\n{sign}\n") == []
    stale = on("2027-11-23", tmp_path, "stale-review", f"status: planned\n{sign}\n")
    assert stale == [f"features/a.yml:3:{sign.index('2026-11') + 1} error"]


def test_one_update_stands_for_a_list_of_one(tmp_path: Path) -> None:
    fields = "status: planned\nupdates: {on: 2026-11-01, text: Fine}\n"
    assert on("2026-11-23", tmp_path, "stale-review", fields) == []
    assert len(on("2027-11-23", tmp_path, "stale-review", fields)) == 1


def test_what_was_never_reviewed_is_noted_at_its_first_key(tmp_path: Path) -> None:
    files = {"features.yml": "a:\n  title: A\n  status: planned\n", "goals/g.yml": "title: G\n"}
    assert findings("stale-review", roadmap(tmp_path, files)) == ["features.yml:2:3 info", "goals/g.yml:1:1 info"]
