"""JSON as `json.dumps(…, ensure_ascii=False, indent=2)` writes it, which does without C where there is an indent."""

from __future__ import annotations

import json

from milepost.published.leaves import Data

_told = json.JSONEncoder(ensure_ascii=False).encode


def indented(value: Data, break_: str = "\n") -> str:
    """`break_` is the line break before the value's end. The keys of mappings are text."""
    inner = f"{break_}  "
    if value and isinstance(value, dict):
        items = [f"{inner}{_told(key)}: {indented(item, inner)}" for key, item in value.items()]
        return f"{{{','.join(items)}{break_}}}"
    if value and isinstance(value, list):
        return f"[{','.join([inner + indented(item, inner) for item in value])}{break_}]"
    return _told(value)
