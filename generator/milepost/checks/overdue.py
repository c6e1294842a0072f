"""`overdue`: the target is past and the work is not done."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import target_kept
from milepost.model.roadmap import Roadmap

HELP = "move the target and say why under `changes`, or set the status"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        ask = target_kept(roadmap, feature)
        severity = ask.severity(roadmap.as_of) if ask else None
        if ask and severity and feature.due:
            message = f"the target `{feature.due.dates}` is past and this is still `{feature.status.word}`"
            yield Finding(roadmap.span(feature, *ask.where), message, HELP, severity)


CHECK = Check("overdue", Severity.WARNING, find, about_today=True)
