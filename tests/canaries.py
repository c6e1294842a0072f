"""A value for every field of the format that can be told from every other, made from the models alone.

Each field has a first and a second value. What is free (text, addresses, days, numbers) is unlike anything else on a
site and can be looked for. What is chosen from a few can only be told by the difference that it makes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import count
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from milepost import fields
from milepost.fields import ReadBy, RefTo
from milepost.model.kinds.feature import Effort
from milepost.settings import FormatNumber
from milepost.timeframe import parse_timeframe
from milepost.words import Words

Way = tuple[str, ...]
"""The keys that lead to a field from its kind on, names and numbers of items left out: `goal`, `measures`, `unit`."""

KEY = "canary"
"""Where a name is needed: of a measure, a need, a status of the site's own."""
OTHERS = ("first", "second")
"""The slugs that references name, of every kind."""
OWN_FIELD = "x-plan"
NAMES_A_FIELD = ("changes", "field")
"""Text, but not any."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field without fields inside it. `looked_for` are patterns of its first value, none where it is chosen.

    `in_attributes`: an address stands in a link, and a day may be told as `12 days ago`.
    """

    way: Way
    looked_for: tuple[str, ...]
    in_attributes: bool = False


_COUNTER = count()


@cache
def _place(_: Way) -> int:
    """Another number for every field."""
    return next(_COUNTER)


def text(way: Way, which: int = 0) -> str:
    """One word, for a line may break between two, and in small letters, for some are shown with a capital."""
    return re.sub("[^a-z]", "", f"canary{'ab'[which]}{''.join(way)}z")


def _number(way: Way, which: int) -> int:
    return 1001 + 2 * _place(way) + which  # of four digits, which are not grouped, and never a year of below


def _day(way: Way, which: int) -> str:
    """In the past, for a review to come is none; each earlier than the one before, for the newest word is shown."""
    return str(date(1999, 12, 31) - timedelta(days=2 * _place(way) + which))


def _month(way: Way, which: int) -> str:
    year, month = divmod(2 * _place(way) + which, 12)
    return f"{2120 + year}-{month + 1:02}"


def _address(way: Way, which: int) -> str:
    return f"https://{text(way, which)}.example/"


TEXTS = (fields.Title, fields.Summary, fields.Text, fields.Markdown)
ADDRESSES = (fields.Url, fields.LinkUrl, fields.Contact)
_FREE: tuple[tuple[Any, Callable[[Way, int], Any]], ...] = (
    *((hint, text) for hint in TEXTS),
    *((hint, _address) for hint in ADDRESSES),
    (fields.Number, _number),
    (fields.Day, _day),
    (fields.When, _month),
)
_CHOSEN: tuple[tuple[Any, tuple[Any, Any]], ...] = (
    (fields.StatusWord, (KEY, "in-progress")),
    (fields.StatusName, (KEY, "in-progress")),
    (fields.Truth, (True, False)),
    (fields.TimeSpan, ("90 days", "2 years")),
    (fields.Slug, (KEY, f"{KEY}-two")),
    (Effort, ("XS", 4711)),
    (FormatNumber, (1, 1)),
)


def leaves(model: type[BaseModel], way: Way) -> Iterator[Leaf]:
    """Every field without fields inside it, those inside others included."""
    for key, hint in _hints(model):
        yield from _leaves(hint, (*way, key))


@cache
def _hints(model: type[BaseModel]) -> list[tuple[str, Any]]:
    hints = get_type_hints(model, include_extras=True)
    return [(field.alias or name, hints[name]) for name, field in model.model_fields.items()]


def _leaves(hint: Any, way: Way) -> Iterator[Leaf]:
    inner, origin = get_args(hint), get_origin(hint)
    if way[-1] == "x-":
        yield Leaf(way, (text(way),))
    elif (made := _first(_FREE, hint)) and way[-2:] != NAMES_A_FIELD:
        yield Leaf(way, (_pattern(hint, made(way, 0)),), hint in (*ADDRESSES, fields.Day))
    elif origin is dict and inner[0] == fields.Day:
        yield Leaf(way, tuple(_pattern(each, _first(_FREE, each)(way, 0)) for each in inner))
    elif origin in (tuple, dict, Union, UnionType) or (origin is Annotated and get_origin(inner[0]) is tuple):
        yield from _leaves(inner[1] if origin is dict else inner[0], way)
    elif isinstance(hint, type) and issubclass(hint, BaseModel):
        yield from leaves(hint, way)
    else:
        yield Leaf(way, ())


def _pattern(hint: Any, value: Any) -> str:
    """Of the words for a value."""
    if hint in (fields.Day, fields.When):
        value = Words("en").when(parse_timeframe(value))
    return rf"(?<!\d){re.escape(str(value))}(?!\d)"


def _first(table: tuple[tuple[Any, Any], ...], hint: Any) -> Any:
    return next((found for known, found in table if known == hint), None)


@dataclass(frozen=True, slots=True)
class Filling:
    """Makes the values: the first of every field, but the second of those in `second`; none of those in `left_out`.

    `same` are free fields that have the values of another one. `moments` gives every timeframe, where it is given; days
    are `day` then. `says` gives texts and addresses, by the type of the field, where it has an answer. `others` are
    the slugs that references name.
    """

    second: frozenset[Way] = frozenset()
    left_out: Callable[[Way], bool] = lambda _: False
    same: Mapping[Way, Way] = field(default_factory=dict)
    moments: Callable[[Way], str] | None = None
    day: str = ""
    says: Callable[[Way, Any], str | None] = lambda _way, _hint: None
    others: tuple[str, str] = OTHERS

    def of_model(self, model: type[BaseModel], way: Way) -> dict[str, Any]:
        """Every field of a model as YAML would have it."""
        ways = {(*way, key): hint for key, hint in _hints(model)}
        return {
            OWN_FIELD if at[-1] == "x-" else at[-1]: self._value(hint, at)
            for at, hint in ways.items()
            if not self.left_out(at)
        }

    def _value(self, hint: Any, way: Way) -> Any:
        which = int(way in self.second)
        if way[-2:] == NAMES_A_FIELD:
            return ("tags", "teams")[which]
        if way[-1] == "x-":
            return self.says(way, fields.Text) or text(self.same.get(way, way), which)
        if self.moments and hint in (fields.Day, fields.When):
            return self.day if hint == fields.Day else self.moments(way)
        if hint in (*TEXTS, *ADDRESSES) and (said := self.says(way, hint)) is not None:
            return said
        if made := _first(_FREE, hint):
            return made(self.same.get(way, way), which)
        if pair := _first(_CHOSEN, hint):
            return pair[which]
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Literal:
            return inner[which]
        if origin is tuple:
            return [self._value(inner[0], way)]
        if origin in (Union, UnionType):
            return self._value(inner[0], way)
        if origin is dict:
            keys = {fields.Day: self.day or _day(way, which), fields.Slug: KEY, str: OWN_FIELD}
            return {next(key for known, key in keys.items() if known == inner[0]): self._value(inner[1], way)}
        if origin is Annotated:
            return self._marked(hint, way, which)
        if issubclass(hint, Enum):
            return ("planned", "in-progress")[which]
        return self.of_model(hint, way)

    def _marked(self, hint: Any, way: Way, which: int) -> Any:
        for mark in hint.__metadata__:
            if isinstance(mark, RefTo):
                return f"{self.others[which]}/{KEY}" if "/" in mark.forms[0] else self.others[which]
            if isinstance(mark, ReadBy) and hint.__origin__ is int:
                whole = mark.schema["anyOf"][0]
                return (whole["maximum"], whole["minimum"])[which]
        return self._value(hint.__origin__, way)
