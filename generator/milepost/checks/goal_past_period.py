"""`goal-past-period`: the period of a goal is over, and nobody has said how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import goal_period
from milepost.model.roadmap import Roadmap

HELP = "add `outcome: achieved`, `partly`, `missed` or `dropped`, or give it a new period"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for goal in roadmap.goals.values():
        ask = goal_period(goal)
        if ask and goal.period and ask.severity(roadmap.as_of):
            message = f"the period `{goal.period.text}` of `{goal.slug}` is past, and it has no `outcome`"
            yield Finding(roadmap.span(goal, *ask.where), message, HELP)


CHECK = Check("goal-past-period", Severity.WARNING, find, about_today=True)
