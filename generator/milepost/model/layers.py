"""The layers of an entry as it is written: what it says, and what it says under `only` for each edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from milepost.source.yaml import Loc


def layers_in(data: dict[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Of an entry's plain data, each with its place. What is of the wrong shape is stepped over."""
    yield (), data
    only = data.get("only")
    if isinstance(only, dict):
        yield from ((("only", edition), fields) for edition, fields in only.items() if isinstance(fields, dict))
