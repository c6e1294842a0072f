"""Every difference of two roadmaps, in one order."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare import editions, goals, readership, releases, site_words
from milepost.compare.alignment import Pair, comparable
from milepost.compare.difference import Difference, What
from milepost.compare.levels import levels, merged
from milepost.compare.reasons import Reasons
from milepost.model.roadmap import Roadmap


def changes(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """As `milepost.compare.changes`."""
    yield from editions.between(old, new)
    yield from site_words.between(old, new)
    pair = comparable(old, new)
    reasons = Reasons(pair.old, pair.new)
    found = [reasons.added(each) for part in (_seen, _entries, _goals, _releases) for each in part(pair)]
    given = {(each.kind, each.slug, each.why) for each in found}
    yield from (each for each in found if not _is_given(each, given))


def _is_given(difference: Difference, given: set[tuple[str, str, str]]) -> bool:
    """A new line of the record that gives another difference its reason is told with it."""
    if difference.what is not What.RECORD or difference.before is not None:
        return False
    return (difference.kind, difference.slug, difference.after) in given


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
