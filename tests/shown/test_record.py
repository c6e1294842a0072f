"""The record of an entry, in words."""

import pytest

from milepost.shown import record
from tests.roadmaps import roadmap

SITE = """
format: 1
title: E
fiscal_year_starts: 4
statuses: {building: {title: Being built, means: in-progress}}
fields: {x-plan: {title: Included in}}
"""


def changed(root, change):
    files = {
        "site.yml": SITE,
        "timeline.yml": "r1: {title: Release 1, when: 2027-01}\n",
        "features.yml": f"a: {{title: A, status: planned, changes: [{{on: 2026-11-01, why: Reasons, {change}}}]}}\n",
    }
    loaded = roadmap(root, files)
    shown = record.changes(loaded, loaded.features["a"])[0]
    return shown.field, shown.from_, shown.to, shown.shift


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("field: target, from: 2027-Q1, to: 2027-Q2", ("Target", "Q1 2027", "Q2 2027", "later")),
        ("field: target, from: 2027-Q2, to: 2027-03", ("Target", "Q2 2027", "March 2027", "earlier")),
        ("field: target, from: 2027-Q1, to: 2027-H1", ("Target", "Q1 2027", "first half of 2027", "maybe-later")),
        ("field: target, to: FY2027-Q1", ("Target", "", "Q1 of fiscal year 2027", "")),
        ('field: target, from: "timeline:r1", to: tbd', ("Target", "Release 1 (January 2027)", "not dated", "")),
        ("field: stages.beta, from: 2027-01, to: 2027-02", ("Beta", "January 2027", "February 2027", "later")),
        ("field: status, from: planned, to: building", ("Status", "Planned", "Being built", "")),
        ("field: confidence, from: likely, to: committed", ("How sure", "Likely", "Committed", "")),
        ("field: x-plan, from: Free, to: Pro", ("Included in", "Free", "Pro", "")),
        ("field: part_of, to: <theme>", ("Part of", "", "<theme>", "")),
        ("field: links.0.title, to: x", ("Links (0, title)", "", "“x”", "")),
        ("field: summary, from: Some., to: All.", ("Summary", "“Some.”", "“All.”", "")),
        ("field: x-undeclared, to: <x>", ("x-undeclared", "", "<x>", "")),
        ("because: []", ("", "", "", "")),
    ],
)
def test_a_change_is_told_in_the_words_of_the_site(tmp_path, change, told):
    assert changed(tmp_path, change) == told


def test_reasons_lead_to_needs_and_measures(tmp_path):
    files = {
        "audience.yml": "ops: {title: O, needs: {see: {title: See it}}}\n",
        "goals.yml": "fast: {title: F, measures: {load-time: {}}}\n",
        "features.yml": (
            "a: {title: A, status: planned, changes: [{on: 2026-11-01, why: W, because: [ops/see, fast/load-time]}]}\n"
        ),
    }
    loaded = roadmap(tmp_path, files)
    because = record.changes(loaded, loaded.features["a"])[0].because

    assert [(each.title, each.address) for each in because] == [
        ("See it", "audience/ops/#see"),
        ("Load time", "goals/fast/#load-time"),
    ]


def test_the_latest_stands_first(tmp_path):
    updates = "[{on: 2026-01-01, text: old}, {on: 2026-11-01, text: new, health: off-track, by: me}]"
    loaded = roadmap(tmp_path, {"goals.yml": f"g: {{title: G, updates: {updates}}}\n"})
    shown = record.updates(loaded, loaded.goals["g"])

    assert [each.text for each in shown] == ["new", "old"]
    assert (shown[0].health.words, shown[0].by, shown[1].health) == ("Off track", "me", None)


def test_quotation_marks_are_those_of_the_language(tmp_path):
    changes = "[{on: 2026-11-01, field: title, from: A., to: B., why: W}]"
    files = {
        "site.yml": "format: 1\ntitle: Plan\nlanguage: de\n",
        "features.yml": f"a: {{title: B., status: planned, changes: {changes}}}\n",
    }
    loaded = roadmap(tmp_path, files)
    shown = record.changes(loaded, loaded.features["a"])[0]

    assert shown.sentence(loaded.words) == "Titel von „A.“ in „B.“ geändert"
