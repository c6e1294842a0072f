"""`text-cut`: a text that YAML ends at ` #`, where its writer may have gone on."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.references import shape_of, walk
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings
from milepost.source.yaml import Document, Loc

LONGEST = 80
"""Of a text that the help shows in full, in characters."""


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for document, loc, text in _texts(roadmap):
        cut = document.comment_after(loc).rstrip()
        # `# a remark` has a space; `#1`, `#roadmap` and a `#` at the end are rather part of the text
        if cut == "#" or cut[1:2].strip():
            message = f"YAML ends this text at `{text[-40:]}`: `{cut[:40]}` is a comment"
            otherwise = "remove the `#`" if cut == "#" else "write a space after `#`"
            help_ = f"{_in_quotes(loc, f'{text} {cut}')}; if it is a comment, {otherwise}"
            yield Finding(document.value_span(loc), message, help_)


def _in_quotes(loc: Loc, whole: str) -> str:
    if len(whole) > LONGEST:
        return "put the text in quotes"
    from milepost.source.dump import inline  # hardly any text is cut

    key = "" if isinstance(loc[-1], int) else f"{loc[-1]}: "
    quoted = inline(whole, quote='"')
    return f"write `{key}{quoted}`"


def _texts(roadmap: Roadmap) -> Iterator[tuple[Document, Loc, str]]:
    for source in roadmap.sources.values():
        if not source.document.has_glued_comment:
            continue
        for what in ("text", "markdown"):
            yield from ((source.document, (*source.at, *loc), text) for loc, text in source.marked(what))
    site = roadmap.settings_document
    if site is not None and site.has_glued_comment and isinstance(site.data, dict):
        yield from ((site, loc, text) for loc, _, text in walk(shape_of(Settings, "text"), site.data))


CHECK = Check("text-cut", Severity.WARNING, find, of_files=True)
