"""`shipped-in-future`: said to be there before it can be."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.timeframe import is_future
from milepost.vocabulary import Meaning

HELP = "write the date as `target` until it is there, and `shipped` when it really was"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for source, feature in roadmap.sound_parts(Feature):
        shipped = feature.shipped
        if shipped and feature.means is not Meaning.NOT_DOING and is_future(shipped, roadmap.as_of):
            message = f"`{shipped.dates}` is still to come: today is `{roadmap.as_of}`"
            yield Finding(source.span("shipped"), message, HELP)


CHECK = Check("shipped-in-future", Severity.ERROR, find)
