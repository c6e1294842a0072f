"""`goal-past-period`: the period of a goal is over, and nobody has said how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import is_past


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for goal in roadmap.goals.values():
        if goal.is_open and goal.period and is_past(goal.period, roadmap.as_of):
            message = f"the period `{goal.period.text}` of `{goal.slug}` is past, and it has no `outcome`"
            help_ = "add `outcome: achieved`, `partly`, `missed` or `dropped`, or give it a new period"
            yield Finding(roadmap.span(goal, "period"), message, help_)


CHECK = Check("goal-past-period", Severity.WARNING, find, about_today=True)
