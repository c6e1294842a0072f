"""`depends-on-later`: a target that comes before what it waits for."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe, possibly_after, surely_after
from milepost.timeframe.value import TIMELINE
from milepost.vocabulary import Meaning


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        target = feature.due
        if not target or feature.is_over:
            continue
        for needed in feature.depends_on:
            ready = _ready(roadmap, needed)
            if not ready:
                continue
            where = roadmap.source(feature).item_span("depends_on", needed)
            help_ = f"move the target to when `{needed}` is ready, or plan `{needed}` earlier"
            if surely_after(ready, target):
                message = f"`{needed}` (`{ready.dates}`) comes after the target `{target.dates}`"
                yield Finding(where, message, help_)
            elif possibly_after(ready, target):
                message = f"`{needed}` (`{ready.dates}`) can come after the target `{target.dates}`"
                yield Finding(where, message, help_, Severity.INFO)


def _ready(roadmap: Roadmap, needed: str) -> Timeframe | None:
    """When it is there. None for what is there already, and for what is stopped: that is `depends-on-stopped`."""
    if needed.startswith(TIMELINE):
        milestone = roadmap.timeline.get(needed.removeprefix(TIMELINE))
        return milestone.reached or milestone.when if milestone else None
    feature = roadmap.features.get(needed)
    if not feature or feature.is_stopped or feature.means is Meaning.SHIPPED:
        return None
    return feature.due


CHECK = Check("depends-on-later", Severity.WARNING, find)
