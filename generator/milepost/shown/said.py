"""The dates that were said for an entry, one after the other: when people would have it, or when it would be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import record
from milepost.shown.moves import came, moves
from milepost.timeframe import Timeframe

Said: TypeAlias = tuple[Timeframe, date | None]
"""A date, and the day on which it was said; None where the record only tells that it was."""


def dates_said(roadmap: Roadmap, entry: Entry) -> Iterator[Said]:
    """Each that differs from the one before, the earliest first."""
    last: Timeframe | None = None
    for timeframe, day in _all(roadmap, entry):
        if last is None or timeframe.dates != last.dates:
            yield timeframe, day
            last = timeframe


def due(entry: Entry | None) -> Timeframe | None:
    if isinstance(entry, Feature):
        return entry.due
    if isinstance(entry, Milestone):
        return entry.when
    return entry.period if isinstance(entry, Goal) else None


def due_fields(entry: Entry) -> tuple[str, ...]:
    """The fields that tell when people will have it."""
    if isinstance(entry, Feature):
        return ("target",) if entry.target else ("stages.ga", "target")
    if isinstance(entry, Milestone):
        return ("when",)
    return ("period",) if isinstance(entry, Goal) else ()


def _all(roadmap: Roadmap, entry: Entry) -> Iterator[Said]:
    fields = due_fields(entry)
    steps: list[tuple[date, Timeframe | None, Timeframe | None]] = [
        (change.on.latest or date.min, record.timeframe(roadmap, change.from_), record.timeframe(roadmap, change.to))
        for change in entry.changes
        if change.field in fields
    ]
    for move in moves(roadmap, entry):
        difference = move.difference
        if difference.field in fields and not isinstance(difference.before, str):
            before = difference.before if isinstance(difference.before, Timeframe) else None
            after = difference.after if isinstance(difference.after, Timeframe) else None
            steps.append((move.on, before, after))
    first = next(iter(roadmap.past.of(entry)), None)
    began = due(first.entry) if first else None
    since = came(roadmap, entry)
    if began and since and all(day >= since for day, _, _ in steps):
        yield began, since
    for day, before, after in sorted(steps, key=lambda step: step[0]):
        yield from ((before, None),) if before else ()
        yield from ((after, day),) if after else ()
