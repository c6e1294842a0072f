"""What happened lately, over all entries, in the words of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Change, Update
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import pills, record
from milepost.shown.dates import When, on_day
from milepost.shown.events import Event, Sort, events, gone
from milepost.shown.moves import Move
from milepost.shown.pills import Pill
from milepost.shown.record import ChangeShown
from milepost.shown.refs import NO_PAGE, Ref, ref
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class News:
    """One of: a change, an update (`text` is its Markdown), or `event`, a word for what says enough by itself."""

    on: When
    sort: Sort
    ref: Ref
    change: ChangeShown | None = None
    health: Pill | None = None
    text: str = ""
    event: str = ""


def news(roadmap: Roadmap, *, at_most: int) -> list[News]:
    """The latest first, nothing from after today."""
    return [shown(roadmap, event) for event in in_order(everything(roadmap))[:at_most]]


def everything(roadmap: Roadmap) -> list[Event]:
    """Of what moved with its release only the release: readers want to know that once."""
    found = [*events(roadmap, roadmap), *gone(roadmap)]
    moved = {(event.entry.slug, event.day) for event in found if _is_move_of_release(event)}
    return [event for event in found if not _follows(event, moved)]


def _is_move_of_release(event: Event) -> bool:
    return isinstance(event.entry, Milestone) and event.sort is Sort.MOVED


def _follows(event: Event, moved: set[tuple[str, date]]) -> bool:
    return isinstance(event.what, Move) and (event.what.difference.via, event.day) in moved


def in_order(found: Iterable[Event]) -> list[Event]:
    """The latest day first; of one day by sort, then by entry."""
    sorts = [*Sort]

    def key(event: Event) -> tuple[object, ...]:
        return -event.day.toordinal(), sorts.index(event.sort), event.entry.kind, event.entry.slug

    return sorted(found, key=key)


def shown(roadmap: Roadmap, event: Event) -> News:
    on, entry, what = on_day(roadmap, event.day), event.entry, event.what
    named = Ref(entry.title, NO_PAGE) if event.is_gone else ref(entry)
    if isinstance(what, Change):
        return News(on, event.sort, named, change=record.change(roadmap, entry, what))
    if isinstance(what, Move):
        return News(on, event.sort, named, change=record.moved(roadmap, entry, what))
    if isinstance(what, Update):
        health = pills.of_health(roadmap.words, what.health)
        return News(on, event.sort, named, health=health, text=what.text)
    return News(on, event.sort, named, event=word(roadmap.words, event))


def word(words: Words, event: Event) -> str:
    """For what says enough by itself."""
    _ = words.gettext
    if event.sort is Sort.DONE:
        return _("Reached") if isinstance(event.entry, Milestone) else _("Shipped")
    return _("New on the roadmap") if event.sort is Sort.NEW else _("No longer on the roadmap")
