"""Where an effort lies between little and much: sizes and person-weeks, each on a scale of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import cycle

from milepost.model.kinds.feature import SIZES, Feature
from milepost.shown.dots import DOT, LEFT, RIGHT
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From an effort to its place across, and what is written below."""

    place: Callable[[Feature], float]
    ticks: tuple[Tick, ...]


def of_sizes() -> Scale:
    """A column each. They say which is more, not how much more."""
    step = (RIGHT - LEFT) / len(SIZES)
    places = {size: round(LEFT + (at + 0.5) * step, 1) for at, size in enumerate(SIZES)}
    return Scale(lambda feature: places[str(feature.effort)], tuple(Tick(at, size) for size, at in places.items()))


def of_weeks(words: Words, features: Iterable[Feature]) -> Scale:
    """From none to the first round number that holds them all, in even steps."""
    most = max(float(feature.effort or 0) for feature in features)
    step = _round_step(most)
    steps = max(1, -int(-most // step))
    begin, end = LEFT + DOT / 2, RIGHT - DOT / 2

    def across(weeks: float) -> float:
        return round(begin + weeks / (steps * step) * (end - begin), 1)

    ticks = tuple(Tick(across(at * step), words.number(at * step)) for at in range(steps + 1))
    return Scale(lambda feature: across(float(feature.effort or 0)), ticks)


def _round_step(most: float) -> float:
    """1, 2 or 5 times a power of ten, so that there are at most five steps; halves of weeks at the least."""
    step, factors = 0.5, cycle((2.0, 2.0, 2.5))
    while step * 5 < most:
        step *= next(factors)
    return step
