"""When an entry came onto the roadmap, and what it was last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from milepost.model.entry import Entry
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.kinds.vision import Vision
from milepost.model.past import Key, Version
from milepost.model.roadmap import Roadmap
from milepost.shown.deliveries import happened


@lru_cache(maxsize=2)
def beginning(roadmap: Roadmap) -> date | None:
    """The day on which the record begins; None where something was there before the first day that is known."""
    first = [held[0].on for held in roadmap.past.versions.values() if held]
    known = [day for day in first if day]
    return min(known) if known and len(known) == len(first) else None


def came(roadmap: Roadmap, entry: Entry) -> date | None:
    """The day on which it came onto the roadmap; None where its own record is older than what git knows of it."""
    first = next(iter(roadmap.past.of(entry)), None)
    if first is None or first.on is None or not first.entry:
        return None
    said = (*(change.on for change in entry.changes), *(update.on for update in entry.updates))
    days = [day.latest for day in said if day.latest]
    days += [day] if (day := happened(entry)) else []
    return None if any(day < first.on for day in days) else first.on


def is_new(roadmap: Roadmap, entry: Entry, day: date) -> bool:
    """Whether it is news that it came on the day: not where the record only begins there, and not of what frames a
    roadmap.
    """
    return day != beginning(roadmap) and not isinstance(entry, Vision | Stakeholder)


def last_known(versions: tuple[Version, ...]) -> Entry | None:
    return next((version.entry for version in reversed(versions) if version.entry), None)


@lru_cache(maxsize=2)
def renamed(roadmap: Roadmap) -> Mapping[Key, Entry]:
    """The entries that had another slug once, by kind and that slug."""
    named = {(entry.kind, alias): entry for entry in roadmap for alias in entry.aliases}
    for entry in roadmap:
        slugs = {version.entry.slug for version in roadmap.past.of(entry) if version.entry}
        named.update({(entry.kind, slug): entry for slug in slugs if slug != entry.slug})
    return named
