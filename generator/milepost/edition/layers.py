"""`only`: what narrower editions read instead, a whole value at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from milepost.model.entry import Entry

E = TypeVar("E", bound=Entry)


def layered(entry: E, levels: Sequence[str]) -> E:
    """The entry as the last of the levels reads it; they stand from the widest to that one."""
    if not entry.layers:
        return entry
    changed: dict[str, Any] = {}
    own = dict(entry.own)
    for level in levels:
        if layer := entry.layers.get(level):
            own |= layer.own
            changed |= {name: getattr(layer, name) for name in layer.model_fields_set} | {"own": own}
    return entry.model_copy(update=changed) if changed else entry
