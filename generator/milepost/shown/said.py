"""The dates that were said for an entry, one after the other: when people would have it, or when it would be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from milepost.model.entry import Change, Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.lifetime import came
from milepost.shown.lines import Line
from milepost.shown.moves import Move
from milepost.shown.reading import timeframe
from milepost.shown.recorded import recorded
from milepost.timeframe import Timeframe
from milepost.timeframe.value import TIMELINE


@dataclass(frozen=True, slots=True)
class Said:
    """`on` is the day on which it was said, None where the record only tells that it was: `by` some day at the latest,
    if anybody knows. Not `is_of_then` is what a line says by a release: nobody knows which date that had.
    """

    when: Timeframe
    on: date | None
    by: date | None
    is_of_then: bool = True


def dates_said(roadmap: Roadmap, entry: Entry) -> Iterator[Said]:
    """Each that differs from the one before, the earliest first. What git knows counts more than what was written."""
    last: Timeframe | None = None
    for said in _all(roadmap, entry):
        if last is None or said.when.dates != last.dates:
            yield said
            last = said.when


def is_first_known(roadmap: Roadmap, entry: Entry) -> bool:
    """Whether the first of them is the first that was ever said; not where git knows only a part of what was."""
    first = next(iter(roadmap.past.of(entry)), None)
    return roadmap.past.is_whole or first is None or first.on is not None


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
    fields, known = due_fields(entry), recorded(roadmap, entry)
    if not known.lines and not known.moves:
        yield from _at_first(roadmap, entry)
        return
    lines = [line.change for line in known.lines if line.change.field in fields and _counts(roadmap, entry, line)]
    since = _sees_since(roadmap, entry) or date.max
    before, after = (
        [change for change in sorted(lines, key=lambda change: change.on.text) if _is_after(change, since) is is_after]
        for is_after in (False, True)
    )
    yield from chain.from_iterable(_by_line(roadmap, change) for change in before)
    yield from _at_first(roadmap, entry)
    for move in known.moves:
        if move.difference.field in fields:
            yield from _by_move(roadmap, move)
    yield from chain.from_iterable(_by_line(roadmap, change) for change in after)


def _is_after(change: Change, day: date) -> bool:
    return change.on.latest is not None and change.on.latest >= day


def _counts(roadmap: Roadmap, entry: Entry, line: Line) -> bool:
    """Not what is still to come, nor what git knows better: all that has happened since it sees the entry."""
    day, sees_since = line.change.on.latest, _sees_since(roadmap, entry)
    if day is None or day > roadmap.as_of:
        return False
    return sees_since is None or line.version is None or day < sees_since


def _sees_since(roadmap: Roadmap, entry: Entry) -> date | None:
    return next((version.on for version in roadmap.past.of(entry) if version.on), None)


def _by_line(roadmap: Roadmap, change: Change) -> Iterator[Said]:
    """The first of two dates was said before the day of the line."""
    day = change.on.latest
    for text, on in ((change.from_, None), (change.to, day)):
        if said := timeframe(roadmap, text):
            by = on or (day - timedelta(days=1) if day else None)
            yield Said(said, on, by, is_of_then=not (text or "").strip().startswith(TIMELINE))


def _at_first(roadmap: Roadmap, entry: Entry) -> Iterator[Said]:
    """What the first version says that git knows."""
    versions = roadmap.past.of(entry)
    first = next(iter(versions), None)
    began = due(first.entry) if first else None
    if began and first:
        yield Said(began, came(roadmap, entry), first.on or next((each.on for each in versions if each.on), None))


def _by_move(roadmap: Roadmap, move: Move) -> Iterator[Said]:
    """What was said before it is known from the version before."""
    after, day = move.difference.after, move.day(roadmap.as_of)
    if isinstance(after, Timeframe):
        yield Said(after, day, day)
