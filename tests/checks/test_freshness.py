"""What grows old: a warning when it is due, an error after the grace, and one thing said once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report
from tests.roadmaps import findings, roadmap

SITE = "format: 1\ntitle: Example\nreview: {every: 2 weeks, grace: 3 days}\n"
BEGUN = "updates: {on: 2026-10-01, text: Begun}"
CODES = ("stale-review", "stale-measure", "stale-progress", "overdue", "revisit-due", "goal-past-period")


def on(day: str, root: Path, files: Mapping[str, str], site: str = "") -> dict[str, list[str]]:
    """What each check finds on a day; the policy is two weeks and three days of grace."""
    loaded = roadmap(root, {"site.yml": f"{SITE}{site}", **files}, as_of=date.fromisoformat(day))
    return {code: found for code in CODES if (found := findings(code, loaded))}


def feature(fields: str) -> dict[str, str]:
    return {"features/a.yml": f"title: A\n{fields}\n"}


def goal(fields: str) -> dict[str, str]:
    return {"goals/g.yml": f"title: G\n{fields}\n"}


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("stale-review", feature("status: planned\nreviewed: 2026-11-01")),
        ("stale-review", goal("reviewed: 2026-11-01")),
        ("stale-measure", goal("measures: {m: {readings: {2026-11-01: 3}}}")),
        ("stale-progress", feature("status: in-progress\nupdates: {on: 2026-11-01, text: Fine}")),
        ("stale-progress", feature(f"status: in-progress\n{BEGUN}\nchanges: {{on: 2026-11-01, why: W}}")),
        ("overdue", feature("status: planned\nreviewed: 2026-11-10\ntarget: ../2026-11-15")),
        ("revisit-due", feature("status: paused\nrevisit: ../2026-11-15")),
        ("revisit-due", feature("status: not-doing\nrevisit: ../2026-11-15")),
    ],
)
def test_it_is_a_warning_when_it_is_due_and_an_error_after_the_grace(
    tmp_path: Path, code: str, files: dict[str, str]
) -> None:
    assert on("2026-11-15", tmp_path, files) == {}
    for day, severity in (("2026-11-16", "warning"), ("2026-11-18", "warning"), ("2026-11-19", "error")):
        found = on(day, tmp_path, files)
        assert list(found) == [code]
        assert [each.split()[1] for each in found[code]] == [severity]


def test_a_period_that_is_past_stays_a_warning(tmp_path: Path) -> None:
    files = goal("reviewed: 2026-11-17\nperiod: 2020")
    assert on("2026-11-23", tmp_path, files) == {"goal-past-period": ["goals/g.yml:3:9 warning"]}


def test_site_yml_settles_the_severity_before_and_after_the_grace(tmp_path: Path) -> None:
    for day in ("2026-11-16", "2026-12-24"):
        site = {"site.yml": f"{SITE}checks: {{stale-review: info}}\n"}
        files = {**site, **feature("status: planned\nreviewed: 2026-11-01")}
        report = Report()
        checks.run(roadmap(tmp_path, files, as_of=date.fromisoformat(day)), report)
        assert [found.severity for found in report if found.code == "stale-review"] == ["info"]


def test_each_measure_is_read_by_itself_and_one_without_a_reading_is_noted(tmp_path: Path) -> None:
    measures = """measures:
  old: {readings: {1 May 2026: 3, 2026-02-01: 2}}
  new: {readings: {2026-11-20: 3}}
  none: {to: 5}
"""
    found = on("2026-11-23", tmp_path, goal(f"reviewed: 2026-11-20\n{measures}"))
    assert found == {"stale-measure": ["goals/g.yml:4:32 error", "goals/g.yml:6:9 info"]}


@pytest.mark.parametrize("over", ["outcome: partly", "period: 2027"])
def test_measures_of_a_goal_that_is_closed_or_not_begun_are_not_asked(tmp_path: Path, over: str) -> None:
    fields = "reviewed: 2026-11-20\nmeasures: {old: {readings: {2026-05-01: 3}}, none: {to: 5}}"
    assert on("2026-11-23", tmp_path, goal(f"{fields}\n{over}")) == {}
    assert on("2026-11-23", tmp_path, goal(fields)) != {}


@pytest.mark.parametrize("status", ["idea", "discovery", "planned", "paused", "shipped", "not-doing"])
def test_only_what_is_in_progress_is_to_tell_how_it_goes(tmp_path: Path, status: str) -> None:
    updates = "updates: {on: 2026-05-01, text: Fine}\nreviewed: 2026-11-20"
    assert on("2026-11-23", tmp_path, feature(f"status: {status}\n{updates}")) == {}
    assert on("2026-11-23", tmp_path, feature(f"status: in-progress\n{updates}")) == {
        "stale-progress": ["features/a.yml:3:15 error"]
    }


def test_where_nobody_writes_updates_a_confirmation_is_enough(tmp_path: Path) -> None:
    fields = "status: in-progress\nreviewed: 2026-11-20\nchanges: {on: 2026-01-01, why: W}"
    assert on("2026-11-23", tmp_path, feature(fields)) == {}


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("stale-measure", goal("reviewed: 2026-05-02\nmeasures: {m: {readings: {2026-05-01: 3}}}")),
        ("stale-progress", feature(f"status: in-progress\nreviewed: 2026-10-02\n{BEGUN}")),
    ],
)
def test_one_thing_is_said_once_unless_site_yml_silences_that(tmp_path: Path, code: str, files: dict[str, str]) -> None:
    assert list(on("2026-11-23", tmp_path, files)) == [code]
    for quiet in ("off", "info"):
        assert "stale-review" in on("2026-11-23", tmp_path, files, f"checks: {{{code}: {quiet}}}\n")


def test_a_goal_without_any_word_is_noted_and_so_is_each_measure(tmp_path: Path) -> None:
    assert on("2026-11-23", tmp_path, goal("measures: {m: {to: 5}}")) == {
        "stale-review": ["goals/g.yml:1:1 info"],
        "stale-measure": ["goals/g.yml:2:15 info"],
    }


@pytest.mark.parametrize("revisit", ["tbd", "2026-01/..", "2026-11", "2027"])
def test_what_is_still_to_come_or_has_no_end_is_not_due(tmp_path: Path, revisit: str) -> None:
    assert on("2026-11-23", tmp_path, feature(f"status: paused\nrevisit: {revisit}")) == {}


def test_a_day_to_look_again_may_be_that_of_a_release(tmp_path: Path) -> None:
    files = {**feature("status: paused\nrevisit: timeline:r"), "timeline/r.yml": "title: R\nwhen: 2026-09\n"}
    assert on("2026-11-23", tmp_path, files) == {"revisit-due": ["features/a.yml:3:10 error"]}


def test_a_feature_that_goes_on_again_need_not_be_looked_at(tmp_path: Path) -> None:
    assert on("2026-11-23", tmp_path, feature("status: planned\nreviewed: 2026-11-20\nrevisit: 2026-01")) == {}


def test_a_day_to_come_confirms_nothing_but_tomorrow_may_be_today_elsewhere(tmp_path: Path) -> None:
    assert on("2026-11-23", tmp_path, feature("status: planned\nreviewed: 2026-11-24")) == {}
    assert on("2026-11-23", tmp_path, feature("status: planned\nreviewed: 2062-11-20")) == {
        "stale-review": ["features/a.yml:3:11 info"]
    }


def test_a_confirmation_that_is_still_to_come_is_not_called_none(tmp_path: Path) -> None:
    report = Report()
    files = feature("status: planned\nreviewed: 2062-11-20")
    checks.run(roadmap(tmp_path, files, as_of=date(2026, 11, 23)), report)
    (found,) = [each for each in report if each.code == "stale-review"]
    assert found.message == "`2062-11-20` is still to come, and nothing else confirms it"


def test_each_edition_is_looked_at_by_what_its_readers_see(tmp_path: Path) -> None:
    site = "editions: {public: {title: P}, internal: {title: I}}\ndefault_visibility: public\n"
    files = feature("status: in-progress\nreviewed: 2026-11-01\nupdates: {on: 2026-11-20, text: Fine}")
    loaded = roadmap(tmp_path, {"site.yml": f"{SITE}{site}", **files}, as_of=date(2026, 11, 23))
    report = Report()
    checks.run(loaded, report)
    (found,) = [each for each in report if each.code == "stale-review"]
    assert found.message.endswith(", in the edition `public`")
