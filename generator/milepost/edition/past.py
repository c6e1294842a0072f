"""The past as an edition may tell it today: what both the rules of then and those of today let it see."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.edition.dates import TellingThePast
from milepost.edition.hidden import hidden
from milepost.edition.seen import Seeing
from milepost.edition.sight import Sight
from milepost.model.entry import Entry
from milepost.model.past import Memory, Past, Version, Versions
from milepost.model.roadmap import Roadmap


def past(roadmap: Roadmap, edition: str) -> Past:
    """Of the roadmap as it is written. `edition` is empty for a site without any."""
    memory = roadmap.memory
    if memory is None:
        return Past()
    versions = memory.told.get(edition, {})
    if edition:
        versions = _as_told_today(roadmap, Sight(roadmap.settings, edition), memory, versions)
    return Past(versions, memory.is_whole)


def _as_told_today(roadmap: Roadmap, sight: Sight, memory: Memory, versions: Versions) -> Versions:
    concealed = hidden(roadmap, sight) | {
        f"{kind}:{slug}"
        for (kind, slug), visibility in memory.visibility.items()
        if (kind, slug) not in roadmap.sources and not sight.sees(visibility)
    }
    rules = Seeing(sight, concealed, roadmap.entries, {})
    timeline = roadmap.entries.get("timeline", {})
    telling = TellingThePast(roadmap.settings, sight, timeline)
    told = {}
    for key, held in versions.items():
        if ":".join(key) in concealed:
            continue
        now = roadmap.entries.get(key[0], {}).get(key[1])
        each = (Version(version.on, _told(version.entry, now, rules, telling)) for version in held)
        told[key] = tuple(without_repeats(each))
    return told


def _told(entry: Entry | None, now: Entry | None, rules: Seeing, telling: TellingThePast) -> Entry | None:
    return telling.entry(rules.entry(entry), as_now=now) if entry else None


def without_repeats(versions: Iterator[Version]) -> Iterator[Version]:
    """What an edition does not see has not changed for its readers."""
    last: Version | None = None
    for version in versions:
        if last is None or not is_same(last.entry, version.entry):
            yield version
            last = version


def is_same(one: Entry | None, other: Entry | None) -> bool:
    """Field by field; where and in which order it was written does not count."""
    if one is None or other is None:
        return one is other
    return one is other or (type(one) is type(other) and one.__dict__ == other.__dict__)

