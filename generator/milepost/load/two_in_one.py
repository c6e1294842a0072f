"""An item of a list that says two fields as one: `- Spec: https://…` for a link, `- 2026-11-20: Good` for a note."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from milepost.load.inside import model_at
from milepost.source.dump import inline
from milepost.source.yaml import Loc
from milepost.timeframe import TimeframeError, parse_day

LONGEST = 80
"""Of a text that is shown again, in characters."""


def two_in_one(model: type[BaseModel], around: Loc, item: Any) -> str:
    """How the item at `around` is written; nothing for one that is mistaken in another way."""
    inner = model_at(model, around)
    if inner is None or not isinstance(item, dict) or len(item) != 1:
        return ""
    [(key, value)] = item.items()
    needed = [field.alias or name for name, field in inner.model_fields.items() if field.is_required()]
    if len(needed) != 2 or needed[0] not in ("title", "on") or not isinstance(value, str) or len(key) > LONGEST:
        return ""
    first = _day(key) if needed[0] == "on" else inline(key)
    second = inline(value) if len(value) <= LONGEST else "…"
    return f"write `- {needed[0]}: {first}` and below it `{needed[1]}: {second}`"


def _day(key: str) -> str:
    try:
        return parse_day(key).text
    except TimeframeError:
        return "…"
