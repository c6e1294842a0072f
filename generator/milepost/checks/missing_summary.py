"""`missing-summary`: readers of a list or a preview see no sentence that says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    entries: list[Feature | Goal] = [*roadmap.goals.values(), *roadmap.features.values()]
    for entry in entries:
        if not (entry.summary or "").strip() and _has_readers(roadmap, entry):
            message = f"`{entry.slug}` has no summary"
            yield Finding(roadmap.span(entry, "summary"), message, "add `summary:` with one plain sentence")


def _has_readers(roadmap: Roadmap, entry: Feature | Goal) -> bool:
    """Beyond those who make it: a wider edition shows it; without editions, it is work that people wait for."""
    if roadmap.edition:
        return roadmap.edition != roadmap.settings.narrowest
    return isinstance(entry, Feature) and entry.is_under_way


CHECK = Check("missing-summary", Severity.WARNING, find)
