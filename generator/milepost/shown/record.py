"""The record of an entry: what was changed and why, and how it goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from milepost.model.changes import date_fields
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.dates import When, when
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, part_ref
from milepost.timeframe import Timeframe, TimeframeError, parse_timeframe, surely_after
from milepost.words import Words

T = TypeVar("T", Change, Update)
_TOLD = {"confidence": labels.CONFIDENCE, "horizon": labels.HORIZON, "stage": labels.STAGE, "outcome": labels.OUTCOME}


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """`field` is empty where no one field was changed; `shift` is `later` or `earlier` of a date that surely moved."""

    on: When
    field: str
    from_: str
    to: str
    shift: str
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
    """The latest first."""
    return tuple(change(roadmap, entry, each) for each in _latest_first(entry.changes))


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
    shift = _shift(told.timeframe(change.from_), told.timeframe(change.to)) if told.is_date else ""
    return ChangeShown(when(roadmap, change.on), told.label, before, after, shift, change.why, because)


class _Telling:
    """The words for a field and its values, also for a part of one: `stages.beta`, `measures.activation.to`."""

    def __init__(self, roadmap: Roadmap, entry: Entry, field: str) -> None:
        self._roadmap, self._field = roadmap, field
        first, _, rest = field.partition(".")
        self.is_date = field in date_fields(type(entry))
        own = roadmap.settings.fields.get(field)
        self.label = (own.title if own else None) or _label(roadmap.words, first, rest)

    def value(self, text: str | None) -> str:
        if not text:
            return ""
        if self.is_date and (timeframe := self.timeframe(text)):
            named = self._roadmap.timeline.get(timeframe.of)
            dates = self._roadmap.words.when(timeframe)
            return f"{named.title} ({dates})" if named else dates
        if self._field == "status" and text in self._roadmap.settings.words:
            return self._roadmap.settings.words[text].title
        known = _TOLD.get(self._field, {}).get(text)
        return self._roadmap.words.gettext(known) if known else text

    def timeframe(self, text: str | None) -> Timeframe | None:
        """None for nothing, and for what is no timeframe: checked content has none, and a page is no place to stop."""
        try:
            return parse_timeframe(text or "", self._roadmap.settings.calendar, self._named)
        except TimeframeError:
            return None

    def _named(self, slug: str) -> Timeframe | None:
        entry = self._roadmap.timeline.get(slug)
        return (entry.reached or entry.when) if entry else None


def _label(words: Words, first: str, rest: str) -> str:
    if first.startswith("x-"):
        return f"{first}.{rest}" if rest else first
    if first == "stages" and rest:
        return labels.field(words, rest)
    within = f" ({rest.replace('.', ', ')})" if rest else ""
    return f"{labels.field(words, first)}{within}" if first else ""


def _shift(before: Timeframe | None, after: Timeframe | None) -> str:
    if not before or not after:
        return ""
    if surely_after(after, before):
        return "later"
    return "earlier" if surely_after(before, after) else ""


def _latest_first(items: Iterable[T]) -> list[T]:
    return sorted(items, key=lambda item: item.on.latest or date.min, reverse=True)
