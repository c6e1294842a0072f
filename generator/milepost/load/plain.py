"""Plain data before it is judged: nothing is the absence of a value, the same as leaving the key out."""

from __future__ import annotations

from typing import Any


def without_nothing(value: Any, *, keep: frozenset[str] = frozenset()) -> Any:
    """The data without keys that have no value, except those in `keep` and `visibility`, whose emptiness is a mistake.

    Under `keep` stand named things, such as measures and needs: one without a value is one without fields.
    """
    if isinstance(value, list):
        return [item if isinstance(item, str) else without_nothing(item, keep=keep) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {name: {} if item is None else without_nothing(item, keep=keep) for name, item in inner.items()}
        if key in keep and isinstance(inner, dict)
        else (inner if isinstance(inner, str) else without_nothing(inner, keep=keep))
        for key, inner in value.items()
        if inner is not None or key == "visibility"
    }
