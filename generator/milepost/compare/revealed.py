"""What of an entry some readers are told now though nobody has written it anew: it was there, but not for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from milepost.model.entry import Change, Item
from milepost.model.references import shape_of
from milepost.timeframe import Precision, Timeframe
from milepost.vocabulary import Status

# Who sees what, and what narrowing puts in the place of a value, are no values
_NO_VALUE = frozenset({"visibility", "only", "horizon", "aliases"})

# From the most exact on
_UNITS = tuple(each for each in Precision if each not in (Precision.RANGE, Precision.UNKNOWN))


@dataclass(frozen=True, slots=True)
class Values:
    """`shown` is what an edition tells, `meant` what was written for it, `written` what was written for anybody."""

    shown: Any
    meant: Any
    written: tuple[Any, ...]

    def part(self, name: Any) -> Values:
        written = tuple(_part(each, name) for each in self.written)
        return Values(_part(self.shown, name), _part(self.meant, name), written)


def revealed(then: Values, now: Values) -> Iterator[str]:
    """The fields of an entry, `measures.NAME` and `measures.NAME.by` among them."""
    yield from _of_fields(then, now, "")
    one, other = then.part("own"), now.part("own")
    for key in now.shown.own:
        yield from _of_value(one.part(key), other.part(key), key)


def _of_fields(then: Values, now: Values, path: str) -> Iterator[str]:
    """What says the same as what is not written at all tells nothing."""
    model: type[BaseModel] = type(now.shown)
    references = shape_of(model, "ref")
    for name, field in model.model_fields.items():
        is_usual = not field.is_required() and _part(now.shown, name) == field.get_default(call_default_factory=True)
        if name not in _NO_VALUE and name != "own" and not is_usual:
            names = name in references
            yield from _of_value(then.part(name), now.part(name), f"{path}{name.rstrip('_')}", names_others=names)


def _of_value(then: Values, now: Values, path: str, *, names_others: bool = False) -> Iterator[str]:
    shown = now.shown
    if shown is None or _are_same(then.shown, shown) or _differs_in_links(then, now):
        return
    if isinstance(shown, Timeframe):
        if _is_date_revealed(then, now):
            yield path
    elif isinstance(shown, Mapping):
        for key in shown:
            yield from _of_named(then.part(key), now.part(key), f"{path}.{key}")
    elif isinstance(shown, tuple):
        if _is_item_revealed(then, now, names_others=names_others):
            yield path
    elif isinstance(shown, BaseModel) and isinstance(then.shown, BaseModel):
        yield from _of_fields(then, now, f"{path}.")
    elif any(_are_same(each, shown) for each in then.written):
        yield path


def _differs_in_links(then: Values, now: Values) -> bool:
    """The same text was meant for these readers, but something that it leads to has come to light or gone."""
    are_texts = isinstance(then.shown, str) and isinstance(now.shown, str)
    return are_texts and then.meant == now.meant


def _of_named(then: Values, now: Values, path: str) -> Iterator[str]:
    """A measure or need that others knew by this name comes to light, however it is worded by now."""
    was_hidden = then.shown is None and any(each is not None for each in then.written)
    if isinstance(now.shown, Item) and was_hidden:
        yield path
    else:
        yield from _of_value(then, now, path)


def _is_date_revealed(then: Values, now: Values) -> bool:
    """It says what only others read, or more exactly what was written for these readers then as well."""
    one, other = then.shown, now.shown
    if not other.is_known:
        return False
    was_told = isinstance(one, Timeframe) and one.is_known
    if not was_told and isinstance(then.meant, Timeframe) and then.meant.is_known:
        return not _is_reached(then.meant, now.meant)
    if any(isinstance(each, Timeframe) and _days(each) == _days(other) for each in then.written):
        return not was_told or _days(one) != _days(other)
    if not (was_told and isinstance(then.meant, Timeframe) and isinstance(now.meant, Timeframe)):
        return False
    if _days(then.meant) == _days(now.meant):
        return _is_inside(other, one)
    # One that has moved as well, of which these readers were told less than was written
    return _is_inside(then.meant, one) and _is_finer(other, one)


def _is_reached(one: Any, other: Any) -> bool:
    """What comes with a release is dated by another one: that is news about the release."""
    return isinstance(other, Timeframe) and bool(one.of) and one.of != other.of


def _is_inside(one: Timeframe, other: Timeframe) -> bool:
    begins = other.earliest is None or (one.earliest is not None and one.earliest >= other.earliest)
    ends = other.latest is None or (one.latest is not None and one.latest <= other.latest)
    return begins and ends and _days(one) != _days(other)


def _is_finer(one: Timeframe, other: Timeframe) -> bool:
    """In whole units; a range is as it is."""
    return one.precision in _UNITS and other.precision in _UNITS[_UNITS.index(one.precision) + 1 :]


def _is_item_revealed(then: Values, now: Values, *, names_others: bool) -> bool:
    """A reference that these readers were meant to read, but not what it leads to, comes to light with that."""
    shown = {_key(each) for each in then.shown or ()}
    meant = {_key(each) for each in then.meant or () if names_others and isinstance(each, str)}
    written = {_key(each) for held in then.written if isinstance(held, tuple) for each in held}
    return any(_key(each) in written - shown - meant for each in now.shown)


def _key(item: Any) -> str:
    """Of a line of the record what it is known by, for its dates are told as exactly as their field."""
    if isinstance(item, Change):
        return repr((item.on.text, item.field, item.why))
    return repr(item.model_copy(update={"visibility": None}) if isinstance(item, Item) else item)


def _part(value: Any, name: Any) -> Any:
    """Of a mapping by its key, which of readings is a day."""
    if isinstance(value, Mapping):
        return value.get(name)
    return getattr(value, name, None) if isinstance(name, str) else None


def _days(value: Timeframe) -> tuple[Any, ...]:
    return value.earliest, value.latest, value.is_known


def _are_same(one: Any, other: Any) -> bool:
    if isinstance(one, Timeframe) and isinstance(other, Timeframe):
        return _days(one) == _days(other)
    if isinstance(one, Status) and isinstance(other, Status):
        return (one.word, one.means) == (other.word, other.means)
    if isinstance(one, Item) and isinstance(other, Item):
        return _key(one) == _key(other)
    return bool(one == other)
