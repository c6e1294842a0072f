"""What a change says about a date field is a date itself: it is read, coarsened and checked like one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from milepost.model.entry import Entry
from milepost.model.references import shape_of
from milepost.source.yaml import Loc


@cache
def date_fields(model: type[Entry]) -> frozenset[str]:
    """The fields of a kind that are timeframes, `stages.beta` included."""
    shapes = shape_of(model, "timeframe")
    inner = (f"{name}.{field}" for name, shape in shapes.items() for field, _ in shape.fields)
    return frozenset({*(name for name, shape in shapes.items() if shape.marks), *inner})


def changes_in(data: dict[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Every change in an entry's plain data, those under `only` included, with its place."""
    only = data.get("only")
    layers: list[tuple[Loc, Any]] = [((), data)]
    layers += [(("only", edition), fields) for edition, fields in (only if isinstance(only, dict) else {}).items()]
    for at, fields in layers:
        written = fields.get("changes") if isinstance(fields, dict) else None
        for index, change in enumerate(written if isinstance(written, list) else [written]):
            if isinstance(change, dict):
                yield (*at, "changes", *([index] if isinstance(written, list) else [])), change


def dated_changes(model: type[Entry], data: dict[str, Any]) -> Iterator[tuple[Loc, str]]:
    """Every `from` and `to` of a change of a date field, with its place in the entry's plain data."""
    for at, change in changes_in(data):
        field = change.get("field")
        if isinstance(field, str) and field in date_fields(model):
            yield from (((*at, key), change[key]) for key in ("from", "to") if isinstance(change.get(key), str))
