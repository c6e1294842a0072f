"""What happened lately, over all entries: the record, the updates, what was shipped and reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Change, Entry, Update
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import pills, record
from milepost.shown.dates import When, on_day
from milepost.shown.pills import Pill
from milepost.shown.record import ChangeShown
from milepost.shown.refs import Ref, ref
from milepost.timeframe import Timeframe
from milepost.words import Words

What = Change | Update | str


@dataclass(frozen=True, slots=True)
class News:
    """One of: a change, an update (`text` is its Markdown), or `event`, a word for what was reached."""

    on: When
    ref: Ref
    change: ChangeShown | None = None
    health: Pill | None = None
    text: str = ""
    event: str = ""


def news(roadmap: Roadmap, *, at_most: int) -> list[News]:
    """The latest first, nothing from after today."""
    found = [
        (day, entry, what) for entry in roadmap for day, what in _dated(entry, roadmap.words) if day <= roadmap.as_of
    ]
    found.sort(key=lambda each: (-each[0].toordinal(), each[1].kind, each[1].slug))
    return [_shown(roadmap, day, entry, what) for day, entry, what in found[:at_most]]


def _dated(entry: Entry, words: Words) -> Iterator[tuple[date, What]]:
    yield from ((change.on.latest, change) for change in entry.changes if change.on.latest)
    yield from ((update.on.latest, update) for update in entry.updates if update.on.latest)
    if isinstance(entry, Feature) and (day := _day(entry.shipped)):
        yield day, words.gettext("Shipped")
    if isinstance(entry, Milestone) and (day := _day(entry.reached)):
        yield day, words.gettext("Reached")


def _day(timeframe: Timeframe | None) -> date | None:
    return timeframe.latest if timeframe and timeframe.is_day else None


def _shown(roadmap: Roadmap, day: date, entry: Entry, what: What) -> News:
    if isinstance(what, Change):
        return News(on_day(roadmap, day), ref(entry), change=record.change(roadmap, entry, what))
    if isinstance(what, Update):
        return News(
            on_day(roadmap, day), ref(entry), health=pills.of_health(roadmap.words, what.health), text=what.text
        )
    return News(on_day(roadmap, day), ref(entry), event=what)
