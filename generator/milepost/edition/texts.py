"""Every text that an entry holds, names of measures and needs and fields of the site's own included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from milepost.timeframe import Timeframe
from milepost.vocabulary import Status


def texts_in(value: Any) -> Iterator[str]:
    """Of a model, a list, a mapping or one value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(key)
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)
    elif isinstance(value, Timeframe) and value.of:
        yield value.of
    elif isinstance(value, Status):
        yield from (value.word, value.title, value.description)
