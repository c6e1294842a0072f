"""`text-cut`: a text that YAML ends at ` #`, or never begins, where its writer may have gone on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.references import holds_text, shape_of, walk
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings
from milepost.source import taken_for_comment
from milepost.source.yaml import Document, Loc


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for document, at, model, data in _fields(roadmap):
        if not document.has_glued_comment:
            continue
        for what in ("text", "markdown"):
            for loc, _, text in walk(shape_of(model, what), data):
                yield from _cut(document, (*at, *loc), text)
        for loc in _empty(data):
            yield from _lost(document, at, loc, model)


def _fields(roadmap: Roadmap) -> Iterator[tuple[Document, Loc, type[BaseModel], dict[str, Any]]]:
    for source in roadmap.sources.values():
        yield source.document, source.at, source.kind.model, source.data
    site = roadmap.settings_document
    if site is not None and isinstance(site.data, dict):
        yield site, (), Settings, site.data


def _cut(document: Document, loc: Loc, text: str) -> Iterator[Finding]:
    cut = document.comment_after(loc).rstrip()
    # `# a remark` has a space; `#1`, `#roadmap` and a `#` at the end are rather part of the text
    if cut == "#" or cut[1:2].strip():
        message = f"YAML ends this text at `{text[-40:]}`: `{cut[:40]}` is a comment"
        otherwise = "remove the `#`" if cut == "#" else "write a space after `#`"
        help_ = f"{taken_for_comment.in_quotes(loc, f'{text} {cut}')}; if it is a comment, {otherwise}"
        yield Finding(document.value_span(loc), message, help_)


def _lost(document: Document, at: Loc, loc: Loc, model: type[BaseModel]) -> Iterator[Finding]:
    comment = document.comment_after((*at, *loc)).rstrip()
    if taken_for_comment.is_value(comment) and _may_be_left_out(model, loc):
        message = f"`{loc[-1]}` has no value: ` #` begins a comment"
        is_text = holds_text(model, loc) or str(loc[-1]).startswith("x-")
        help_ = taken_for_comment.in_its_place(loc, comment, is_text=is_text)
        yield Finding(document.key_span((*at, *loc)), message, f"{help_}; if it is a comment, write a space after `#`")


def _may_be_left_out(model: type[BaseModel], loc: Loc) -> bool:
    """Of what may not, an error says the same; a name, such as that of a measure, needs nothing after it."""
    from milepost.load.inside import model_at  # hardly any value is lost

    loc = loc[2:] if loc[0] == "only" else loc
    around = model_at(model, loc[:-1]) if loc else None
    if around is None or loc[-1] == "visibility":
        return False
    fields = {field.alias or name: field for name, field in around.model_fields.items()}
    field = fields.get("x-" if str(loc[-1]).startswith("x-") else str(loc[-1]))
    return field is not None and not field.is_required()


def _empty(data: Any, at: Loc = ()) -> Iterator[Loc]:
    """Where a key stands and no value."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from _empty(value, (*at, key))
        elif value is None:
            yield (*at, key)


CHECK = Check("text-cut", Severity.WARNING, find, of_files=True)
