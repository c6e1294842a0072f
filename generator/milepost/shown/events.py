"""Everything that has happened to the entries of a roadmap, told once each, whoever knows of it: they or git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from milepost.compare import What
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.shown.moves import Move, came, happened, last_known, moves, reasons_taken
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
    """`what` is the line or the move that tells of it; None for what says enough by itself.

    `entry` is that of today, of what is gone as it was last (`is_gone`): it has no page any more.
    """

    day: date
    sort: Sort
    entry: Entry
    what: Change | Move | Update | None = None
    is_gone: bool = False


def events(roadmap: Roadmap, entries: Iterable[Entry]) -> Iterator[Event]:
    """Of the entries, in no order; nothing from after today."""
    for entry in entries:
        yield from (event for event in _of(roadmap, entry) if event.day <= roadmap.as_of)


def gone(roadmap: Roadmap) -> Iterator[Event]:
    """What was on the roadmap and is not there any more."""
    for (kind, slug), versions in roadmap.past.versions.items():
        last = last_known(versions)
        if last and slug not in roadmap.entries.get(kind, {}):
            yield from (replace(event, is_gone=True) for event in events(roadmap, [last]))


def _of(roadmap: Roadmap, entry: Entry) -> Iterator[Event]:
    taken = reasons_taken(roadmap, entry)
    for change in entry.changes:
        if change.on.latest and (change.field or change.why not in taken):
            yield Event(change.on.latest, _sort_of_change(change, roadmap), entry, change)
    for move in moves(roadmap, entry):
        yield Event(move.on, _sort_of_move(move), entry, move)
    for update in entry.updates:
        if update.on.latest:
            yield Event(update.on.latest, Sort.NOTE, entry, update)
    if day := happened(entry):
        yield Event(day, Sort.DONE, entry)
    if day := came(roadmap, entry):
        yield Event(day, Sort.NEW, entry)
    for before, after in pairwise(roadmap.past.of(entry)):
        if after.on and (before.entry is None) != (after.entry is None):
            yield Event(after.on, Sort.NEW if after.entry else Sort.GONE, entry)


def _sort_of_change(change: Change, roadmap: Roadmap) -> Sort:
    if change.field == "status" and change.to in roadmap.settings.words:
        return _sort_of_status(roadmap.settings.words[change.to].means)
    is_date = change.field in ("target", "when", "period", "deadline") or (change.field or "").startswith("stages")
    return Sort.MOVED if is_date else Sort.CHANGED


def _sort_of_move(move: Move) -> Sort:
    after = move.difference.after
    if move.difference.what is What.STATUS and isinstance(after, Status):
        return _sort_of_status(after.means)
    return Sort.MOVED if move.difference.what is What.DATE else Sort.CHANGED


def _sort_of_status(means: Meaning) -> Sort:
    if means is Meaning.SHIPPED:
        return Sort.DONE
    return Sort.STOPPED if means in (Meaning.PAUSED, Meaning.NOT_DOING) else Sort.CHANGED
