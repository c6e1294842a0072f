"""`list-as-text`: names with commas between them and no brackets, which are one name: `tags: security, login`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.source.yaml import Document, Loc

# What one of them is called. Where sentences are expected, a comma is part of one
_ONE = {"owners": "owner", "teams": "team", "tags": "tag", "never_publish": "text"}
_BETWEEN = re.compile(r"\s*[,;]\s*")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for source in roadmap.sources.values():
        yield from _found(source.document, source.at, source.data)
    if site := roadmap.settings_document:
        yield from _found(site, (), site.data)


def _found(document: Document, at: Loc, data: Any) -> Iterator[Finding]:
    for loc, text in _texts(data):
        parts = [part for part in _BETWEEN.split(text) if part]
        if len(parts) > 1:
            from milepost.source.dump import inline  # most names stand alone, or in brackets

            several, one = inline([*parts]), inline([text])
            message = f"`{text}` is one {_ONE[str(loc[-1])]}"
            help_ = f"write `{loc[-1]}: {several}`; if it is really one, write `{loc[-1]}: {one}`"
            yield Finding(document.value_span((*at, *loc)), message, help_)


def _texts(data: Any, at: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Where one text stands for a list of one, under `only` and in the filters of a stakeholder as well."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if isinstance(value, str) and key in _ONE:
            yield (*at, key), value
        elif not key.startswith("x-"):
            yield from _texts(value, (*at, key))


CHECK = Check("list-as-text", Severity.WARNING, find, of_files=True)
