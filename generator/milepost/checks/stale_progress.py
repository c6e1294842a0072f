"""`stale-progress`: a feature in progress that had updates has had none for too long."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import word_on_progress
from milepost.model.roadmap import Roadmap

HELP = "add a note of how it goes under `updates`, or set the status to what is true"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    every = roadmap.settings.review.every
    for feature in roadmap.features.values():
        ask = word_on_progress(roadmap, feature)
        severity = ask.severity(roadmap.as_of) if ask else None
        if ask and severity:
            message = f"`{feature.slug}` is in progress; its last update or change is of `{ask.since}`"
            message = f"{message}, and one is due every `{every}`"
            yield Finding(roadmap.span(feature, *ask.where), message, HELP, severity)


CHECK = Check("stale-progress", Severity.WARNING, find, about_today=True)
