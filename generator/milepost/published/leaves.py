"""The types without parts: how a value of each is written, and what the schema says of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from milepost.duration import Duration
from milepost.timeframe import Precision, Timeframe
from milepost.vocabulary import Status

Schema = dict[str, Any]
Data = Any  # what JSON can say


class Leaf(NamedTuple):
    write: Callable[[Any], Data]
    schema: Schema


def closed(properties: dict[str, Schema]) -> Schema:
    """Exactly these keys and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _day(text: str) -> Schema:
    return {"type": ["string", "null"], "format": "date", "description": text}


TIMEFRAME: Schema = {
    "description": "A closed stretch of days. Both ends are null where nothing is known, one where that end is open.",
    **closed(
        {
            "text": {"type": "string", "description": "As the content format writes it."},
            "earliest": _day("The first day."),
            "latest": _day("The last day."),
            "precision": {"enum": [precision.value for precision in Precision]},
            "of": {"type": ["string", "null"], "description": "The timeline entry that it comes from."},
        }
    ),
}


def _timeframe(value: Timeframe) -> Data:
    ends = [end.isoformat() if end else None for end in (value.earliest, value.latest)]
    return dict(zip(TIMEFRAME["properties"], (value.text, *ends, value.precision.value, value.of or None), strict=True))


def number(value: float) -> float:
    """Without the `.0` of a whole number."""
    return int(value) if value == int(value) else value


LEAVES: Mapping[Any, Leaf] = {
    Timeframe: Leaf(_timeframe, {"$ref": "#/$defs/Timeframe"}),
    Status: Leaf(lambda status: status.word, {"type": "string"}),
    Duration: Leaf(str, {"type": "string"}),
    float: Leaf(number, {"type": "number"}),
    int: Leaf(int, {"type": "integer"}),
    bool: Leaf(bool, {"type": "boolean"}),
    str: Leaf(str, {"type": "string"}),
    type(None): Leaf(lambda _: None, {"type": "null"}),
}
