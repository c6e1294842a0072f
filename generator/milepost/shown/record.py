"""The record of an entry: what was changed and why, and how it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from milepost import words
from milepost.model.entry import Change, Entry, Update
from milepost.model.references import shape_of
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.dates import When, when
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, part_ref
from milepost.timeframe import Timeframe, TimeframeError, parse_timeframe, surely_after

T = TypeVar("T", Change, Update)
_TOLD = {"confidence": labels.CONFIDENCE, "horizon": labels.HORIZON, "stage": labels.STAGE, "outcome": labels.OUTCOME}


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """`field` is empty where no single field was changed; `shift` is `later` or `earlier` of a date that moved for sure."""

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
        UpdateShown(when(roadmap, each.on), pills.of_health(each.health), each.text, each.by or "")
        for each in _latest_first(entry.updates)
    )


def change(roadmap: Roadmap, entry: Entry, change: Change) -> ChangeShown:
    because = tuple(found for target in change.because if (found := part_ref(roadmap, target)))
    told, shift = _Telling(roadmap, entry, change.field or ""), ""
    if told.is_date:
        shift = _shift(told.timeframe(change.from_), told.timeframe(change.to))
    return ChangeShown(
        when(roadmap, change.on), told.label, told.value(change.from_), told.value(change.to), shift, change.why, because
    )


class _Telling:
    """The words for a field and its values. `stages.beta` is the beta of the stages, a date like them."""

    def __init__(self, roadmap: Roadmap, entry: Entry, field: str) -> None:
        self._roadmap, self._field = roadmap, field
        first, *rest = re.split(r"[./]", field) if field else [""]
        self.is_date = first in shape_of(type(entry), "timeframe")
        own = roadmap.settings.fields.get(field)
        self.label = (own and own.title) or (labels.field(rest[-1] if rest else first) if field else "")

    def value(self, text: str | None) -> str:
        if not text:
            return ""
        if self.is_date and (timeframe := self.timeframe(text)):
            named = self._roadmap.timeline.get(timeframe.of)
            return words.when(timeframe, named.title if named else "")
        if self._field == "status" and text in self._roadmap.settings.words:
            return self._roadmap.settings.words[text].title
        return _TOLD.get(self._field, {}).get(text, text)

    def timeframe(self, text: str | None) -> Timeframe | None:
        """None for what is no timeframe: the record is free text, and an old word in it harms nobody."""
        try:
            return parse_timeframe(text or "", self._roadmap.settings.calendar, self._named)
        except TimeframeError:
            return None

    def _named(self, slug: str) -> Timeframe | None:
        entry = self._roadmap.timeline.get(slug)
        return entry and (entry.reached or entry.when)


def _shift(before: Timeframe | None, after: Timeframe | None) -> str:
    if not before or not after:
        return ""
    if surely_after(after, before):
        return "later"
    return "earlier" if surely_after(before, after) else ""


def _latest_first(items: Iterable[T]) -> list[T]:
    return sorted(items, key=lambda item: item.on.latest or date.min, reverse=True)
