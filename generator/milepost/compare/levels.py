"""What each edition reads of an entry that differs, and what several of them read alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milepost.compare import entries
from milepost.compare.difference import Difference
from milepost.compare.entries import Time
from milepost.edition.layers import layered
from milepost.edition.times import resolved, times
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Precision, Timeframe


@dataclass(frozen=True, slots=True)
class Level:
    """An edition with what it reads in the older and in the newer roadmap, and how each of these reads dates."""

    edition: str
    sees_then: tuple[str, ...]
    sees_now: tuple[str, ...]
    then: Time
    now: Time
    has_own_times: bool = False
    """Whether a release is at another time for some edition, and with it whatever comes with it."""

    def between(self, before: Entry, after: Entry) -> tuple[Difference, ...]:
        one, other = layered(before, self.sees_then), layered(after, self.sees_now)
        return tuple(entries.between(one, other, then=self.then, now=self.now))


def levels(old: Roadmap, new: Roadmap) -> list[Level]:
    """The narrowest first; one without a name for a site without editions."""
    editions = [*new.settings.editions][::-1] or [""]
    layers = any(entry.layers for each in (old, new) for entry in each.timeline.values())
    found = []
    for edition in editions:
        then, now = (_up_to(edition, roadmap, is_narrowest=edition == editions[0]) for roadmap in (old, new))
        if then is not None and now is not None:
            found.append(Level(edition, then, now, _time(old, then), _time(new, now), layers))
    return found


def _up_to(edition: str, roadmap: Roadmap, *, is_narrowest: bool) -> tuple[str, ...] | None:
    """The editions up to this one, widest first; None where the roadmap has no such edition."""
    names = [*roadmap.settings.editions]
    if is_narrowest:
        return tuple(names)
    return tuple(names[: names.index(edition) + 1]) if edition in names else None


def _time(roadmap: Roadmap, sees: tuple[str, ...]) -> Time:
    """By when timeline entries are to be: that one is reached moves nothing, nor that one could not be read."""
    timeline = {slug: layered(entry, sees) for slug, entry in roadmap.timeline.items()}
    dated = times({slug: entry.model_copy(update={"reached": None}) for slug, entry in timeline.items()})

    def read(value: Timeframe) -> Timeframe:
        if not value.of:
            return value
        return resolved(value, dated[value.of]) if value.of in dated else _undated(value)

    return read


def _undated(value: Timeframe) -> Timeframe:
    return replace(value, earliest=None, latest=None, precision=Precision.UNKNOWN, resolved="")


def merged(before: Entry, after: Entry, compared: list[Level]) -> Iterator[Difference]:
    """What holds in several editions once; without names where it holds in the narrowest."""
    narrowest = compared[0].between(before, after)
    yield from narrowest
    if not before.layers and not after.layers and not compared[0].has_own_times:
        return
    wider: dict[Difference, list[str]] = {}
    for level in compared[1:]:
        for found in level.between(before, after):
            if found not in narrowest:
                wider.setdefault(found, []).append(level.edition)
    for found, editions in wider.items():
        yield replace(found, editions=tuple(editions[::-1]))
