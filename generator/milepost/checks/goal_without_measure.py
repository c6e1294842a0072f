"""`goal-without-measure`: nobody will know whether the goal is reached."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for goal in roadmap.goals.values():
        if goal.level == "product" and not goal.measures:
            message = f"`{goal.slug}` has no measure: nobody will know whether it is reached"
            help_ = "say under `measures` what you will look at, `from` where `to` where"
            yield Finding(roadmap.span(goal, "measures"), message, help_)


CHECK = Check("goal-without-measure", Severity.WARNING, find)
