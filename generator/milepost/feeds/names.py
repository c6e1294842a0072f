"""What feed, news and event of an entry are named after: where it stood first, so that no new name makes them new."""

from __future__ import annotations

from milepost.addresses import address_of
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap


def first_address(roadmap: Roadmap, entry: Entry) -> str:
    """Its own where another entry has been called so first as well."""
    slug = _first_slug(roadmap, entry)
    other = roadmap.entries.get(entry.kind, {}).get(slug)
    is_taken = other is not None and other.slug != entry.slug and _first_slug(roadmap, other) == slug
    return address_of(entry.kind, entry.slug if is_taken else slug)


def _first_slug(roadmap: Roadmap, entry: Entry) -> str:
    """By git where it knows the beginning, else by the old names: people put the next one behind them."""
    first = next((version.entry for version in roadmap.past.of(entry) if version.entry), None)
    if first and roadmap.past.is_whole:
        return first.slug
    return next(iter(entry.aliases), first.slug if first else entry.slug)
