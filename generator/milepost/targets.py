"""What `[[target]]` names in the prose of a roadmap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from milepost.addresses import address
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.shown.labels import slug_in_words


def names(roadmap: Roadmap) -> list[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """All that `named` can find: where it is the same, every text says the same of what it refers to."""
    return [
        (entry.kind, entry.slug, entry.title, tuple((part, held.title or "") for part, held in _parts(entry).items()))
        for entry in roadmap
    ]


def named(roadmap: Roadmap, target: str) -> tuple[str, str] | None:
    """Its address and title; None for what the roadmap does not hold. Without a kind it is a feature."""
    kind, _, rest = target.rpartition(":")
    slug, _, part = rest.partition("/")
    entry = roadmap.entries.get(kind or "feature", {}).get(slug)
    if entry is None:
        return None
    if not part:
        return address(entry), entry.title
    held = _parts(entry)
    title = held[part].title if part in held else None
    return f"{address(entry)}#{part}", title or slug_in_words(part)


def _parts(entry: Entry) -> Mapping[str, Any]:
    """What can be named inside it: the measures of a goal, the needs of an audience."""
    held = getattr(entry, "measures", None) or getattr(entry, "needs", None)
    return held if isinstance(held, Mapping) else {}  # a feature only says which needs it serves
