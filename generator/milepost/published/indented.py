"""JSON as `json.dumps(…, ensure_ascii=False, indent=2)` writes it, which does without C where there is an indent."""

from __future__ import annotations

import json
from json.encoder import encode_basestring

from milepost.published.leaves import Data

_rest = json.JSONEncoder(ensure_ascii=False).encode


def indented(value: Data, break_: str = "\n") -> str:
    """`break_` is the line break before the value's end. The keys of mappings are text."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{break_}  "
    if value and isinstance(value, dict):
        items = [f"{inner}{encode_basestring(key)}: {indented(item, inner)}" for key, item in value.items()]
        return f"{{{','.join(items)}{break_}}}"
    if value and isinstance(value, list):
        return f"[{','.join([inner + indented(item, inner) for item in value])}{break_}]"
    return _rest(value)
