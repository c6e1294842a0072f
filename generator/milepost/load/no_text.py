"""What to say of a list or of fields where one text belongs, or one reference."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from milepost.fields import one_of_many
from milepost.load.said import Said
from milepost.model.references import shape_at, shape_of
from milepost.source.yaml import Document, Loc


def no_text(value: Any, model: type[BaseModel], document: Document, at: Loc, loc: Loc) -> Said:
    what = "a list" if isinstance(value, list) else "a group of fields"
    in_brackets = document.written((*at, *loc))[:1] in ("[", "{")
    shape = shape_at(shape_of(model, "ref"), loc)
    if shape.marks or (shape.items and shape.items.marks):
        return Said("wrong-type", f"one slug is expected here, not {what}", _one(value, loc, in_brackets=in_brackets))
    return Said("wrong-type", f"a text is expected here, not {what}", _text(value, model, loc, in_brackets=in_brackets))


def _one(value: Any, loc: Loc, *, in_brackets: bool) -> str:
    first = value[0] if isinstance(value, list) and value else ""
    if in_brackets or not isinstance(first, str) or not first.strip():
        return one_of_many(value) or "write the slug"
    if isinstance(loc[-1], int):
        return f"write `- {first}`"
    return f"write {'it after the colon' if len(value) == 1 else 'one of them'}: `{loc[-1]}: {first}`"


def _text(value: Any, model: type[BaseModel], loc: Loc, *, in_brackets: bool) -> str:
    if in_brackets and isinstance(value, list):
        return "write one text; one that begins with `[` must be in quotes"
    if not in_brackets and isinstance(loc[-1], str) and shape_at(shape_of(model, "markdown"), loc).marks:
        return f"write `{loc[-1]}: |`, and all of the text on the lines below it, indented"
    if isinstance(value, list):
        return "write one text, without the dashes"
    return "put quotes around the text, or write `|` and begin the text on the next line"
