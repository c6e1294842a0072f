"""When an entry was last confirmed, and when that is too long ago: after the policy's interval and its grace."""

import pytest

from milepost.shown.confirmed import confirmed
from tests.roadmaps import roadmap

SITE = "format: 1\ntitle: E\nreview: {every: 30 days, grace: 10 days}\n"


@pytest.mark.parametrize(
    ("feature", "said"),
    [
        ("status: planned", None),
        ("status: planned, reviewed: 2026-11-11", ("12 days ago", False)),
        ("status: planned, reviewed: 2026-10-14", ("40 days ago", False)),
        ("status: planned, reviewed: 2026-10-13", ("41 days ago", True)),
        ("status: shipped, reviewed: 2026-01-01", ("326 days ago", False)),
        ("status: planned, reviewed: 2026-01-01, updates: [{on: 2026-11-20, text: T}]", ("326 days ago", False)),
        ("status: planned, reviewed: 2026-01-01, changes: [{on: 2026-11-20, why: W}]", ("326 days ago", False)),
        ("status: planned, reviewed: 2026-01-01, updates: [{on: 2026-11-30, text: T}]", ("326 days ago", True)),
    ],
)
def test_a_feature_under_way_wants_to_be_confirmed(tmp_path, feature, said):
    loaded = roadmap(tmp_path, {"site.yml": SITE, "features.yml": f"a: {{title: A, {feature}}}\n"})
    shown = confirmed(loaded, loaded.features["a"])

    assert (shown and (shown.ago, shown.overdue)) == said


def test_a_reading_confirms_a_goal_and_an_outcome_closes_it(tmp_path):
    measures = "measures: {m: {readings: {2026-11-01: 1}}}"
    goals = f"""
read: {{title: Read, reviewed: 2026-01-01, {measures}}}
closed: {{title: Closed, reviewed: 2026-01-01, outcome: missed}}
open: {{title: Open, reviewed: 2026-01-01}}
"""
    loaded = roadmap(tmp_path, {"site.yml": SITE, "goals.yml": goals})

    assert {slug: confirmed(loaded, goal).overdue for slug, goal in loaded.goals.items()} == {
        "read": False,
        "closed": False,
        "open": True,
    }
