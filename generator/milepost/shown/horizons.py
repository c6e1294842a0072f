"""Now, next or later, where somebody has written it: what was said, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from milepost.compare.due import HORIZONS, horizons_between
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.lifetime import came
from milepost.shown.recorded import recorded
from milepost.timeframe import Shift


def way(before: object, after: object) -> Shift:
    """Which way it has moved; empty where it has not, or where one of the two was not said."""
    moved = horizons_between(before, after)
    return "later" if moved > 0 else "earlier" if moved < 0 else ""


def horizons_said(roadmap: Roadmap, entry: Entry) -> Iterator[tuple[str, date | None]]:
    """Each that differs from the one before, with the day on which it was said, the earliest first."""
    last = ""
    for name, day in _all(roadmap, entry):
        if name in HORIZONS and name != last:
            yield name, day
            last = name


def _all(roadmap: Roadmap, entry: Entry) -> Iterator[tuple[str, date | None]]:
    first = next((version.entry for version in roadmap.past.of(entry)), None)
    steps: list[tuple[date, str | None, str | None]] = []
    for line in recorded(roadmap, entry).lines:
        change, day = line.change, line.change.on.latest
        if change.field == "horizon" and day and day <= roadmap.as_of:
            steps.append((day, change.from_, change.to))
    for move in recorded(roadmap, entry).moves:
        before, after = move.difference.before, move.difference.after
        if move.difference.field == "horizon":
            steps.append((move.day(roadmap.as_of), _name(before), _name(after)))
    if isinstance(first, Feature) and first.horizon and (since := came(roadmap, entry)):
        steps.append((since, None, first.horizon))
    for day, was, now in sorted(steps, key=lambda step: step[0]):
        yield from ((was, None),) if was else ()
        yield from ((now, day),) if now else ()


def _name(value: object) -> str | None:
    return value if isinstance(value, str) else None
