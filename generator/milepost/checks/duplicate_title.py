"""`duplicate-title`: two entries of a kind that readers cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in roadmap:
        other = first.setdefault((entry.kind, " ".join(entry.title.casefold().split())), entry)
        if other is not entry:
            message = f"the {entry.kind} `{other.slug}` in `{roadmap.source(other).document.path}` has the same title"
            yield Finding(roadmap.span(entry, "title"), message, "give each a title of its own, or make them one")


CHECK = Check("duplicate-title", Severity.WARNING, find)
