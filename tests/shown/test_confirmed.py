"""When an entry was last confirmed, and when that is too long ago: after the policy's interval, and after its grace."""

import pytest

from milepost.shown.confirmed import confirmed
from tests.roadmaps import roadmap

SITE = "format: 1\ntitle: E\nreview: {every: 30 days, grace: 10 days}\n"


@pytest.mark.parametrize(
    ("feature", "said"),
    [
        ("status: planned", None),
        ("status: planned, reviewed: 2026-11-11", ("12 days ago", "")),
        ("status: planned, reviewed: 2026-10-24", ("30 days ago", "")),
        ("status: planned, reviewed: 2026-10-23", ("31 days ago", "due")),
        ("status: planned, reviewed: 2026-10-14", ("40 days ago", "due")),
        ("status: planned, reviewed: 2026-10-13", ("41 days ago", "stale")),
        ("status: shipped, reviewed: 2026-01-01", None),
        ("status: not-doing, reviewed: 2026-01-01", None),
        ("status: paused, reviewed: 2026-01-01", ("326 days ago", "")),
        ("status: shipped, changes: [{on: 2026-11-20, why: W}]", None),
        ("status: planned, reviewed: 2026-01-01, updates: [{on: 2026-11-20, text: T}]", ("3 days ago", "")),
        ("status: planned, reviewed: 2026-01-01, changes: [{on: 2026-11-20, why: W}]", ("3 days ago", "")),
        ("status: planned, updates: [{on: 2026-11-20, text: T}]", ("3 days ago", "")),
        ("status: planned, reviewed: 2026-01-01, updates: [{on: 2026-11-30, text: T}]", ("326 days ago", "stale")),
        ("status: planned, reviewed: 2026-11-24", ("today", "")),
        ("status: planned, reviewed: 2026-11-25", None),
    ],
)
def test_a_feature_under_way_wants_to_be_confirmed(tmp_path, feature, said):
    loaded = roadmap(tmp_path, {"site.yml": SITE, "features.yml": f"a: {{title: A, {feature}}}\n"})

    assert told(confirmed(loaded, loaded.features["a"])) == said


def told(shown):
    return shown and (shown.ago, "stale" if shown.is_stale else "due" if shown.is_due else "")


def test_a_reading_confirms_a_goal_and_an_outcome_closes_it(tmp_path):
    measures = "measures: {m: {readings: {2026-11-01: 1}}}"
    goals = f"""
read: {{title: Read, reviewed: 2026-01-01, {measures}}}
closed: {{title: Closed, reviewed: 2026-01-01, outcome: missed}}
open: {{title: Open, reviewed: 2026-01-01}}
"""
    loaded = roadmap(tmp_path, {"site.yml": SITE, "goals.yml": goals})

    found = {slug: confirmed(loaded, goal) for slug, goal in loaded.goals.items()}
    assert {slug: shown and shown.is_stale for slug, shown in found.items()} == {
        "read": False,
        "closed": None,
        "open": True,
    }


def test_what_nobody_asks_about_tells_only_of_a_review_that_is_written(tmp_path):
    files = {
        "site.yml": SITE,
        "vision.yml": "title: V\nstatement: S\nreviewed: 2026-01-01\nmeasures: {m: {readings: {2026-11-20: 1}}}\n",
        "audience.yml": "a: {title: A, reviewed: 2026-01-01}\nb: {title: B}\n",
        "timeline.yml": "c: {title: C, when: 2026, reached: 2026-02-01, reviewed: 2026-01-01}\n",
    }
    loaded = roadmap(tmp_path, files)

    assert told(confirmed(loaded, loaded.audience["a"])) == ("326 days ago", "stale")
    assert confirmed(loaded, loaded.audience["b"]) is None
    assert told(confirmed(loaded, loaded.vision)) == ("3 days ago", "")
    assert confirmed(loaded, loaded.timeline["c"]) is None
