"""Everything that has happened to the entries of a roadmap, told once each, whoever knows of it: they or git."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from milepost.compare import What
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.shown import record
from milepost.shown.deliveries import Delivery, deliveries
from milepost.shown.lifetime import came, is_new, last_known
from milepost.shown.lines import Line, update_numbers
from milepost.shown.moves import Move
from milepost.shown.record import ChangeShown
from milepost.shown.recorded import recorded
from milepost.shown.remembered import remembered
from milepost.shown.saying import HORIZON_MOVED, MOVED
from milepost.vocabulary import Meaning, Status


class Sort(StrEnum):
    """What sort of news it is, in the order in which readers of one day want them."""

    DONE = "done"
    """Shipped, or reached."""
    STOPPED = "stopped"
    GONE = "gone"
    MOVED = "moved"
    NEW = "new"
    CHANGED = "changed"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Event:
    """`what` tells of it; None for what says enough by itself, as an arrival.

    `name` tells it from all others of its entry, and stays when a reason or anything else is written later.
    `entry` is that of today, of what is gone as it was last (`is_gone`): it has no page any more.
    """

    day: date
    sort: Sort
    entry: Entry
    name: str
    what: Change | Move | Update | Delivery | None = None
    is_gone: bool = False


def events(roadmap: Roadmap, entries: Iterable[Entry]) -> Iterator[Event]:
    """Of the entries, in no order; nothing from after today, and no arrivals of the day on which the record begins."""
    for entry in entries:
        yield from _of(roadmap, entry)


def gone(roadmap: Roadmap) -> Iterator[Event]:
    """What was on the roadmap and is not there any more."""
    for (kind, slug), versions in roadmap.past.versions.items():
        last = last_known(versions)
        if last and slug not in roadmap.entries.get(kind, {}):
            yield from (replace(event, is_gone=True) for event in events(roadmap, [last]))


@remembered
def _of(roadmap: Roadmap, entry: Entry) -> tuple[Event, ...]:
    parts = (_lines, _moves, _updates, _deliveries, _comings)
    return tuple(event for part in parts for event in part(roadmap, entry) if event.day <= roadmap.as_of)


def _lines(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    """Those that tell of no delivery: that is told with its reason."""
    told = [line for each in deliveries(roadmap, entry) for line in each.lines]
    for line in recorded(roadmap, entry).lines:
        day = line.change.on.latest
        if day and line not in told:
            sort, name = _sort_of_line(roadmap, entry, line), _named("change", day, line.number)
            yield Event(day, sort, entry, name, line.change)


def _moves(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    shipped = [each.move for each in deliveries(roadmap, entry)]
    for move in recorded(roadmap, entry).moves:
        shown = record.moved(roadmap, entry, move)
        if move not in shipped and (shown.said or shown.why):
            name = _named(f"move/{move.difference.field}", move.on, move.number)
            yield Event(move.day(roadmap.as_of), _sort_of_move(move, shown), entry, name, move)


def _updates(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    for update, number in zip(entry.updates, update_numbers(roadmap, entry), strict=True):
        if day := update.on.latest:
            yield Event(day, Sort.NOTE, entry, _named("update", day, number), update)


def _deliveries(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    for each in deliveries(roadmap, entry):
        yield Event(each.day, Sort.DONE, entry, _named("done", each.named, each.number), each)


def _comings(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    """And goings: what was there, was taken off and is there again has come twice."""
    seen: Counter[tuple[Sort, date]] = Counter()
    for sort, day in _comings_and_goings(roadmap, entry):
        if sort is Sort.NEW and not is_new(roadmap, entry, day):
            continue
        seen[sort, day] += 1
        yield Event(day, sort, entry, _named(str(sort), day, seen[sort, day]))


def _comings_and_goings(roadmap: Roadmap, entry: Entry) -> Iterator[tuple[Sort, date]]:
    if day := came(roadmap, entry):
        yield Sort.NEW, day
    for before, after in pairwise(roadmap.past.of(entry)):
        if after.on and (before.entry is None) != (after.entry is None):
            yield Sort.NEW if after.entry else Sort.GONE, after.on


def _named(what: str, day: date, number: int) -> str:
    return f"{what}/{day.isoformat()}/{number}"


def _sort_of_line(roadmap: Roadmap, entry: Entry, line: Line) -> Sort:
    status = roadmap.settings.words.get(line.change.to or "") if line.change.field == "status" else None
    if status:
        return _sort_of_status(status.means)
    return _sort_of_shown(record.change(roadmap, entry, line.change))


def _sort_of_move(move: Move, shown: ChangeShown) -> Sort:
    before, after = move.difference.before, move.difference.after
    if move.difference.what is What.STATUS and isinstance(after, Status):
        is_other = not isinstance(before, Status) or before.means is not after.means
        return _sort_of_status(after.means) if is_other else Sort.CHANGED
    return _sort_of_shown(shown)


def _sort_of_shown(shown: ChangeShown) -> Sort:
    """A first date, and one that is told more exactly, have not moved."""
    return Sort.MOVED if shown.said in (MOVED, HORIZON_MOVED) else Sort.CHANGED


def _sort_of_status(means: Meaning) -> Sort:
    if means is Meaning.SHIPPED:
        return Sort.DONE
    return Sort.STOPPED if means.is_stopped else Sort.CHANGED
