"""The record of an entry: what was changed and why, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Change, Entry
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.dates import When, on_day, when
from milepost.shown.deliveries import deliveries
from milepost.shown.horizons import way as way_of_horizon
from milepost.shown.moves import Move
from milepost.shown.pills import Pill
from milepost.shown.reading import timeframe
from milepost.shown.recorded import recorded
from milepost.shown.refs import Ref, part_ref
from milepost.shown.saying import of_date, of_other
from milepost.shown.shift import SHIFT
from milepost.shown.telling import Telling
from milepost.timeframe import Shift, Timeframe, shift
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """`said` is the English sentence with places for `field`, `before` and `after`; empty where only the reason counts.

    `shift` is which way a date moved, and `moved` that in words.
    """

    on: When
    said: str
    field: str
    from_: str
    to: str
    shift: Shift
    moved: str
    why: str
    because: tuple[Ref, ...]

    def sentence(self, words: Words) -> str:
        return words.gettext(self.said, field=self.field, before=self.from_, after=self.to) if self.said else ""


@dataclass(frozen=True, slots=True)
class UpdateShown:
    """`text` is Markdown."""

    on: When
    health: Pill | None
    text: str
    by: str


def changes(roadmap: Roadmap, entry: Entry) -> tuple[ChangeShown, ...]:
    """What the entry says itself and what git knows beyond that, the latest first."""
    found = sorted(_changes(roadmap, entry), key=lambda each: each[0], reverse=True)
    return tuple(shown for _, shown in found)


def _changes(roadmap: Roadmap, entry: Entry) -> Iterator[tuple[date, ChangeShown]]:
    for line in recorded(roadmap, entry).lines:
        yield line.change.on.latest or date.min, change(roadmap, entry, line.change)
    shipped = [each.move for each in deliveries(roadmap, entry)]
    for each in recorded(roadmap, entry).moves:
        shown = moved(roadmap, entry, each)
        # A day of shipping stands among the facts, and is told again only with a reason
        if shown.why or (shown.said and each not in shipped):
            yield each.day(roadmap.as_of), shown


def updates(roadmap: Roadmap, entry: Entry) -> tuple[UpdateShown, ...]:
    """The latest first."""
    latest_first = sorted(entry.updates, key=lambda update: update.on.latest or date.min, reverse=True)
    return tuple(
        UpdateShown(when(roadmap, each.on), pills.of_health(roadmap.words, each.health), each.text, each.by or "")
        for each in latest_first
    )


def told(roadmap: Roadmap, entry: Entry, what: Change | Move) -> ChangeShown:
    return change(roadmap, entry, what) if isinstance(what, Change) else moved(roadmap, entry, what)


def change(roadmap: Roadmap, entry: Entry, change: Change) -> ChangeShown:
    """A line as it is written."""
    told = Telling(roadmap, entry, change.field or "")
    before, after = told.value(change.from_), told.value(change.to)
    way: Shift = way_of_horizon(change.from_, change.to) if change.field == "horizon" else ""
    said = "" if before == after and before else of_other(told, before, after, way)
    if told.is_date:
        one, other = timeframe(roadmap, change.from_), timeframe(roadmap, change.to)
        way = shift(one, other)
        said = "" if before == after else of_date(one, other, way)
    return _shown(roadmap, when(roadmap, change.on), told.label, said, before, after, way, (change,))


def moved(roadmap: Roadmap, entry: Entry, move: Move) -> ChangeShown:
    """A move as git knows it, with what was written about it."""
    difference = move.difference
    told, one, other = Telling(roadmap, entry, difference.field), difference.before, difference.after
    before, after, way = told.typed(one), told.typed(other), difference.shift
    if isinstance(one, Timeframe) or isinstance(other, Timeframe):
        said = of_date(_maybe(one), _maybe(other), way)
    else:
        way = way_of_horizon(one, other) if difference.field == "horizon" else ""
        said = of_other(told, before, after, way) if before or after else ""
    lines = (move.line,) if move.line else ()
    on = on_day(roadmap, move.day(roadmap.as_of))
    said = "" if before == after else said
    return _shown(roadmap, on, told.label, said, before, after, way, lines, why=move.reason)


def _maybe(value: object) -> Timeframe | None:
    return value if isinstance(value, Timeframe) else None


def _shown(
    roadmap: Roadmap,
    on: When,
    label: str,
    said: str,
    before: str,
    after: str,
    way: Shift,
    lines: tuple[Change, ...],
    *,
    why: str = "",
) -> ChangeShown:
    """Of what is not told nothing is named either."""
    because = tuple(found for line in lines for target in line.because if (found := part_ref(roadmap, target)))
    reason = why or "\n".join(dict.fromkeys(line.why for line in lines))
    if not said:
        return ChangeShown(on, "", "", "", "", "", "", reason, because)
    words = roadmap.words.gettext(SHIFT[way]) if way else ""
    return ChangeShown(on, said, label, before, after, way, words, reason, because)
