"""What became of a date: every date that its record says, from the first to the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from milepost.model.entry import Change, Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import record
from milepost.shown.dates import When, when
from milepost.shown.shift import SHIFT, how_far
from milepost.timeframe import Shift, Timeframe, shift
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """A date that was said. `on` is when; None for the first one, where the record only tells that it was said."""

    when: When
    on: When | None
    shift: Shift
    moved: str


@dataclass(frozen=True, slots=True)
class Slips:
    """`times` is `moved twice`; `far` is `2 quarters later`, of the last date against the first, or nothing."""

    moves: int
    times: str
    far: str
    first: When
    trail: tuple[Step, ...]

    @property
    def later(self) -> int:
        """How often it moved later, possibly or surely."""
        return sum(step.shift in ("later", "maybe-later") for step in self.trail)


def slips(roadmap: Roadmap, entry: Entry) -> Slips | None:
    """By the record alone; None where it does not tell that the date moved."""
    said = [*_said(roadmap, entry, _field(entry))]
    known = [timeframe for timeframe, _ in said if timeframe.is_known]
    moves = sum(bool(shift(before, after)) for before, after in pairwise(known))
    if not moves:
        return None
    words = roadmap.words
    return Slips(
        moves, _times(words, moves), how_far(words, known[0], known[-1]), when(roadmap, known[0]), _trail(roadmap, said)
    )


def _field(entry: Entry) -> str:
    """The field that tells when people will have it."""
    if isinstance(entry, Feature):
        return "stages.ga" if entry.target is None and entry.stages.ga else "target"
    if isinstance(entry, Milestone):
        return "when"
    return "period" if isinstance(entry, Goal) else ""


def _said(roadmap: Roadmap, entry: Entry, field: str) -> Iterator[tuple[Timeframe, Change | None]]:
    """Each date that differs from the one before, with the change that said it; none for what one only came from."""
    last: Timeframe | None = None
    for change in sorted((each for each in entry.changes if each.field == field), key=_on):
        for text, told_by in ((change.from_, None), (change.to, change)):
            timeframe = record.timeframe(roadmap, text)
            if timeframe and (last is None or timeframe.dates != last.dates):
                yield timeframe, told_by
                last = timeframe


def _on(change: Change) -> date:
    return change.on.latest or date.min


def _trail(roadmap: Roadmap, said: list[tuple[Timeframe, Change | None]]) -> tuple[Step, ...]:
    before: list[Timeframe | None] = [None, *(timeframe for timeframe, _ in said)]
    return tuple(_step(roadmap, *each, before=earlier) for earlier, each in zip(before, said, strict=False))


def _step(roadmap: Roadmap, timeframe: Timeframe, change: Change | None, *, before: Timeframe | None) -> Step:
    way = shift(before, timeframe)
    moved = roadmap.words.gettext(SHIFT[way]) if way else ""
    return Step(when(roadmap, timeframe), when(roadmap, change.on) if change else None, way, moved)


def _times(words: Words, moves: int) -> str:
    if moves == 1:
        return words.gettext("moved once")
    if moves == 2:
        return words.gettext("moved twice")
    return words.ngettext("moved %(num)s time", "moved %(num)s times", moves)
