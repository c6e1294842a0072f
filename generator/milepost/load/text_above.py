"""An unknown key that is rather a line of the text above it: `Note: this` below a description, and not indented."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from milepost.load.everyday_fields import everyday_field
from milepost.load.unknown_key import field_meant, fields_at, may_have_own
from milepost.model.references import shape_at, shape_of
from milepost.source.yaml import Document, Loc


def how_to_go_on(model: type[BaseModel], document: Document, at: Loc, loc: Loc, data: Any) -> str:
    """The help; nothing where a field is meant, or no text of Markdown stands above."""
    key = str(loc[-1])
    if everyday_field(key, fields_at(model, loc[:-1])) or (" " not in key and field_meant(loc, model)):
        return ""
    above = _field_above(key, fields_at(model, loc[:-1]), _fields_around(loc, data))
    place = (*loc[:-1], above)
    if not above or not shape_at(shape_of(model, "markdown"), place).marks:
        return ""
    own = "; a field of your own begins with `x-`" if " " not in key and may_have_own(model, loc[:-1]) else ""
    if document.style((*at, *place)) == "block":
        return f"if it is part of the text of `{above}`, indent it like the lines above{own}"
    help_ = f"if it is part of the text above, write `{above}: |`, and all of the text on the lines below it, indented"
    return help_ + own


def _fields_around(loc: Loc, data: Any) -> dict[str, Any]:
    for step in loc[:-1]:
        data = data[step]
    return data if isinstance(data, dict) else {}


def _field_above(key: str, known: list[str], fields: dict[str, Any]) -> str:
    """The last one that is known, whose value is a text; nothing if `key` may be the name of a field itself."""
    if key.lower().replace(" ", "_").replace("-", "_") in known:
        return ""
    keys = [*fields]
    above = keys[: keys.index(key)] if key in keys else []
    last = next((each for each in reversed(above) if each in known or each.startswith("x-")), "")
    return last if isinstance(fields.get(last), str) else ""
