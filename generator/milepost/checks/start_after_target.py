"""`start-after-target`: work begins after the day on which it is to be done."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.timeframe import possibly_after, surely_after
from milepost.vocabulary import Meaning

HELP = "move `start` or the target, whichever is wrong"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for source, feature in roadmap.sound_parts(Feature):
        start, target = feature.start, feature.due
        if not start or not target or feature.means is Meaning.NOT_DOING:
            continue
        if surely_after(start, target):
            message = f"the start `{start.dates}` is after the target `{target.dates}`"
            yield Finding(source.span("start"), message, HELP)
        elif possibly_after(start, target):
            message = f"the start `{start.dates}` can be after the target `{target.dates}`"
            yield Finding(source.span("start"), message, HELP, Severity.WARNING)


CHECK = Check("start-after-target", Severity.ERROR, find)
