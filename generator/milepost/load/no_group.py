"""What to write where fields belong, or things with names of their own, and a text or a list stands."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from milepost.load.inside import hint_at, model_at
from milepost.source.dump import inline
from milepost.source.yaml import Loc

LONGEST = 60
"""Of a text that is shown again, in characters."""
# Names that somebody might choose, and whole lines where no fields stand below a name
_NAMES = {"measures": "time", "needs": "overview", "editions": "public", "fields": "x-plan", "statuses": "in-review"}
_LINES = {"readings": "2026-12-01: 33", "checks": "text-cut: off", "show": "public: [owners]"}


def group_help(value: Any, model: type[BaseModel], loc: Loc) -> str:
    key = str(next((step for step in reversed(loc) if isinstance(step, str)), ""))
    if loc[:1] == ("only",) and len(loc) < 3:
        edition = "an edition on a line below it, such as `internal:`, and below that " if len(loc) == 1 else ""
        return f"write {edition}what it reads instead, such as `summary: …`"
    hint = hint_at(model, loc)
    if get_origin(hint) is dict and key in _LINES:
        return f"write each on a line of its own below `{key}:`, such as `{_LINES[key]}`"
    if get_origin(hint) is dict:
        inner = get_args(hint)[1]
        fields = _fields(inner) if isinstance(inner, type) and issubclass(inner, BaseModel) else "…"
        return f"write each below `{key}:` under a name, such as `{_NAMES.get(key, 'name')}:`, and below that {fields}"
    fields = _fields(model_at(model, loc), said=value)
    if isinstance(loc[-1], int) or get_origin(hint) is tuple:
        return f"write its fields on lines of their own, the first behind a dash: {fields.replace('`', '`- ', 1)}"
    return f"write its fields on lines of their own below `{key}:`, such as {fields}"


def _fields(model: type[BaseModel] | None, *, said: Any = None) -> str:
    """Those that must be there, else the one that was said or the first. A text may be meant as the title."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()} if model else {}
    own = [key for key in fields if key not in ("visibility", "x-")]
    needed = [key for key in own if fields[key].is_required()] or [key for key in own if key == said] or own
    shown = needed[:2] if fields and fields[needed[0]].is_required() else needed[:1]
    is_title = isinstance(said, str) and 0 < len(said.strip()) <= LONGEST and shown == ["title"]
    return " and ".join(f"`{key}: {inline(said) if is_title else '…'}`" for key in shown)
