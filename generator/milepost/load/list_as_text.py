"""References that YAML takes for one text, since they have no brackets, no dashes, or other signs for these."""

from __future__ import annotations

import re
from collections.abc import Container

from milepost.english import and_list
from milepost.load.written import Written
from milepost.model.references import shape_at, shape_of
from milepost.source.marks import LINE_BREAK

SHOWN = 3
_COMMAS = re.compile(r"\s*,\s*")
# One of them has no space after its dash
_DASHES = re.compile(r"(?:-\s?)?[^\s-]\S*(?:\s+-\s?[^\s-]\S*)*")
_GLUED_DASH = re.compile(r"(?:^|\s)-(\S+)")
# What word processors make of dashes
_BULLETS = re.compile(r"(?:^|\s)[•◦‣▪·–—]\s*")


def with_marks(written: Written) -> str:
    """How a list is written whose items some sign parts; nothing for another mistake."""
    text = written.text.strip()
    if not _may_be_many(written):
        return ""
    if _DASHES.fullmatch(text) and (dashed := _GLUED_DASH.search(text)):
        return f"a space is missing after `-`: write `- {dashed[1]}`"
    if _BULLETS.match(text) and text[1:].strip():
        return _bulleted(written, _parts(_BULLETS, text), text[0])
    items = _parts(_COMMAS, text)
    if "," not in text or not items:
        return ""
    if isinstance(written.loc[-1], int):
        return f"write each on a line of its own: `- {items[0]}`"
    return f"write a list in brackets: `[{', '.join(items)}]`"


def without_marks(written: Written, known: Container[str]) -> str:
    """As `with_marks`, where nothing but lines or spaces parts the items."""
    if not _may_be_many(written):
        return ""
    document, loc = written.source.document, (*written.source.at, *written.loc)
    lines = [line.strip() for line in LINE_BREAK.split(document.written(loc)) if line.strip()]
    if len(lines) > 1 and document.style(loc) == "plain":
        return _dashed(lines)
    words = written.text.split()
    if len(words) > 1 and all(word in known for word in words) and not isinstance(written.loc[-1], int):
        return f"write a list in brackets: `[{', '.join(words)}]`"
    return ""


def _may_be_many(written: Written) -> bool:
    return not written.in_prose and bool(shape_at(shape_of(written.source.kind.model, "ref"), written.loc).items)


def _parts(sign: re.Pattern[str], text: str) -> list[str]:
    return [part for part in sign.split(text) if part]


def _bulleted(written: Written, items: list[str], bullet: str) -> str:
    """Beside the name of its field a list has brackets: no dash may stand there."""
    field = written.loc[-1]
    is_beside = not LINE_BREAK.search(written.source.document.written((*written.source.at, *written.loc)))
    if not is_beside or isinstance(field, int) or _begins_below(written):
        return _dashed(items, instead=bullet)
    return f"write `{field}: [{', '.join(items)}]`" if len(items) > 1 else f"write `{field}: {items[0]}`"


def _begins_below(written: Written) -> bool:
    """Whether the text begins on a line below the name of its field."""
    document, loc = written.source.document, (*written.source.at, *written.loc)
    return document.key_span(loc).line < document.value_span(loc).line


def _dashed(items: list[str], *, instead: str = "") -> str:
    shown = [f"`- {item}`" for item in items[:SHOWN]]
    if len(items) == 1:
        return f"write {shown[0]}"
    listed = and_list(shown) if len(items) <= SHOWN else ", ".join([*shown, "…"])
    return f"put `- ` before each{f', instead of `{instead}`' if instead else ''}: {listed}"
