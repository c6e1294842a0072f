"""Two roadmaps → in what they differ, as people would say it. Nothing here reads a file or knows what day it is."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare import editions, goals, readership, releases
from milepost.compare.alignment import Pair, comparable
from milepost.compare.difference import Difference, Value, What
from milepost.compare.levels import levels, merged
from milepost.compare.reasons import Reasons
from milepost.compare.renames import renames_between
from milepost.model.roadmap import Roadmap

__all__ = ["Difference", "Value", "What", "changes", "comparable", "renames_between"]


def changes(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Everything in which `new` differs from `old`; nothing for what is only written in another way or place.

    Both are roadmaps as they are written. What the narrowest edition reads counts; what only wider ones read
    differently is said with their names. What either could not read is left out. The order is that of the kinds and of
    the entries in `new`.
    """
    yield from editions.between(old, new)
    pair = comparable(old, new)
    reasons = Reasons(pair.old, pair.new)
    for part in (_seen, _entries, _goals, _releases):
        yield from map(reasons.added, part(pair))


def _seen(pair: Pair) -> Iterator[Difference]:
    return readership.between(pair.old, pair.new)


def _entries(pair: Pair) -> Iterator[Difference]:
    compared = levels(pair.old, pair.new)
    for kind, now in pair.new.entries.items():
        then = pair.old.entries.get(kind, {})
        for slug, entry in now.items():
            before = then.get(slug)
            if before is None:
                yield Difference(What.ADDED, kind, slug, entry.title, after=getattr(entry, "status", None))
                continue
            if (kind, slug) in pair.renames:
                yield Difference(What.RENAMED, kind, slug, entry.title, before=pair.renames[kind, slug][1], after=slug)
            yield from merged(before, entry, compared)
        for gone in pair.gone:
            if gone.kind == kind:
                status = getattr(gone, "status", None)
                yield Difference(What.REMOVED, kind, gone.slug, gone.title, before=status)


def _goals(pair: Pair) -> Iterator[Difference]:
    return goals.between(pair.old, pair.new)


def _releases(pair: Pair) -> Iterator[Difference]:
    return releases.between(pair.old, pair.new)
