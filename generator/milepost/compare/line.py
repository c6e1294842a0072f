"""The line under `changes` that a difference asks for, ready to copy but for its reason."""

from __future__ import annotations

import re
from datetime import date

from milepost.compare.difference import Difference, Value, What
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status

# What YAML reads as text between braces, too
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9:-]*[A-Za-z0-9]|[0-9]{4}(-[A-Z0-9]+)*")


def line_to_copy(difference: Difference, *, on: date) -> str:
    """What it says is kept apart by quotes, so that commas and colons do no harm."""
    values = {"from": written(difference.before), "to": written(difference.after)}
    field = difference.field
    if difference.what in (What.SEEN, What.UNSEEN):
        field, values = "visibility", {}
    said = "".join(f"{key}: {_quoted(value)}, " for key, value in values.items() if value)
    return f'- {{on: {on}, field: {field}, {said}why: "…"}}'


def written(value: Value) -> str:
    """As the record holds it: text, of several the names with commas."""
    if isinstance(value, Timeframe):
        return value.text
    if isinstance(value, Status):
        return value.word
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    import json  # most values need no quotes

    return json.dumps(text, ensure_ascii=False)
