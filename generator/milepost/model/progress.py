"""How far a goal has come: computed from its measures, never typed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from milepost.model.entry import Measure


def reading(measure: Measure, *, as_of: date) -> tuple[date, float] | None:
    """The last reading up to a day, with its day."""
    taken = [(day.earliest, value) for day, value in measure.readings.items() if day.earliest and day.earliest <= as_of]
    return max(taken, default=None)


def progress(measure: Measure, *, as_of: date) -> float | None:
    """The way from `from` to `to` that is done, between 0 and 1; None without both ends or without a reading.

    Equal ends mean "keep it there": 1 while the last reading is that value, else 0, for which side is the worse one
    the format cannot say.
    """
    last = reading(measure, as_of=as_of)
    if measure.from_ is None or measure.to is None or last is None:
        return None
    if measure.from_ == measure.to:
        return 1.0 if last[1] == measure.to else 0.0
    done = (last[1] - measure.from_) / (measure.to - measure.from_)
    return min(1.0, max(0.0, done))


def score(measures: Iterable[Measure], *, as_of: date) -> float | None:
    """The mean of the measures' progress, each counting alike; None where none can be computed."""
    known = [done for measure in measures if (done := progress(measure, as_of=as_of)) is not None]
    return sum(known) / len(known) if known else None


def counted(measures: Iterable[Measure], *, as_of: date) -> int:
    """How many of them the score is the mean of."""
    return sum(progress(measure, as_of=as_of) is not None for measure in measures)
