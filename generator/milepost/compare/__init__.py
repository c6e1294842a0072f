"""Two roadmaps → in what they differ, as people would say it. Nothing here reads a file or knows what day it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milepost.compare import entries, goals, readership, releases
from milepost.compare.difference import Difference, Value, What
from milepost.compare.entries import Time
from milepost.compare.readership import Names
from milepost.compare.reasons import new_lines, reason
from milepost.compare.renames import renamed
from milepost.edition.layers import layered
from milepost.edition.times import resolved, times
from milepost.model.entry import Change, Entry
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe

__all__ = ["Difference", "Value", "What", "changes", "renames_between"]


def changes(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Everything in which `new` differs from `old`; nothing for what is only written in another way or place.

    Both are roadmaps as they are written. What the narrowest edition reads counts; what only wider ones read
    differently is said with their names. The order is that of the kinds and of the entries in `new`.
    """
    renames = renames_between(old, new)
    reasons = _Reasons(old, new, renames)
    for part in (readership.between, _entries, goals.between, releases.between):
        yield from map(reasons.added, part(old, new, renames))


class _Reasons:
    """What the newer roadmap says about why, looked up once for each entry."""

    def __init__(self, old: Roadmap, new: Roadmap, renames: Names) -> None:
        self._old, self._new, self._renames = old, new, renames
        self._known: dict[tuple[str, str], tuple[Change, ...]] = {}

    def added(self, difference: Difference) -> Difference:
        key = difference.kind, difference.slug
        if key not in self._known:
            self._known[key] = self._lines(*key)
        why = reason(difference, self._known[key]) if self._known[key] else ""
        return replace(difference, why=why) if why else difference

    def _lines(self, kind: str, slug: str) -> tuple[Change, ...]:
        entry = self._new.entries.get(kind, {}).get(slug)
        before = self._old.entries.get(kind, {}).get(self._renames.get((kind, slug), (kind, slug))[1])
        return new_lines(before, entry) if entry and before else ()


def renames_between(old: Roadmap, new: Roadmap) -> dict[tuple[str, str], tuple[str, str]]:
    """Old kind and slug by the new ones."""
    found = {}
    for kind, now in new.entries.items():
        then = old.entries.get(kind, {})
        gone = {slug: entry for slug, entry in then.items() if slug not in now}
        come = {slug: entry for slug, entry in now.items() if slug not in then}
        found.update({(kind, slug): (kind, was) for was, slug in renamed(gone, come)})
    return found


def _entries(old: Roadmap, new: Roadmap, renames: Names) -> Iterator[Difference]:
    levels = _levels(old, new)
    for kind, now in new.entries.items():
        then = old.entries.get(kind, {})
        for slug, entry in now.items():
            was = renames.get((kind, slug), (kind, slug))[1]
            before = then.get(was)
            if before is None:
                yield Difference(What.ADDED, kind, slug, entry.title, after=getattr(entry, "status", None))
                continue
            if was != slug:
                yield Difference(What.RENAMED, kind, slug, entry.title, before=was, after=slug)
            yield from _merged(before, entry, levels)
        kept = {renames.get((kind, slug), (kind, slug))[1] for slug in now}
        for was, before in then.items():
            if was not in kept:
                yield Difference(What.REMOVED, kind, was, before.title, before=getattr(before, "status", None))


@dataclass(frozen=True, slots=True)
class _Level:
    """An edition with what it reads in the older and in the newer roadmap, and how each of these reads dates."""

    edition: str
    sees_then: tuple[str, ...]
    sees_now: tuple[str, ...]
    then: Time
    now: Time

    def between(self, before: Entry, after: Entry) -> tuple[Difference, ...]:
        one, other = layered(before, self.sees_then), layered(after, self.sees_now)
        return tuple(entries.between(one, other, then=self.then, now=self.now))


def _levels(old: Roadmap, new: Roadmap) -> list[_Level]:
    """The narrowest first; one without a name for a site without editions."""
    editions = [*new.settings.editions][::-1] or [""]
    found = []
    for edition in editions:
        then, now = (_up_to(edition, roadmap, is_narrowest=edition == editions[0]) for roadmap in (old, new))
        if then is not None and now is not None:
            found.append(_Level(edition, then, now, _time(old, then), _time(new, now)))
    return found


def _up_to(edition: str, roadmap: Roadmap, *, is_narrowest: bool) -> tuple[str, ...] | None:
    """The editions up to this one, widest first; None where the roadmap has no such edition."""
    names = [*roadmap.settings.editions]
    if is_narrowest:
        return tuple(names)
    return tuple(names[: names.index(edition) + 1]) if edition in names else None


def _time(roadmap: Roadmap, levels: tuple[str, ...]) -> Time:
    timeline = roadmap.entries.get("timeline", {})
    dated = times({slug: layered(entry, levels) for slug, entry in timeline.items()})

    def read(value: Timeframe) -> Timeframe:
        return resolved(value, dated.get(value.of)) if value.of else value

    return read


def _merged(before: Entry, after: Entry, levels: list[_Level]) -> Iterator[Difference]:
    """What holds in several editions once; without names where it holds in the narrowest."""
    narrowest = levels[0].between(before, after)
    yield from narrowest
    if not before.layers and not after.layers:
        return
    wider: dict[Difference, list[str]] = {}
    for level in levels[1:]:
        for found in level.between(before, after):
            if found not in narrowest:
                wider.setdefault(found, []).append(level.edition)
    for found, editions in wider.items():
        yield replace(found, editions=tuple(editions[::-1]))
