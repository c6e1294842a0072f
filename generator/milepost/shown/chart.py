"""A small chart of a measure: the expected line from start to target, against the readings. Numbers only, no markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Measure
from milepost.timeframe import Timeframe
from milepost.words import Words

WIDTH, HEIGHT = 320, 136
LEFT, RIGHT, TOP, BOTTOM = 6, 314, 20, 102
ABOVE, BELOW = -7, 15


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Coordinates of an image of WIDTH × HEIGHT, y downwards. `summary` says in words what is drawn.

    The labels of start and target stand at their ends of the expected line, on the side where it does not pass.
    """

    start: Point
    target: Point
    readings: tuple[Point, ...]
    begins: str
    ends: str
    from_: str
    to: str
    summary: str

    @property
    def start_label(self) -> float:
        return self.start.y + (BELOW if self.target.y < self.start.y else ABOVE)

    @property
    def target_label(self) -> float:
        return self.target.y + (ABOVE if self.target.y <= self.start.y else BELOW)

    @property
    def line(self) -> str:
        """The readings as the `points` of a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.readings)


def chart(
    words: Words, measure: Measure, readings: Sequence[tuple[date, float]], *, by: Timeframe | None
) -> Chart | None:
    """None where there is nothing to draw: no two readings, no target, or no day by which it shall be reached.

    The expected line begins at the first day of the target's period or at the first reading, whichever is earlier.
    """
    if len(readings) < 2 or measure.from_ is None or measure.to is None or by is None or by.latest is None:
        return None
    first, last = readings[0][0], max(by.latest, readings[-1][0])
    begin = min(first, by.earliest or first)
    if begin >= by.latest:
        return None
    values = [measure.from_, measure.to, *(number for _, number in readings)]
    low, high = min(values), max(values)

    def point(day: date, number: float) -> Point:
        across = (day - begin).days / (last - begin).days
        up = (number - low) / (high - low) if high > low else 0.5
        return Point(round(LEFT + across * (RIGHT - LEFT), 1), round(BOTTOM - up * (BOTTOM - TOP), 1))

    return Chart(
        point(begin, measure.from_),
        point(by.latest, measure.to),
        tuple(point(day, number) for day, number in readings),
        words.day(begin),
        words.when(by),
        words.number(measure.from_),
        words.number(measure.to),
        _summary(words, measure, readings, by),
    )


def _summary(words: Words, measure: Measure, readings: Sequence[tuple[date, float]], by: Timeframe) -> str:
    day, number = readings[-1]
    first, last = (words.number(end or 0) for end in (measure.from_, measure.to))
    return words.gettext(
        "Expected from %(first)s to %(last)s, %(by)s; last reading %(now)s on %(day)s.",
        first=first,
        last=last,
        by=words.when(by),
        now=words.number(number),
        day=words.day(day),
    )
