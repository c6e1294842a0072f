"""In which fields two versions of one entry differ. What only stands in another order or another spelling does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from milepost.compare.difference import Difference, Value, What
from milepost.model.entry import Entry, Measure
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status

Time = Callable[[Timeframe], Timeframe]
"""What a timeframe comes to: of `timeline:slug` the dates of that entry."""

V = TypeVar("V")

SCOPE = ("goals", "audience", "needs", "part_of")
# Who sees what is compared by what is seen, and the record is where reasons are looked up
_ELSEWHERE = frozenset({"visibility", "only", "aliases", "changes", "own"})
_SORTS = {"status": What.STATUS, "confidence": What.CONFIDENCE, "outcome": What.OUTCOME, "reviewed": What.CONFIRMED}


def as_it_is(value: Timeframe) -> Timeframe:
    return value


def between(before: Entry, after: Entry, *, then: Time = as_it_is, now: Time = as_it_is) -> Iterator[Difference]:
    """In the order of the fields. `then` and `now` read the dates of the older and the newer version."""
    for field in type(after).model_fields:
        one, other = getattr(before, field), getattr(after, field)
        if field in _ELSEWHERE or (one == other and not _may_move(one)):
            continue
        yield from _of_field(after, field, one, other, then, now)
    for key in {**before.own, **after.own}:
        if before.own.get(key) != after.own.get(key):
            yield _of(after, What.WORDS, key, _as_text(before.own.get(key)), _as_text(after.own.get(key)))


def _may_move(value: Any) -> bool:
    """Whether an equal value may stand for other dates than it did."""
    return value is not None and not isinstance(value, str | bool | int | float | Status)


def _of_field(entry: Entry, field: str, one: Any, other: Any, then: Time, now: Time) -> Iterator[Difference]:
    if isinstance(one, Timeframe) or isinstance(other, Timeframe):
        yield from _of_date(entry, field, one, other, then, now)
    elif field == "stages":
        for stage in type(other).model_fields:
            yield from _of_date(entry, f"stages.{stage}", getattr(one, stage), getattr(other, stage), then, now)
    elif field == "measures":
        yield from _of_measures(entry, one, other, then, now)
    elif field == "updates":
        yield from (_of(entry, What.NOTE, field, None, note.text) for note in other if note not in one)
    elif field in SCOPE and (field != "needs" or isinstance(other, tuple)):
        if _as_set(one) != _as_set(other):
            yield _of(entry, What.SCOPE, field, _as_names(one), _as_names(other))
    elif isinstance(one, tuple) and isinstance(other, tuple):
        if _as_set(one) != _as_set(other):
            yield _of(entry, What.WORDS, field, _as_listed(one), _as_listed(other))
    elif isinstance(one, Status) and isinstance(other, Status):
        if not _mean_the_same(one, other):
            yield _of(entry, What.STATUS, field, one, other)
    elif one != other:
        told = (one, other) if field in _SORTS else (_as_text(one), _as_text(other))
        yield _of(entry, _SORTS.get(field, What.WORDS), field, *told)


def _of_date(
    entry: Entry, field: str, one: Timeframe | None, other: Timeframe | None, then: Time, now: Time
) -> Iterator[Difference]:
    """A day on which somebody looked is no date that moves."""
    before, after = one and then(one), other and now(other)
    if before and after and _days(before) == _days(after):
        return
    if before is None and after is None:
        return
    via = after.of if before and after and before.of == after.of else ""
    what = _SORTS.get(field, What.DATE)
    yield Difference(what, entry.kind, entry.slug, entry.title, field, before, after, via=via)


def _days(value: Timeframe) -> tuple[Any, ...]:
    return value.earliest, value.latest, value.is_known, value.of


def _of_measures(
    entry: Entry, one: Mapping[str, Measure], other: Mapping[str, Measure], then: Time, now: Time
) -> Iterator[Difference]:
    for name in {**one, **other}:
        before, after, field = one.get(name), other.get(name), f"measures.{name}"
        if before is None or after is None:
            yield _of(entry, What.MEASURE, field, _title(before, name), _title(after, name))
            continue
        yield from _of_date(entry, f"{field}.by", before.by, after.by, then, now)
        for part in ("title", "unit", "from_", "to"):
            if getattr(before, part) != getattr(after, part):
                path = f"{field}.{part.rstrip('_')}"
                yield _of(entry, What.MEASURE, path, getattr(before, part), getattr(after, part))
        yield from _of_readings(entry, field, before, after)


def _of_readings(entry: Entry, field: str, one: Measure, other: Measure) -> Iterator[Difference]:
    before = {day.text: value for day, value in one.readings.items()}
    after = {day.text: value for day, value in other.readings.items()}
    for day in sorted({**before, **after}):
        if before.get(day) != after.get(day):
            yield _of(entry, What.READING, f"{field}.readings.{day}", before.get(day), after.get(day))


def _title(measure: Measure | None, name: str) -> str | None:
    return (measure.title or name) if measure else None


def _of(entry: Entry, what: What, field: str, before: Value, after: Value) -> Difference:
    return Difference(what, entry.kind, entry.slug, entry.title, field, before, after)


def _as_text(value: Any) -> str | float | None:
    """Of what has parts nothing: that it differs says enough."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str | float | int) else None


def _mean_the_same(one: Status, other: Status) -> bool:
    """However they are shown; and a word that site.yml cannot explain, being broken, means what it always did."""
    is_known = one.is_known and other.is_known
    return one.word == other.word and (one.means is other.means or not is_known)


def _as_listed(value: tuple[Any, ...]) -> tuple[str, ...] | None:
    """Of what has parts nothing."""
    return value if all(isinstance(each, str) for each in value) else None


def _as_names(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _as_set(value: Any) -> frozenset[str]:
    """By what each is written as, for some of them are mappings."""
    return frozenset(repr(each) for each in _as_names(value))
