"""`overdue`: the target is past and the work is not done."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import is_past


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        target = feature.due
        if not target or not feature.is_under_way or feature.confidence == "exploratory":
            continue
        if is_past(target, roadmap.as_of):
            where = roadmap.span(feature, "target") if feature.target else roadmap.span(feature, "stages", "ga")
            message = f"the target `{target.dates}` is past and this is still `{feature.status.word}`"
            yield Finding(where, message, "move the target and say why under `changes`, or set the status")


CHECK = Check("overdue", Severity.WARNING, find, about_today=True)
