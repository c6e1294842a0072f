"""A measure as it is shown: from, now, to, by, how far it has come, every reading."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from milepost.model.entry import Measure
from milepost.model.progress import counted, progress, reading, score
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.chart import Chart, chart
from milepost.shown.dates import When, maybe, on_day
from milepost.timeframe import Timeframe
from milepost.words import Words

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Meter:
    """`percent` is the whole number that is said, `step` the nearest twentieth that is drawn.

    `basis` is `by 1 of 2 measures` where the others cannot be counted: a goal of 100 % may have unread ones.
    """

    percent: int
    step: int
    basis: str = ""


@dataclass(frozen=True, slots=True)
class ReadingShown:
    on: When
    value: str


@dataclass(frozen=True, slots=True)
class MeasureShown:
    """Values have their unit with them; an empty one is not known. `keep`: start and target are the same.

    `start` is `from_` beside the target, which says the unit for both.
    """

    slug: str
    title: str
    from_: str
    start: str
    now: str
    now_on: When | None
    to: str
    by: When | None
    keep: bool
    meter: Meter | None
    readings: tuple[ReadingShown, ...]
    chart: Chart | None


def measures(roadmap: Roadmap, held: Mapping[str, Measure], *, by: Timeframe | None = None) -> tuple[MeasureShown, ...]:
    """`by` is the day for those that have none of their own: the goal's period."""
    return tuple(_shown(roadmap, slug, measure, measure.by or by) for slug, measure in held.items())


def _shown(roadmap: Roadmap, slug: str, measure: Measure, by: Timeframe | None) -> MeasureShown:
    last = reading(measure, as_of=roadmap.as_of)
    taken = _readings(measure)
    return MeasureShown(
        slug,
        measure.title or labels.slug_in_words(slug),
        value(roadmap.words, measure.from_, measure.unit),
        value(roadmap.words, measure.from_, "%" if measure.unit == "%" else None),
        value(roadmap.words, last[1], measure.unit) if last else "",
        on_day(roadmap, last[0]) if last else None,
        value(roadmap.words, measure.to, measure.unit),
        maybe(roadmap, by),
        measure.from_ is not None and measure.from_ == measure.to,
        meter(progress(measure, as_of=roadmap.as_of)),
        tuple(
            ReadingShown(on_day(roadmap, day), value(roadmap.words, number, measure.unit))
            for day, number in reversed(taken)
        ),
        chart(roadmap.words, measure, [each for each in taken if each[0] <= roadmap.as_of], by=by),
    )


def _readings(measure: Measure) -> list[tuple[date, float]]:
    return sorted((day.earliest, number) for day, number in measure.readings.items() if day.earliest)


def value(words: Words, number: float | None, unit: str | None) -> str:
    if number is None:
        return ""
    if unit == "%":
        return words.gettext("%(percent)s%%", percent=words.number(number))
    return f"{words.number(number)}{NO_BREAK}{unit}" if unit else words.number(number)


def meter(done: float | None) -> Meter | None:
    return None if done is None else Meter(round(done * 100), round(done * 20) * 5)


def scored(roadmap: Roadmap, held: Collection[Measure]) -> Meter | None:
    """The mean of all measures that can be computed, and how many these are where they are not all."""
    mean = meter(score(held, as_of=roadmap.as_of))
    count = counted(held, as_of=roadmap.as_of)
    if mean is None or count == len(held):
        return mean
    part = roadmap.words.number(count)
    basis = roadmap.words.ngettext(
        "by %(part)s of %(num)s measure", "by %(part)s of %(num)s measures", len(held), part=part
    )
    return replace(mean, basis=basis)
