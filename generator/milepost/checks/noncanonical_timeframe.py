"""`noncanonical-timeframe`: understood, but not written as it will be shown."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.vision import Vision
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.timeframe import canonical

FMT = "`milepost fmt` does it for you"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    calendar = roadmap.settings.calendar
    for source in roadmap.sources.values():
        for loc, written in source.marked("timeframe"):
            text = canonical(written, calendar)
            if text and text != written:
                yield Finding(source.span(*loc), f"`{written}` is read as `{text}`", f"write `{text}`; {FMT}")
    # The days of readings are keys, which bear no mark
    measured: list[tuple[Source, Goal | Vision]] = [*roadmap.sound_parts(Goal), *roadmap.sound_parts(Vision)]
    for source, entry in measured:
        for name, measure in entry.measures.items():
            for day in measure.readings:
                if day.written:
                    where = source.key_span("measures", name, "readings", day.written)
                    yield Finding(where, f"`{day.written}` is read as `{day.text}`", f"write `{day.text}`")


CHECK = Check("noncanonical-timeframe", Severity.INFO, find, of_files=True)
