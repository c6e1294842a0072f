"""What the readers of one edition could see, state by state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from milepost.edition.dates import TellingThePast
from milepost.edition.hidden import hidden_of
from milepost.edition.layers import layered
from milepost.edition.past import is_same
from milepost.edition.seen import Seeing
from milepost.edition.sight import Sight
from milepost.edition.times import times
from milepost.model.entry import Entry
from milepost.model.past import Key, Version, Versions
from milepost.settings import Settings

Entries = Mapping[str, Mapping[str, Entry]]


class Eyes:
    """While the site had no such edition its readers saw nothing, and what they saw first has no date.

    Only the narrowest one sees what was written when there were no editions at all: nobody had said then who else may.
    """

    def __init__(self, edition: str, *, is_narrowest: bool) -> None:
        self.edition, self._is_narrowest = edition, is_narrowest
        self._versions: dict[Key, list[Version]] = {}
        self._hides: dict[Key, frozenset[str]] = {}
        self._concealed: frozenset[str] = frozenset()
        self._is_blind = False

    def versions(self) -> Versions:
        return {key: tuple(held) for key, held in self._versions.items()}

    def rename(self, old: Key, new: Key) -> None:
        """What became of an entry goes on under its new name."""
        if held := self._versions.pop(old, None):
            self._versions[new] = held
        self._hides.pop(old, None)

    def look(self, settings: Settings, entries: Entries, touched: Iterable[Key], *, since: date | None) -> None:
        """At the entries that were touched, and at all others where it has changed what may be seen of anything."""
        sight = self._sight(settings)
        if sight is None and (settings.editions or not self._is_narrowest):
            self._versions.clear()
            self._is_blind = True
            return
        if self._is_blind:
            touched, since, self._is_blind = {*touched, *_keys(entries)}, None, False
        if sight is None:
            for key in touched:
                self._keep(key, entries[key[0]].get(key[1]), since)
            return
        if self._hide(sight, entries, touched):
            touched = {*touched, *_keys(entries)}
        timeline = {slug: layered(entry, sight.levels) for slug, entry in entries["timeline"].items()}
        rules = Seeing(sight, self._concealed, entries, times(timeline))
        telling = TellingThePast(settings, sight, timeline)
        for key in touched:
            entry = entries[key[0]].get(key[1])
            is_seen = entry is not None and ":".join(key) not in self._concealed
            told = telling.entry(rules.entry(layered(entry, sight.levels))) if entry and is_seen else None
            self._keep(key, told, since)

    def _sight(self, settings: Settings) -> Sight | None:
        """None where there was no such edition."""
        if self.edition in settings.editions:
            return Sight(settings, self.edition)
        return Sight(settings, settings.narrowest) if settings.editions and self._is_narrowest else None

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

    def _keep(self, key: Key, told: Entry | None, since: date | None) -> None:
        held = self._versions.get(key)
        if not held:
            if told:
                self._versions[key] = [Version(since, told)]
        elif not is_same(held[-1].entry, told):
            held.append(Version(since, told))


def _keys(entries: Entries) -> set[Key]:
    return {(kind, slug) for kind, held in entries.items() for slug in held}
