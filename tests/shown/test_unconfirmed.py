"""What needs attention because nobody has looked: said once, and what would help most."""

import pytest

from milepost.shown.attention import attention
from tests.roadmaps import roadmap

UPDATE = "updates: [{on: 2026-08-10, text: T}]"


def told(root, files):
    """By slug, the words of what stands against each entry."""
    return {it.ref.title: [pill.words for pill in it.reasons] for it in attention(roadmap(root, files))}


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("status: planned, reviewed: 2026-11-01", None),
        ("status: planned, reviewed: 2026-08-10", "Not confirmed since 10 August 2026"),
        (f"status: in-progress, reviewed: 2026-11-01, {UPDATE}", "No news since 10 August 2026"),
        (f"status: in-progress, {UPDATE}", "No news since 10 August 2026"),
        ("status: paused, reason: R, revisit: 2026-Q3", "To be looked at again: Q3 2026"),
        ("status: not-doing, reason: R, revisit: 2026-Q3", "To be looked at again: Q3 2026"),
        ("status: not-doing, reason: R, revisit: 2027", None),
        ("status: shipped, revisit: 2026-Q3", None),
    ],
)
def test_a_feature_that_nobody_has_looked_at(tmp_path, feature, words):
    assert told(tmp_path, {"features.yml": f"a: {{title: A, {feature}}}\n"}) == ({"A": [words]} if words else {})


def test_of_a_goal_the_measure_that_was_read_longest_ago_speaks(tmp_path):
    readings = {"a": "{2026-07-01: 1}", "b": "{2026-06-01: 1}", "c": "{2026-11-01: 1}", "d": "{}"}
    measures = ", ".join(f"{name}: {{readings: {taken}}}" for name, taken in readings.items())
    goals = f"read: {{title: R, measures: {{{measures}}}}}\nplain: {{title: P, reviewed: 2026-08-10}}\n"

    assert told(tmp_path, {"goals.yml": goals}) == {
        "P": ["Not confirmed since 10 August 2026"],
        "R": ["Not measured since 1 June 2026"],
    }


def test_in_german(tmp_path):
    files = {
        "site.yml": "format: 1\ntitle: T\nlanguage: de\n",
        "goals.yml": "g: {title: G, measures: {m: {readings: {2026-06-01: 1}}}}\n",
        "features.yml": "f: {title: F, status: in-progress, updates: [{on: 2026-08-10, text: T}]}\n",
    }

    assert told(tmp_path, files) == {
        "F": ["Seit 10. August 2026 nichts Neues"],
        "G": ["Seit 1. Juni 2026 nicht gemessen"],
    }
