"""Each time that a feature was shipped or a milestone reached: one event, however many lines and commits tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from milepost.model.entry import Change, Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.lines import Line
from milepost.shown.moves import Move, is_shipping
from milepost.shown.recorded import recorded
from milepost.shown.remembered import remembered
from milepost.timeframe import Timeframe, on_day
from milepost.vocabulary import Meaning

_NEAR = timedelta(days=31)
"""Between the day of shipping and a line that tells of it."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """`when` is what is known of it, `day` where that is a day, else that of the commit; `named` never changes, and
    `number` tells it from others of that day. `move` is how git knows of it, `lines` are what was written about it.
    """

    when: Timeframe
    day: date
    named: date
    number: int = 1
    move: Move | None = None
    lines: tuple[Line, ...] = ()

    @property
    def told(self) -> tuple[Change, ...]:
        """The lines of the record that tell of it."""
        moved = (self.move.line,) if self.move and self.move.line else ()
        return (*moved, *(line.change for line in self.lines))

    @property
    def why(self) -> str:
        reasons = dict.fromkeys(change.why for change in self.told)
        return "\n".join(reasons) or (self.move.why if self.move else "")


@remembered
def deliveries(roadmap: Roadmap, entry: Entry) -> tuple[Delivery, ...]:
    """The earliest first."""
    found = [*_numbered(_deliveries(roadmap, entry))]
    for line in recorded(roadmap, entry).lines:
        if _tells_of_one(roadmap, line.change) and (place := _nearest(found, line.change)) is not None:
            found[place] = replace(found[place], lines=(*found[place].lines, line))
    return tuple(found)


def happened(entry: Entry) -> date | None:
    """The day on which it was shipped or reached, where it is known to the day."""
    when = entry.shipped if isinstance(entry, Feature) else entry.reached if isinstance(entry, Milestone) else None
    return when.latest if when and when.is_day else None


def _deliveries(roadmap: Roadmap, entry: Entry) -> Iterator[Delivery]:
    if not isinstance(entry, Feature):
        if day := happened(entry):
            yield Delivery(on_day(day), day, day)
        return
    runs = [*_runs(roadmap, entry)]
    yield from (each for run in runs if (each := _of_run(roadmap, entry, run)))
    is_known = bool(runs) and (runs[-1].is_last or entry.means is not Meaning.SHIPPED)
    if not is_known and (day := happened(entry)):
        yield Delivery(on_day(day), day, day)


@dataclass(frozen=True, slots=True)
class _Run:
    """Versions one after the other that are shipped. `first` is where they begin, `last` what was said last."""

    first: int
    last: Feature
    is_last: bool


def _runs(roadmap: Roadmap, entry: Entry) -> Iterator[_Run]:
    versions = roadmap.past.of(entry)
    first: int | None = None
    for index, version in enumerate(versions):
        now, then = version.entry, versions[index - 1].entry if index else None
        if not isinstance(now, Feature) or now.means is not Meaning.SHIPPED:
            if first is not None and isinstance(then, Feature):
                yield _Run(first, then, is_last=False)
            first = None
        elif first is None:
            first = index
    last = versions[-1].entry if versions else None
    if first is not None and isinstance(last, Feature):
        yield _Run(first, last, is_last=True)


def _of_run(roadmap: Roadmap, entry: Feature, run: _Run) -> Delivery | None:
    """None where nobody knows the day: it came with the first version, or from before the record."""
    versions = roadmap.past.of(entry)
    begun, on = versions[run.first].entry, versions[run.first].on
    is_ours = run.is_last and entry.means is Meaning.SHIPPED
    when = entry.shipped if is_ours else run.last.shipped
    move = _move(roadmap, entry, run.first)
    day = when.latest if when and when.is_day else None
    shown = day or (move.day(roadmap.as_of) if move else None)
    if shown is None:
        return None
    first_day = happened(begun) if begun else None
    return Delivery(when or on_day(shown), shown, first_day or on or shown, move=move)


def _move(roadmap: Roadmap, entry: Entry, version: int) -> Move | None:
    came_with = (move for move in recorded(roadmap, entry).moves if move.version == version)
    return next((move for move in came_with if is_shipping(move.difference)), None)


def _numbered(found: Iterator[Delivery]) -> Iterator[Delivery]:
    seen: Counter[date] = Counter()
    for each in found:
        seen[each.named] += 1
        yield replace(each, number=seen[each.named])


def _tells_of_one(roadmap: Roadmap, change: Change) -> bool:
    status = roadmap.settings.words.get(change.to or "")
    is_status = change.field == "status" and status is not None and status.means is Meaning.SHIPPED
    return is_status or change.field in ("shipped", "reached")


def _nearest(found: list[Delivery], change: Change) -> int | None:
    day = change.on.latest
    near = [place for place, each in enumerate(found) if day and abs(each.day - day) <= _NEAR]
    return min(near, key=lambda place: abs(found[place].day - day), default=None) if day else None
