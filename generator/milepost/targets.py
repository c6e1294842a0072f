"""What `[[target]]` names in the prose of a roadmap."""

from __future__ import annotations

from milepost.addresses import address
from milepost.model.roadmap import Roadmap
from milepost.shown.labels import slug_in_words


def named(roadmap: Roadmap, target: str) -> tuple[str, str] | None:
    """Its address and title; None for what the roadmap does not hold. Without a kind it is a feature."""
    kind, _, rest = target.rpartition(":")
    slug, _, part = rest.partition("/")
    entry = roadmap.entries.get(kind or "feature", {}).get(slug)
    if entry is None:
        return None
    if not part:
        return address(entry), entry.title
    held = getattr(entry, "measures", None) or getattr(entry, "needs", {})
    title = held[part].title if part in held else None
    return f"{address(entry)}#{part}", title or slug_in_words(part)
