"""What an edition's readers may not see: entries, and measures and needs of entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from milepost.edition.layers import layered
from milepost.edition.sight import Sight
from milepost.model.entry import Entry, Item
from milepost.model.roadmap import Roadmap
from milepost.model.target import Target

PARTS = ("measures", "needs")


def hidden(roadmap: Roadmap, sight: Sight) -> frozenset[str]:
    """As `feature:slug` and `goal:slug/measure`, old names too; of an entry with mistakes what its file says counts."""
    return frozenset(_hidden(roadmap, sight))


def _hidden(roadmap: Roadmap, sight: Sight) -> Iterator[str]:
    for (kind, slug), source in roadmap.sources.items():
        entry = roadmap.entries.get(kind, {}).get(slug)
        visibility = entry.visibility if entry else source.data.get("visibility")
        yield from hidden_of(kind, slug, entry, visibility if isinstance(visibility, str) else None, sight)


def hidden_of(kind: str, slug: str, entry: Entry | None, visibility: str | None, sight: Sight) -> Iterator[str]:
    """What may not be seen of one entry; `entry` is None where too little of it could be read."""
    if not sight.sees(visibility):
        yield f"{kind}:{slug}"
        yield from (f"{kind}:{alias}" for alias in (entry.aliases if entry else ()))
    if entry:
        yield from (f"{kind}:{slug}/{name}" for name in _hidden_parts(entry, sight))


def _hidden_parts(entry: Entry, sight: Sight) -> Iterator[str]:
    """Those that say so, and those that only a narrower edition has."""
    now = layered(entry, sight.levels)
    for field in PARTS:
        here = _named(now, field)
        yield from (name for name, item in here.items() if item.visibility and not sight.sees(item.visibility))
        elsewhere = (_named(layer, field) for layer in (entry, *entry.layers.values()) if entry.layers)
        yield from (name for held in elsewhere for name in held if name not in here)


def _named(entry: Entry, field: str) -> Mapping[str, Item]:
    held = getattr(entry, field, None)
    return held if isinstance(held, dict) else {}  # the needs of a feature are references


def is_hidden(target: Target, hidden: frozenset[str]) -> bool:
    return f"{target.kind}:{target.slug}" in hidden or str(target) in hidden


def meant(targets: Iterable[Target], entries: Mapping[str, Mapping[str, Any]]) -> Target | None:
    """The first that there is: a name can be that of an audience and of a goal."""
    return next((target for target in targets if _is_there(target, entries)), None)


def _is_there(target: Target, entries: Mapping[str, Mapping[str, Any]]) -> bool:
    entry = entries.get(target.kind, {}).get(target.slug)
    if entry is None or not target.part:
        return entry is not None
    layers = (entry, *entry.layers.values())
    return any(target.name in getattr(layer, target.part, {}) for layer in layers)
