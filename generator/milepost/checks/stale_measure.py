"""`stale-measure`: a measure of an open goal has had no reading for too long."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import readings
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    help_ = f"measure it and add the day under `readings`, such as `{roadmap.as_of}: 33`"
    for goal in roadmap.goals.values():
        for ask in readings(roadmap, goal):
            severity = ask.severity(roadmap.as_of)
            if not severity:
                continue
            message = f"`{ask.name}` was never read: how far `{goal.slug}` has come is counted without it"
            if ask.since:
                message = f"`{ask.name}` was last read on `{ask.since}`, and is to be every"
                message = f"{message} `{roadmap.settings.review.every}`"
            yield Finding(roadmap.span(goal, *ask.where), message, help_, severity)


CHECK = Check("stale-measure", Severity.WARNING, find, about_today=True)
