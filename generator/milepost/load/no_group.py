"""What to write where fields belong, or things with names of their own, and a text or a list stands."""

from __future__ import annotations

import re
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from milepost.fields import slugged
from milepost.fields.address_meant import address_meant
from milepost.load.inside import hint_at, model_at
from milepost.source.dump import inline
from milepost.source.yaml import Loc
from milepost.url import url_problem

_WRITTEN_LINK = re.compile(
    r"\[(?P<title>[^\]]+)\]\((?P<url>[^()\s]+)\)|<a href=[\"'](?P<href>[^\"'\s]+)[\"'][^<>]*>(?P<words>[^<>]+)</a>"
)
LONGEST = 60
"""Of a text that is shown again, in characters."""
LONGEST_LINK = 200
# Names that somebody might choose, and whole lines where no fields stand below a name
_NAMES = {"measures": "time", "needs": "overview", "editions": "public", "fields": "x-plan", "statuses": "in-review"}
_LINES = {"readings": "2026-12-01: 33", "checks": "text-cut: off", "show": "public: [owners]"}


def group_help(value: Any, model: type[BaseModel], loc: Loc) -> str:
    key = str(next((step for step in reversed(loc) if isinstance(step, str)), ""))
    if loc[:1] == ("only",) and len(loc) == 2 and loc[1] in model.model_fields and isinstance(value, str):
        return f"write an edition between: `only:`, below that `internal:`, and below that `{loc[1]}: {inline(value)}`"
    if loc[:1] == ("only",) and len(loc) < 3:
        edition = "an edition on a line below it, such as `internal:`, and below that " if len(loc) == 1 else ""
        return f"write {edition}what it reads instead, such as `summary: …`"
    hint = hint_at(model, loc)
    if get_origin(hint) is dict and key in _LINES:
        return f"write each on a line of its own below `{key}:`, such as `{_LINES[key]}`"
    if get_origin(hint) is dict:
        inner = get_args(hint)[1]
        title = _first_title(value) if key in ("measures", "needs") else ""
        name = slugged(title) or _NAMES.get(key, "name")
        fields = _fields(inner) if isinstance(inner, type) and issubclass(inner, BaseModel) else "…"
        fields = f"`title: {inline(title)}`" if title else fields
        return f"write each below `{key}:` under a name, such as `{name}:`, and below that {fields}"
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
    values = {}
    if isinstance(said, str) and "url" in shown and len(said) <= LONGEST_LINK:
        values = _link(said)
    elif shown == ["title"] and _is_title(said):
        values = {"title": said}
    return " and ".join(f"`{key}: {inline(values[key]) if key in values else '…'}`" for key in shown)


def _is_title(said: Any) -> bool:
    return isinstance(said, str) and 0 < len(said.strip()) <= LONGEST


def _first_title(value: Any) -> str:
    """Of a text, or of the first item of a list of texts or fields."""
    first = value[0] if isinstance(value, list) and value else value
    title = first.get("title") if isinstance(first, dict) else first
    # One word is rather a name already
    return str(title) if _is_title(title) and " " in str(title).strip() else ""


def _link(said: str) -> dict[str, str]:
    """What is known of a link from its address, or from how Markdown and HTML write it."""
    found = _WRITTEN_LINK.fullmatch(said.strip())
    if found:
        return {"title": found["title"] or found["words"], "url": found["url"] or found["href"]}
    url = address_meant(said.strip()) or said.strip()
    return {"url": url} if not url_problem(url) and "://" in url else {}
