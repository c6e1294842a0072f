"""Numbered dots of a picture, none on another: those that would be are one, which says the numbers of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# The image, in its own units, y downwards
WIDTH, HEIGHT = 320, 262
LEFT, RIGHT, TOP, BOTTOM = 22, 318, 6, 240
LOWEST, HIGHEST = 1, 10
"""The values that a feature can have, a row each."""

# A dot is as wide as the numbers in it, at the size in which they are set
DOT, DIGIT, AROUND, APART = 17.0, 5.6, 8.0, 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """Its middle and width. `label` is the number of its feature, or `3–7` for those that lie on one another."""

    x: float
    y: float
    width: float
    label: str

    @property
    def left(self) -> float:
        return round(self.x - self.width / 2, 1)


def height(value: int) -> float:
    row = (BOTTOM - TOP) / (HIGHEST - LOWEST + 1)
    return round(BOTTOM - (value - LOWEST + 0.5) * row, 1)


class _Group(NamedTuple):
    """Features that share a dot: their first and last number, and the sum of their places across."""

    first: int
    last: int
    total: float

    def with_(self, next_: _Group) -> _Group:
        return _Group(self.first, next_.last, self.total + next_.total)

    def dot(self, y: float) -> Dot:
        label = str(self.first) if self.first == self.last else f"{self.first}–{self.last}"
        width = max(DOT, len(label) * DIGIT + AROUND)
        x = self.total / (self.last - self.first + 1)
        return Dot(round(min(max(x, LEFT + width / 2), RIGHT - width / 2), 1), y, round(width, 1), label)


def dots(places: Sequence[tuple[int, float]], *, first: int) -> Iterator[Dot]:
    """Of value and place across, in the order of their numbers: from the top, and in each row from the left.

    Those that would lie on one another are neighbours in that order, so that two numbers say which they are.
    """
    for value in range(HIGHEST, LOWEST - 1, -1):
        groups: list[_Group] = []
        for number, (_, across) in ((at, place) for at, place in enumerate(places, first) if place[0] == value):
            groups.append(_Group(number, number, across))
            while len(groups) > 1 and _touch(*groups[-2:]):
                groups[-2:] = [groups[-2].with_(groups[-1])]
        yield from (group.dot(height(value)) for group in groups)


def _touch(one: _Group, other: _Group) -> bool:
    before, after = one.dot(0), other.dot(0)
    return before.x + before.width / 2 + APART > after.x - after.width / 2
