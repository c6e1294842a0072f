"""A small chart of a measure: the expected line from start to target, against the readings. Numbers only, no markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Measure
from milepost.shown.text_width import width
from milepost.timeframe import Timeframe
from milepost.words import Words

WIDTH, HEIGHT = 320, 152
LEFT, RIGHT, TOP, BOTTOM, AXIS = 8, 312, 26, 108, 132
TEXT = 12
"""The size of its words. The image is never shown much larger or smaller than it is."""
ABOVE, BELOW, UNDER_AXIS = -8, 18, 15
DOT = 3
"""The radius of a reading."""

Readings = Sequence[tuple[date, float]]


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point of their base line: its `start`, `middle` or `end`. `is_now`: the value of the last reading."""

    x: float
    y: float
    words: str
    anchor: str
    is_now: bool = False

    @property
    def sides(self) -> tuple[float, float]:
        """Where it begins and ends, by estimate."""
        long = width(self.words) * TEXT
        first = self.x - {"start": 0, "middle": long / 2, "end": long}[self.anchor]
        return first, first + long

    def touches(self, other: Label) -> bool:
        (first, last), (begin, end) = self.sides, other.sides
        return abs(self.y - other.y) < TEXT and first < end + TEXT / 2 and begin < last + TEXT / 2

    def covers(self, point: Point) -> bool:
        """Whether a dot is drawn under the words."""
        first, last = self.sides
        return first - DOT <= point.x <= last + DOT and self.y - TEXT < point.y + DOT and point.y - DOT < self.y


@dataclass(frozen=True, slots=True)
class Chart:
    """Coordinates of an image of WIDTH × HEIGHT, y downwards. `summary` says in words what is drawn.

    `expected` are the ends of the expected line; None where nobody has said what is expected, or by when.
    """

    expected: tuple[Point, Point] | None
    readings: tuple[Point, ...]
    labels: tuple[Label, ...]
    summary: str

    @property
    def line(self) -> str:
        """The readings as the `points` of a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.readings)


def chart(words: Words, measure: Measure, readings: Readings, *, by: Timeframe | None) -> Chart | None:
    """None where there is nothing to compare: no reading, or a single one and no expectation.

    `readings` are in the order of their days. The expected line begins at the first day of the target's period or at
    the first reading, whichever is earlier, and ends with the last day of that period.
    """
    aim = _aim(measure, readings, by)
    if not readings or (len(readings) < 2 and not aim):
        return None
    days, values = [day for day, _ in (*readings, *aim)], [value for _, value in (*readings, *aim)]
    scale = _Scale(min(days), max(days), min(values), max(values))
    expected = (scale.point(*aim[0]), scale.point(*aim[1])) if aim else None
    points = tuple(scale.point(*each) for each in readings)
    values_said = _values(words, measure, expected, points, readings[-1][1])
    days_said = _days(words, readings, points, expected[1] if expected else None, by)
    return Chart(expected, points, (*_apart(values_said), *_apart(days_said)), _summary(words, measure, readings, by))


def _aim(measure: Measure, readings: Readings, by: Timeframe | None) -> tuple[tuple[date, float], ...]:
    """The ends of the expected line, by day and value; nothing where there is no such line."""
    if not readings or measure.from_ is None or measure.to is None or by is None or by.latest is None:
        return ()
    begin = min(readings[0][0], by.earliest or readings[0][0])
    return ((begin, measure.from_), (by.latest, measure.to)) if begin < by.latest else ()


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    low: float
    high: float

    def point(self, day: date, value: float) -> Point:
        across = (day - self.first).days / ((self.last - self.first).days or 1)
        up = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return Point(round(LEFT + across * (RIGHT - LEFT), 1), round(BOTTOM - up * (BOTTOM - TOP), 1))


def _values(
    words: Words, measure: Measure, expected: tuple[Point, Point] | None, points: Sequence[Point], now: float
) -> Iterator[Label]:
    """The most telling first. Start and target stand on the side of their ends where the line does not pass.

    Where a reading is drawn there, as one that is worse than the start was, the start stands on the other side.
    """
    last = points[-1]
    if expected:
        start, target = expected
        rises = target.y < start.y
        yield _label(target.x, target.y + (ABOVE if target.y <= start.y else BELOW), words.number(measure.to or 0))
        if measure.from_ != measure.to:
            said = words.number(measure.from_ or 0)
            either = [_label(start.x, start.y + side, said) for side in ((BELOW, ABOVE) if rises else (ABOVE, BELOW))]
            yield next((label for label in either if not any(map(label.covers, points))), either[0])
    # First where the expected line is not
    sides = (BELOW, ABOVE) if expected and _lies_under(last, expected) else (ABOVE, BELOW)
    told = [_label(last.x, last.y + side, words.number(now), is_now=True) for side in sides]
    yield from sorted(told, key=lambda label: any(map(label.covers, points[:-1])))


def _lies_under(point: Point, line: tuple[Point, Point]) -> bool:
    """Whether a point is drawn below a line, or beyond its end below that."""
    start, end = line
    share = min(1.0, (point.x - start.x) / (end.x - start.x)) if end.x > start.x else 1.0
    return point.y > start.y + share * (end.y - start.y)


def _days(
    words: Words, readings: Readings, points: Sequence[Point], target: Point | None, by: Timeframe | None
) -> Iterator[Label]:
    """When the target is to be reached, as it was given and never as a day of it; the days of readings at the edges."""
    if target and by:
        yield _label(target.x, AXIS + UNDER_AXIS, words.when(by))
    if points[0].x == LEFT:
        yield _label(LEFT, AXIS + UNDER_AXIS, words.day(readings[0][0]))
    if points[-1].x == RIGHT:
        yield _label(RIGHT, AXIS + UNDER_AXIS, words.day(readings[-1][0]))


def _label(x: float, y: float, said: str, *, is_now: bool = False) -> Label:
    """Centred where there is room for that, else at the edge."""
    half = width(said) * TEXT / 2
    if x - half < LEFT:
        return Label(LEFT, y, said, "start", is_now)
    if x + half > RIGHT:
        return Label(RIGHT, y, said, "end", is_now)
    return Label(x, y, said, "middle", is_now)


def _apart(labels: Iterator[Label]) -> list[Label]:
    """Those that do not touch one before them. The value of the last reading is said once, above or below it."""
    kept: list[Label] = []
    for label in labels:
        is_said = label.is_now and any(each.is_now for each in kept)
        if not is_said and not any(label.touches(other) for other in kept):
            kept.append(label)
    return kept


def _summary(words: Words, measure: Measure, readings: Readings, by: Timeframe | None) -> str:
    day, number = readings[-1]
    now = words.gettext("Last reading: %(now)s on %(day)s.", now=words.number(number), day=words.day(day))
    if measure.from_ is None or measure.to is None or by is None or not by.is_known:
        return now
    first, last = words.number(measure.from_), words.number(measure.to)
    expected = words.gettext("Expected from %(first)s to %(last)s, %(by)s.", first=first, last=last, by=words.when(by))
    return f"{expected} {now}"
