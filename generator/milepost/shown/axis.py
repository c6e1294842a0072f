"""The time axis of the timeline: a stretch of days in 96 columns, with its years, quarters or months, and today.

Columns are counted from 1, as CSS grid lines are: a bar from column 3 to 9 ends where column 9 begins. Everything is
placed by the same rounding, so that a bar that is a quarter wide ends exactly where the quarter does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from milepost.timeframe import Timeframe
from milepost.words import Words

COLUMNS = 96
MONTHS_SHOWN = 12
"""Months stand on an axis of up to so many of them; on a longer one quarters do."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one grid line to another. `opens` and `ends` are False where it goes on beyond the axis on that side."""

    first: int
    last: int
    opens: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, quarter or month of the axis with its words."""

    words: str
    at: Stretch


@dataclass(frozen=True, slots=True)
class Axis:
    """`first` and `last` are the days that it shows, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def line(self, day: date) -> int:
        """The grid line nearest to the beginning of a day, on the axis or at its nearer end."""
        across = (day - self.first).days / self.days
        return 1 + round(min(1.0, max(0.0, across)) * COLUMNS)

    def stretch(self, timeframe: Timeframe) -> Stretch | None:
        """Where it stands, at least a column wide; None where nothing of it is on the axis."""
        if not timeframe.is_known:
            return None
        earliest, latest = timeframe.earliest or self.first, timeframe.latest or self.last
        if latest < self.first or earliest > self.last:
            return None
        opens = timeframe.earliest is not None and timeframe.earliest >= self.first
        ends = timeframe.latest is not None and timeframe.latest <= self.last
        return self.between(earliest, latest, opens=opens, ends=ends)

    def between(self, earliest: date, latest: date, *, opens: bool = True, ends: bool = True) -> Stretch:
        first, last = self.line(earliest), self.line(latest + timedelta(days=1))
        if last <= first:
            first, last = (first, first + 1) if first <= COLUMNS else (COLUMNS, COLUMNS + 1)
        return Stretch(first, last, opens, ends)

    def ticks(self, words: Words) -> tuple[Tick, ...]:
        step = 1 if self.days <= MONTHS_SHOWN * 31 else 3
        return tuple(self._ticks(step, words))

    def years(self) -> tuple[Tick, ...]:
        return tuple(
            Tick(f"{year}", self.between(max(self.first, date(year, 1, 1)), min(self.last, date(year, 12, 31))))
            for year in range(self.first.year, self.last.year + 1)
        )

    def _ticks(self, step: int, words: Words) -> Iterator[Tick]:
        begin = self.first
        while begin <= self.last:
            after = months_later(begin, step)
            name = words.month_short(begin.month) if step == 1 else words.quarter((begin.month + 2) // 3)
            yield Tick(name, self.between(begin, min(self.last, after - timedelta(days=1))))
            begin = after


def quarter_start(day: date) -> date:
    """The first day of the calendar quarter that holds `day`."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def months_later(first_of_month: date, months: int) -> date:
    """The first day of the month so many months later, or earlier where the number is negative."""
    count = first_of_month.year * 12 + first_of_month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
