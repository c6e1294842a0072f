"""What happened lately, over all entries, in the words of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Change, Update
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import pills, record
from milepost.shown.dates import When, on_day
from milepost.shown.deliveries import Delivery
from milepost.shown.events import Event, Sort, events, gone
from milepost.shown.moves import Move
from milepost.shown.pills import Pill
from milepost.shown.record import ChangeShown
from milepost.shown.refs import NO_PAGE, Ref, ref
from milepost.words import Words

_OF_A_DAY = 2


@dataclass(frozen=True, slots=True)
class News:
    """One of: a change, an update (`text` is its Markdown), or `event`, a word for what says enough by itself.

    `why` is the reason of any of them, where one was written.
    """

    on: When
    sort: Sort
    ref: Ref
    change: ChangeShown | None = None
    health: Pill | None = None
    text: str = ""
    event: str = ""
    why: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether its title says it all."""
        return bool(self.event) and not self.why


def news(roadmap: Roadmap, *, at_most: int) -> list[News]:
    """The latest first, nothing from after today; of one day no more than two of a sort, for a day has many sides."""
    few = [*_few_of_a_day(in_order(everything(roadmap)))]
    return [shown(roadmap, event) for event in few[:at_most]]


def _few_of_a_day(found: Iterable[Event]) -> Iterator[Event]:
    seen: Counter[tuple[date, Sort]] = Counter()
    for event in found:
        seen[event.day, event.sort] += 1
        if seen[event.day, event.sort] <= _OF_A_DAY:
            yield event


def everything(roadmap: Roadmap) -> list[Event]:
    """Of what moved with its release only the release: readers want to know that once."""
    found = [*events(roadmap, roadmap), *gone(roadmap)]
    moved = {moved for event in found if (moved := _move_of_release(event))}
    return [event for event in found if not _follows(event, moved)]


def _move_of_release(event: Event) -> tuple[str, date] | None:
    """The release and the day of the commit: a line of its record may give it another day than its features have."""
    is_move = isinstance(event.entry, Milestone) and event.sort is Sort.MOVED
    return (event.entry.slug, event.what.on) if is_move and isinstance(event.what, Move) else None


def _follows(event: Event, moved: set[tuple[str, date]]) -> bool:
    return isinstance(event.what, Move) and (event.what.difference.via, event.what.on) in moved


def in_order(found: Iterable[Event]) -> list[Event]:
    """The latest day first; of one day by sort, then by entry."""
    sorts = [*Sort]

    def key(event: Event) -> tuple[object, ...]:
        return -event.day.toordinal(), sorts.index(event.sort), event.entry.kind, event.entry.slug

    return sorted(found, key=key)


def shown(roadmap: Roadmap, event: Event) -> News:
    on, entry, what = on_day(roadmap, event.day), event.entry, event.what
    named = Ref(entry.title, NO_PAGE) if event.is_gone else ref(entry)
    if isinstance(what, Change | Move):
        told = record.told(roadmap, entry, what)
        return News(on, event.sort, named, change=told, why=told.why)
    if isinstance(what, Update):
        health = pills.of_health(roadmap.words, what.health)
        return News(on, event.sort, named, health=health, text=what.text)
    why = what.why if isinstance(what, Delivery) else ""
    return News(on, event.sort, named, event=word(roadmap.words, event), why=why)


def word(words: Words, event: Event) -> str:
    """For what says enough by itself."""
    _ = words.gettext
    if event.sort is Sort.DONE:
        return _("Reached") if isinstance(event.entry, Milestone) else _("Shipped")
    return _("New on the roadmap") if event.sort is Sort.NEW else _("No longer on the roadmap")
