"""What the readers of one edition could see, state by state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from milepost.compare.renames import renamed
from milepost.edition.dates import TellingThePast
from milepost.edition.hidden import hidden_of
from milepost.edition.layers import layered
from milepost.edition.seen import Seeing
from milepost.edition.sight import Sight
from milepost.edition.times import times
from milepost.model.entry import Entry
from milepost.model.past import Key, Version, Versions, is_same
from milepost.settings import Settings
from milepost.timeframe import Timeframe

Entries = Mapping[str, Mapping[str, Entry]]
_TIMELINE = "timeline"


class Eyes:
    """While the site had no such edition its readers saw nothing, and what they saw first has no date.

    Only the narrowest one sees what was written when there were no editions at all: nobody had said then who else may.
    And of a time with editions a site that has none today tells what everybody saw: it does not say who reads it.
    What follows from an entry's name does so by what these readers see of it, and by nothing else.
    """

    def __init__(self, edition: str, *, is_narrowest: bool) -> None:
        self.edition, self._is_narrowest = edition, is_narrowest
        self._versions: dict[Key, list[Version]] = {}
        self._hides: dict[Key, frozenset[str]] = {}
        self._concealed: frozenset[str] = frozenset()
        self._timeline: dict[str, Entry] | None = None
        self._times: dict[str, Timeframe] = {}
        self._settings: Settings | None = None
        self._is_blind = False

    def versions(self) -> Versions:
        return {key: tuple(held) for key, held in self._versions.items()}

    def look(self, settings: Settings, entries: Entries, touched: Iterable[Key], *, since: date | None) -> None:
        """At the entries that were touched, and at all others where it has changed what may be seen of anything."""
        sight = self._sight(settings)
        if sight is None and (settings.editions or not self._is_narrowest):
            self._versions.clear()
            self._is_blind = True
            return
        if self._is_blind:
            touched, since, self._is_blind = {*touched, *_keys(entries)}, None, False
        seen = self._as_written(entries, touched) if sight is None else self._seen(sight, settings, entries, touched)
        # In one order everywhere: of two that claim a name the first gets it
        self._keep(dict(sorted(seen, key=lambda each: each[0])), since)

    def _sight(self, settings: Settings) -> Sight | None:
        """None where there was no such edition."""
        if self.edition in settings.editions:
            return Sight(settings, self.edition)
        if not settings.editions or not self._is_narrowest:
            return None
        return Sight(settings, settings.narrowest if self.edition else next(iter(settings.editions)))

    def _as_written(self, entries: Entries, touched: Iterable[Key]) -> Iterator[tuple[Key, Entry | None]]:
        yield from ((key, entries[key[0]].get(key[1])) for key in touched)

    def _seen(
        self, sight: Sight, settings: Settings, entries: Entries, touched: Iterable[Key]
    ) -> Iterator[tuple[Key, Entry | None]]:
        if self._hide(sight, entries, touched):
            touched = {*touched, *_keys(entries)}
        timeline = self._timeline_of(sight, settings, entries, touched)
        rules = Seeing(sight, self._concealed, entries, self._times)
        telling = TellingThePast(settings, sight, timeline)
        for key in touched:
            entry = entries[key[0]].get(key[1])
            is_seen = entry is not None and ":".join(key) not in self._concealed
            yield key, telling.entry(rules.entry(layered(entry, sight.levels))) if entry and is_seen else None

    def _timeline_of(
        self, sight: Sight, settings: Settings, entries: Entries, touched: Iterable[Key]
    ) -> dict[str, Entry]:
        """As these readers read it; kept, for most steps touch nothing of it."""
        if self._timeline is None or settings is not self._settings or any(kind == _TIMELINE for kind, _ in touched):
            self._timeline = {slug: layered(entry, sight.levels) for slug, entry in entries[_TIMELINE].items()}
            self._times, self._settings = times(self._timeline), settings
        return self._timeline

    def _hide(self, sight: Sight, entries: Entries, touched: Iterable[Key]) -> bool:
        """Whether anything else is hidden now than before."""
        is_changed = False
        for key in touched:
            kind, slug = key
            entry = entries[kind].get(slug)
            hides = frozenset(hidden_of(kind, slug, entry, entry.visibility, sight)) if entry else frozenset()
            if hides != self._hides.get(key, frozenset()):
                self._hides[key], is_changed = hides, True
        if is_changed:
            self._concealed = frozenset().union(*self._hides.values())
        return is_changed

    def _keep(self, seen: Mapping[Key, Entry | None], since: date | None) -> None:
        """What went under one name and came under another goes on there."""
        gone = {key: last for key, told in seen.items() if told is None and (last := self._last(key))}
        come = {key: told for key, told in seen.items() if told is not None and self._last(key) is None}
        for old, new in self._renames(gone, come):
            held = self._versions.pop(old)
            self._versions[new] = held[:-1] if held[-1].entry is None else held
        for key, told in seen.items():
            held = self._versions.setdefault(key, [])
            if held or told:
                _add(held, Version(since, told))
            if not held:
                del self._versions[key]

    def _last(self, key: Key) -> Entry | None:
        held = self._versions.get(key)
        return held[-1].entry if held else None

    def _renames(self, gone: Mapping[Key, Entry], come: Mapping[Key, Entry]) -> Iterator[tuple[Key, Key]]:
        """A name that had another entry before keeps the past of that one. By an alias it may have gone long ago."""
        new = {key: entry for key, entry in come.items() if key not in self._versions}
        for kind in {kind for kind, _ in new}:
            of_kind = {slug: entry for (each, slug), entry in new.items() if each == kind}
            left = {slug: entry for (each, slug), entry in gone.items() if each == kind}
            named = {alias for entry in of_kind.values() for alias in entry.aliases}
            left |= {slug: entry for slug in named if slug not in left and (entry := self._long_gone((kind, slug)))}
            yield from (((kind, was), (kind, slug)) for was, slug in renamed(left, of_kind))

    def _long_gone(self, key: Key) -> Entry | None:
        """As it was last, of what is not there any more."""
        held = self._versions.get(key)
        if not held or held[-1].entry is not None:
            return None
        return next((version.entry for version in reversed(held) if version.entry), None)


def _add(held: list[Version], version: Version) -> None:
    if not held or not is_same(held[-1].entry, version.entry):
        held.append(version)


def _keys(entries: Entries) -> set[Key]:
    return {(kind, slug) for kind, held in entries.items() for slug in held}
