"""An own field that is not declared is nobody's business, unless it is a slip of one that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.diagnostics import Report
from tests.roadmaps import roadmap

SITE = "format: 1\ntitle: E\nfields: {x-budget: {title: B}, x-plan: {title: P}, x-goal-1: {title: G}}\n"


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("x-budgt: 1", "x-budget"),
        ("x-Plan: 1", "x-plan"),
        ("x-goal1: 1", "x-goal-1"),
        ("only: {internal: {x-budgets: 1}}", "x-budget"),
        ("x-budget: 1", ""),
        ("x-plant: 1", ""),
        ("x-plans: 1", ""),
        ("x-goal-2: 1", ""),
        ("x-budget-2027: 1", ""),
    ],
)
def test_what_is_nearly_declared_is_told(field: str, meant: str, tmp_path: Path) -> None:
    editions = "editions: {public: {title: P}, internal: {title: I}}\n"
    files = {"site.yml": SITE + editions, "features/a.yml": f"title: A\nstatus: idea\n{field}\n"}
    for _ in range(2):  # what is told is told again by a load that takes over what the last one has read
        report = Report()
        assert "a" in roadmap(tmp_path, files, report=report).features
        told = [(each.code, each.severity.value, each.help.split("?")[0]) for each in report]
        assert told == ([("unknown-key", "warning", f"did you mean `{meant}`")] if meant else [])


def test_a_site_that_declares_nothing_is_told_nothing(tmp_path: Path) -> None:
    report = Report()
    roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\nx-Plan: 1\nx-plan: 1\n"}, report=report)
    assert not [*report]
