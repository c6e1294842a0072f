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


def dated_changes(model: type[Entry], data: dict[str, Any]) -> Iterator[tuple[Loc, str]]:
    """Every `from` and `to` of a change of a date field, with its place in the entry's plain data."""
    written = data.get("changes")
    for index, change in enumerate(written if isinstance(written, list) else [written]):
        if not isinstance(change, dict) or change.get("field") not in date_fields(model):
            continue
        at: Loc = ("changes", index) if isinstance(written, list) else ("changes",)
        yield from (((*at, key), change[key]) for key in ("from", "to") if isinstance(change.get(key), str))
