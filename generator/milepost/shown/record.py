"""The record of an entry: what was changed and why, and how it goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from milepost.compare import Value
from milepost.model.changes import is_date_field
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.dates import When, on_day, when
from milepost.shown.moves import Move, last_known, moves, reasons_taken
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, part_ref
from milepost.shown.shift import SHIFT
from milepost.timeframe import Shift, Timeframe, TimeframeError, parse_timeframe, shift
from milepost.vocabulary import Status
from milepost.words import Words

T = TypeVar("T", Change, Update)
_NAMES = {"goals": "goal", "audience": "audience", "part_of": "feature"}
_TOLD = {"confidence": labels.CONFIDENCE, "horizon": labels.HORIZON, "stage": labels.STAGE, "outcome": labels.OUTCOME}


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """`field` is empty where no one field was changed; `shift` is which way a date moved, and `moved` that in words."""

    on: When
    field: str
    from_: str
    to: str
    shift: Shift
    moved: str
    why: str
    because: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class UpdateShown:
    """`text` is Markdown."""

    on: When
    health: Pill | None
    text: str
    by: str


def changes(roadmap: Roadmap, entry: Entry) -> tuple[ChangeShown, ...]:
    """What the entry says itself and what git knows beyond that, the latest first."""
    taken = reasons_taken(roadmap, entry)
    written = [
        (each.on.latest or date.min, change(roadmap, entry, each))
        for each in entry.changes
        if each.field or each.why not in taken
    ]
    found = [*written, *((each.on, moved(roadmap, entry, each)) for each in moves(roadmap, entry))]
    return tuple(shown for _, shown in sorted(found, key=lambda each: each[0], reverse=True))


def updates(roadmap: Roadmap, entry: Entry) -> tuple[UpdateShown, ...]:
    """The latest first."""
    return tuple(
        UpdateShown(when(roadmap, each.on), pills.of_health(roadmap.words, each.health), each.text, each.by or "")
        for each in _latest_first(entry.updates)
    )


def change(roadmap: Roadmap, entry: Entry, change: Change) -> ChangeShown:
    because = tuple(found for target in change.because if (found := part_ref(roadmap, target)))
    told = _Telling(roadmap, entry, change.field or "")
    before, after = told.value(change.from_), told.value(change.to)
    way = shift(timeframe(roadmap, change.from_), timeframe(roadmap, change.to)) if told.is_date else ""
    moved = roadmap.words.gettext(SHIFT[way]) if way else ""
    return ChangeShown(when(roadmap, change.on), told.label, before, after, way, moved, change.why, because)


def moved(roadmap: Roadmap, entry: Entry, move: Move) -> ChangeShown:
    told, difference = _Telling(roadmap, entry, move.difference.field), move.difference
    before, after = told.typed(difference.before), told.typed(difference.after)
    way = difference.shift
    words = roadmap.words.gettext(SHIFT[way]) if way else ""
    return ChangeShown(on_day(roadmap, move.on), told.label, before, after, way, words, move.why, ())


def timeframe(roadmap: Roadmap, text: str | None) -> Timeframe | None:
    """None for nothing, and for what is no timeframe: checked content has none, and a page is no place to stop."""

    def named(slug: str) -> Timeframe | None:
        entry = roadmap.timeline.get(slug)
        return (entry.reached or entry.when) if entry else None

    try:
        return parse_timeframe(text or "", roadmap.settings.calendar, named)
    except TimeframeError:
        return None


class _Telling:
    """The words for a field and its values, also for a part of one: `stages.beta`, `measures.activation.to`."""

    def __init__(self, roadmap: Roadmap, entry: Entry, field: str) -> None:
        self._roadmap, self._field = roadmap, field
        first, _, rest = field.partition(".")
        self.is_date = bool(field) and is_date_field(type(entry), field)
        own = roadmap.settings.fields.get(field)
        self.label = (own.title if own else None) or _label(roadmap.words, first, rest)

    def typed(self, value: Value) -> str:
        """Of a value that git remembers. A date is told as it was then, whatever became of its release."""
        if isinstance(value, Timeframe):
            return self._date(value)
        if isinstance(value, tuple):
            return self._roadmap.words.and_list(self._named(slug) for slug in value) if value else ""
        if isinstance(value, Status):
            return value.title
        return self._roadmap.words.number(value) if isinstance(value, int | float) else self.value(value)

    def _date(self, date: Timeframe) -> str:
        named = self._roadmap.timeline.get(date.of)
        dates = self._roadmap.words.when(date)
        return f"{named.title} ({dates})" if named else dates

    def _named(self, slug: str) -> str:
        """The title of what a field names; of what is gone its last one."""
        kind = _NAMES.get(self._field, "")
        entry = self._roadmap.entries.get(kind, {}).get(slug)
        known = entry or last_known(self._roadmap.past.versions.get((kind, slug), ()))
        return known.title if known else labels.slug_in_words(slug.replace("/", " "))

    def value(self, text: str | None) -> str:
        if not text:
            return ""
        if self.is_date and (date := timeframe(self._roadmap, text)):
            return self._date(date)
        if self._field == "status" and text in self._roadmap.settings.words:
            return self._roadmap.settings.words[text].title
        known = _TOLD.get(self._field, {}).get(text)
        return self._roadmap.words.gettext(known) if known else text


def _label(words: Words, first: str, rest: str) -> str:
    if first.startswith("x-"):
        return f"{first}.{rest}" if rest else first
    if first == "stages" and rest:
        return labels.field(words, rest)
    within = f" ({rest.replace('.', ', ')})" if rest else ""
    return f"{labels.field(words, first)}{within}" if first else ""


def _latest_first(items: Iterable[T]) -> list[T]:
    return sorted(items, key=lambda item: item.on.latest or date.min, reverse=True)
