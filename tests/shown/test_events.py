"""What is told under which heading and in which words: only what moved has moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.model.roadmap import Roadmap
from milepost.shown import record
from tests.histories import History
from tests.news_told import news_told

PLANNED = "title: A\nstatus: planned\n"


def after(root: Path, path: str, before: str, now: str, **others: str) -> Roadmap:
    files = {path: before, **{f"{name}.yml": text for name, text in others.items()}}
    history = History.begun(root, files, on="2026-01-01")
    history.commit({path: now}, on="2026-02-01")
    return history.roadmap()


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("", "target: 2027-Q4", "changed a: Target is now Q4 2027"),
        ("target: tbd", "target: 2027-Q4", "changed a: Target is now Q4 2027"),
        ("target: 2027-Q2", "", "changed a: Target is not said any more (was Q2 2027)"),
        ("target: 2026-Q4", "target: 2026-11", "changed a: Target is told more exactly: November 2026"),
        ("target: 2026-11", "target: 2026-Q4", "moved a: Target moved from November 2026 to Q4 2026"),
        ("", "revisit: 2027-01", "changed a: To be looked at again is now January 2027"),
        ("part_of: t", "", "changed a: No longer part of Guided first steps"),
        ("", "part_of: t", "changed a: Now part of Guided first steps"),
        ("", "needs: [w/n]", "changed a: Needs: Faster pages (Writers)"),
        ("horizon: now", "horizon: later", "moved a: Moved from Now to Later"),
        ("", "horizon: later", "changed a: Now, next or later: Later"),
    ],
)
def test_a_field_of_a_feature(tmp_path: Path, before: str, now: str, said: str) -> None:
    found = after(
        tmp_path,
        "features/a.yml",
        f"{PLANNED}{before}\n",
        f"{PLANNED}{now}\n",
        **{
            "features/t": "title: Guided first steps\nstatus: planned\n",
            "audience/w": "title: Writers\nneeds: {n: {title: Faster pages, type: need}}\n",
        },
    )
    assert news_told(found) == [f"2026-02-01 {said}"]


MEASURE = "title: G\nmeasures:\n  m: {title: Pages a day, unit: '%', from: 10, to: 60}\n"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (MEASURE, MEASURE.replace("to: 60", "to: 75"), "Aim of “Pages a day”: from 60% to 75%"),
        ("title: G\n", MEASURE, "New measure: Pages a day"),
        (MEASURE, "title: G\n", "No longer measured: Pages a day"),
        ("title: G\n", "title: G\noutcome: dropped\n", "Outcome: Dropped"),
    ],
)
def test_a_goal(tmp_path: Path, before: str, now: str, said: str) -> None:
    assert news_told(after(tmp_path, "goals/g.yml", before, now)) == [f"2026-02-01 changed g: {said}"]


def test_a_goal_that_was_renamed_is_the_same_goal(tmp_path: Path) -> None:
    files = {"goals/g1.yml": "title: Faster\n", "features/a.yml": f"{PLANNED}goals: [g1]\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    renamed = {"goals/g1.yml": None, "goals/g2.yml": "title: Faster\naliases: [g1]\n"}
    history.commit({**renamed, "features/a.yml": f"{PLANNED}goals: [g2]\n"}, on="2026-02-01")
    assert news_told(history.roadmap()) == []


def test_a_status_of_the_past_has_the_title_of_today(tmp_path: Path) -> None:
    site = "format: 1\ntitle: Example\nstatuses: {{trial: {{title: {}, means: planned}}}}\n"
    files = {"site.yml": site.format("Provisional"), "features/a.yml": "title: A\nstatus: trial\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": "title: A\nstatus: in-progress\n"}, on="2026-02-01")
    history.commit({"site.yml": site.format("Tentative")}, on="2026-03-01")
    assert news_told(history.roadmap()) == ["2026-02-01 changed a: Status changed from Tentative to In progress"]


EDITIONS = """\
format: 1
title: E
default_visibility: public
editions: {public: {title: P, precision: {%s}}, team: {title: T}}
"""


def test_less_sure_is_not_later_where_dates_are_told_by_how_sure_they_are(tmp_path: Path) -> None:
    site = EDITIONS % "committed: week, likely: month, exploratory: quarter"
    sure = "title: A\nstatus: planned\nconfidence: {}\ntarget: {}\n"
    files = {"site.yml": site, "features/a.yml": sure.format("committed", "2027-03-31")}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": sure.format("committed", "2027-06-30")}, on="2026-02-01")
    history.commit({"features/a.yml": sure.format("likely", "2027-06-30")}, on="2026-03-01")
    assert [line for line in news_told(history.roadmap("public")) if "moved" in line] == [
        "2026-02-01 moved a: Target moved from March to April 2027 to June to July 2027",
    ]


def test_of_a_date_that_readers_are_not_told_they_are_told_the_reason(tmp_path: Path) -> None:
    site = EDITIONS % "committed: horizon, likely: horizon, exploratory: horizon"
    line = "{on: 2026-02-01, field: target, from: 2027-Q1, to: 2027-Q2, why: Mail comes first}"
    files = {"site.yml": site, "features/a.yml": f"{PLANNED}target: 2027-Q1\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": f"{PLANNED}target: 2027-Q2\nchanges: [{line}]\n"}, on="2026-02-01")
    public = history.roadmap("public")
    assert news_told(public) == ["2026-02-01 changed a:  (Mail comes first)"]
    on_its_page = record.changes(public, public.features["a"])
    assert [(each.field, each.why) for each in on_its_page] == [("", "Mail comes first")]


def test_what_was_there_on_the_first_day_is_no_news_and_what_frames_a_roadmap_never_is(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": PLANNED}, on="2026-01-01")
    frame = {"vision.yml": "title: V\nstatement: S\n", "stakeholders/s.yml": "title: S\nfeatures: {status: planned}\n"}
    history.commit({**frame, "features/b.yml": PLANNED}, on="2026-02-01")
    assert news_told(history.roadmap()) == ["2026-02-01 new b: New on the roadmap"]


def test_what_opens_in_an_edition_that_began_later_is_new_to_its_readers(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": PLANNED, "features/b.yml": PLANNED}, on="2026-01-01")
    site = "format: 1\ntitle: E\ndefault_visibility: public\neditions: {public: {title: P}, team: {title: T}}\n"
    history.commit({"site.yml": site, "features/b.yml": f"{PLANNED}visibility: team\n"}, on="2026-02-01")
    history.commit({"features/b.yml": PLANNED}, on="2026-03-01")
    assert news_told(history.roadmap("public")) == ["2026-03-01 new b: New on the roadmap"]
