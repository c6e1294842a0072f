"""What a change says about a date field is a date itself: it is read, coarsened and checked like one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from milepost.model.entry import Entry
from milepost.model.layers import layers_in
from milepost.model.references import shape_at, shape_of
from milepost.source.yaml import Loc


@lru_cache(maxsize=4096)
def is_date_field(model: type[Entry], field: str) -> bool:
    """Whether a field of a kind is a timeframe: `target`, `stages.beta`, `measures.activation.by`."""
    return bool(shape_at(shape_of(model, "timeframe"), steps(field)).marks)


@lru_cache(maxsize=4096)
def is_text_field(model: type[Entry], field: str) -> bool:
    """Whether a field of a kind is text of people's own: `statement`, `measures.activation.title`."""
    return bool(shape_at(shape_of(model, "text"), steps(field)).marks)


@lru_cache(maxsize=4096)
def holds_dates(model: type[Entry], field: str) -> bool:
    """Whether it is a group of fields, timeframes among them: `stages`, `measures`."""
    shape = shape_at(shape_of(model, "timeframe"), steps(field))
    return bool(shape.fields or shape.values or shape.items)


def steps(field: str | None) -> tuple[str, ...]:
    """The way to a field: of `impact_on.0.by` without the number of the item."""
    return tuple(step for step in (field or "").split(".") if step and not step.isdigit())


def changes_in(data: dict[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Every change in an entry's plain data, those under `only` included, with its place."""
    for at, fields in layers_in(data):
        written = fields.get("changes")
        for index, change in enumerate(written if isinstance(written, list) else [written]):
            if isinstance(change, dict):
                yield (*at, "changes", *([index] if isinstance(written, list) else [])), change


def dated_changes(model: type[Entry], data: dict[str, Any]) -> Iterator[tuple[Loc, str]]:
    """Every `from` and `to` of a change of a date field, with its place in the entry's plain data."""
    for at, change in changes_in(data):
        field = change.get("field")
        if isinstance(field, str) and is_date_field(model, field):
            yield from (((*at, key), change[key]) for key in ("from", "to") if isinstance(change.get(key), str))
