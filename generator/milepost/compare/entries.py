"""In which fields two versions of one entry differ. What only stands in another order or another spelling does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from milepost.compare import record
from milepost.compare.difference import Difference, Value, What
from milepost.compare.parts import called
from milepost.fields import CarriesOwn
from milepost.model.entry import Entry, Measure
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status

Time = Callable[[Timeframe], Timeframe]
"""What a timeframe comes to: of `timeline:slug` the dates of that entry."""

V = TypeVar("V")

SCOPE = ("goals", "audience", "needs", "part_of")
# Who sees what is compared by what is seen, and what somebody said by itself
_ELSEWHERE = frozenset({"visibility", "only", "aliases", "changes", "updates", "own"})
_SORTS = {"status": What.STATUS, "confidence": What.CONFIDENCE, "outcome": What.OUTCOME, "reviewed": What.CONFIRMED}


def as_it_is(value: Timeframe) -> Timeframe:
    return value


def between(before: Entry, after: Entry, *, then: Time = as_it_is, now: Time = as_it_is) -> Iterator[Difference]:
    """In the order of the fields. `then` and `now` read the dates of the older and the newer version."""
    for field in type(after).model_fields:
        one, other = getattr(before, field), getattr(after, field)
        if field in _ELSEWHERE or (one == other and not _may_move(one)):
            continue
        if field == "stages":
            yield from _of_stages(before, after, then, now)
        else:
            yield from _of_field(after, field, one, other, then, now)
    if before.changes != after.changes:
        yield from (_of(after, What.RECORD, "changes", *said) for said in record.reasons(before, after))
    if before.updates != after.updates:
        if before.health != after.health:
            yield _of(after, What.HEALTH, "health", before.health, after.health)
        yield from (_of(after, What.NOTE, "updates", *said) for said in record.notes(before, after))
    if lost := tuple(each for each in before.aliases if each not in (*after.aliases, after.slug)):
        yield _of(after, What.WORDS, "aliases", lost, ())
    yield from _of_own(after, "", before.own, after.own)


def _may_move(value: Any) -> bool:
    """Whether an equal value may stand for other dates than it did."""
    return value is not None and not isinstance(value, str | bool | int | float | Status)


def _of_field(entry: Entry, field: str, one: Any, other: Any, then: Time, now: Time) -> Iterator[Difference]:
    if isinstance(one, Timeframe) or isinstance(other, Timeframe):
        yield from _of_date(entry, field, one, other, then, now)
    elif field == "measures":
        yield from _of_measures(entry, one, other, then, now)
    elif isinstance(other, dict):
        yield from _of_named(entry, field, one, other, then, now)
    elif isinstance(one, BaseModel) or isinstance(other, BaseModel):
        yield from _of_group(entry, field, one, other, then, now)
    elif field in SCOPE and (field != "needs" or isinstance(other, tuple)):
        if _as_set(one) != _as_set(other):
            yield _of(entry, What.SCOPE, field, _as_names(one), _as_names(other))
    elif isinstance(one, tuple) and isinstance(other, tuple):
        if _as_set(one) != _as_set(other):
            yield _of(entry, What.WORDS, field, _as_listed(one, beside=other), _as_listed(other, beside=one))
    elif isinstance(one, Status) and isinstance(other, Status):
        if not _mean_the_same(one, other):
            yield _of(entry, What.STATUS, field, one, other)
    elif one != other:
        told = (one, other) if field in _SORTS else (_as_text(one), _as_text(other))
        yield _of(entry, _SORTS.get(field, What.WORDS), field, *told)


def _of_stages(before: Any, after: Any, then: Time, now: Time) -> Iterator[Difference]:
    one, other = before.stages, after.stages
    is_beside = bool(before.target and after.target)
    for stage in type(other).model_fields:
        for found in _of_date(after, f"stages.{stage}", getattr(one, stage), getattr(other, stage), then, now):
            yield replace(found, is_beside=is_beside and stage == "ga")


def _of_group(entry: Entry, field: str, one: Any, other: Any, then: Time, now: Time) -> Iterator[Difference]:
    """Of fields that stand below one field, of which a whole side may not be there."""
    model: type[BaseModel] = type(other or one)
    before, after = one or model.model_construct(), other or model.model_construct()
    for part in model.model_fields:
        held, holds = getattr(before, part), getattr(after, part)
        if part not in _ELSEWHERE and held != holds:
            yield from _of_field(entry, f"{field}.{part.rstrip('_')}", held, holds, then, now)
    if isinstance(before, CarriesOwn) and isinstance(after, CarriesOwn):
        yield from _of_own(entry, f"{field}.", before.own, after.own)


def _of_own(entry: Entry, above: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[Difference]:
    for key in {**one, **other}:
        if one.get(key) != other.get(key):
            yield _of(entry, What.WORDS, f"{above}{key}", _as_text(one.get(key)), _as_text(other.get(key)))


def _of_named(
    entry: Entry, field: str, one: Mapping[str, Any], other: Mapping[str, Any], then: Time, now: Time
) -> Iterator[Difference]:
    """Of needs, which have names."""
    for name in {**one, **other}:
        before, after, path = one.get(name), other.get(name), f"{field}.{name}"
        if before is None or after is None:
            yield _of(entry, What.WORDS, path, before and before.title, after and after.title)
            continue
        yield from _of_group(entry, path, before, after, then, now)


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


def _as_text(value: Any) -> str | float | tuple[str, ...] | None:
    """Of a mapping, which only fields of the site's own can be, nothing: that it differs says enough."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return tuple(map(str, value))
    return value if isinstance(value, str | float | int) else None


def _mean_the_same(one: Status, other: Status) -> bool:
    """However they are shown; and a word that site.yml cannot explain, being broken, means what it always did."""
    is_known = one.is_known and other.is_known
    return one.word == other.word and (one.means is other.means or not is_known)


def _as_listed(value: tuple[Any, ...], *, beside: tuple[Any, ...]) -> tuple[str, ...]:
    """Of what has parts only those that the other does not have: equal names where one differs in what they hide."""
    if all(isinstance(each, str) for each in (*value, *beside)):
        return value
    return tuple(called(each) for each in value if each not in beside)


def _as_names(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _as_set(value: Any) -> frozenset[str]:
    """By what each is written as, for some of them are mappings."""
    return frozenset(repr(each) for each in _as_names(value))
