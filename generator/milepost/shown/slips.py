"""What became of a date: every date that its record says, from the first to the last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, on_day, when
from milepost.shown.said import Said, dates_said
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
    """By the entry's own record and by what git remembers; None where neither tells that the date moved."""
    said = [*dates_said(roadmap, entry)]
    known = [timeframe for timeframe, _ in said if timeframe.is_known]
    moves = sum(bool(shift(before, after)) for before, after in pairwise(known))
    if not moves:
        return None
    words = roadmap.words
    return Slips(
        moves, _times(words, moves), how_far(words, known[0], known[-1]), when(roadmap, known[0]), _trail(roadmap, said)
    )


def _trail(roadmap: Roadmap, said: list[Said]) -> tuple[Step, ...]:
    before: list[Timeframe | None] = [None, *(timeframe for timeframe, _ in said)]
    return tuple(_step(roadmap, *each, before=earlier) for earlier, each in zip(before, said, strict=False))


def _step(roadmap: Roadmap, timeframe: Timeframe, day: date | None, *, before: Timeframe | None) -> Step:
    way = shift(before, timeframe)
    moved = roadmap.words.gettext(SHIFT[way]) if way else ""
    return Step(when(roadmap, timeframe), on_day(roadmap, day) if day else None, way, moved)


def _times(words: Words, moves: int) -> str:
    if moves == 1:
        return words.gettext("moved once")
    if moves == 2:
        return words.gettext("moved twice")
    return words.ngettext("moved %(num)s time", "moved %(num)s times", moves)
