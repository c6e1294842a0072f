"""`revisit-due`: the day to look again at what is paused or not done is past."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import look_again
from milepost.model.roadmap import Roadmap

HELP = "decide anew: give it another status or a later `revisit`, and say why under `changes`"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        ask = look_again(roadmap, feature)
        severity = ask.severity(roadmap.as_of) if ask else None
        if ask and severity and feature.revisit:
            message = f"`{feature.slug}` was to be looked at again by `{feature.revisit.dates}`"
            yield Finding(roadmap.span(feature, *ask.where), message, HELP, severity)


CHECK = Check("revisit-due", Severity.WARNING, find, about_today=True)
