"""The roadmap as it stood at each step, and what each edition could see of it by the rules of that time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from milepost.diagnostics import Report
from milepost.load.named_times import named_in
from milepost.load.names import Names
from milepost.load.reading import reading_of
from milepost.load.site import what_site_says
from milepost.load.validate import validate
from milepost.memory.eyes import Eyes
from milepost.memory.steps import Step
from milepost.memory.writes import Data, Write
from milepost.model.entry import Entry
from milepost.model.kinds import kinds
from milepost.model.past import Key, Versions
from milepost.model.source import Source
from milepost.source.find import CONTENT
from milepost.source.unmarked import Unmarked

TIMELINE = "timeline"


class World:
    """`editions` are those of today, the widest first; one without a name where the site has none."""

    def __init__(self, editions: tuple[str, ...]) -> None:
        self._says = what_site_says(Unmarked(f"{CONTENT}/site.yml", {}), Report())
        self._sources: dict[Key, Source] = {}
        self._entries: dict[str, dict[str, Entry]] = {kind: {} for kind in kinds()}
        self._dated_by: dict[str, set[Key]] = {}
        self._visibility: dict[Key, str | None] = {}
        self._eyes = [Eyes(edition, is_narrowest=edition == editions[-1]) for edition in editions]

    def told(self) -> dict[str, Versions]:
        return {eyes.edition: eyes.versions() for eyes in self._eyes}

    def visibility(self) -> dict[Key, str | None]:
        """What each entry last said, those that are gone included."""
        return self._visibility

    def play(self, step: Step, *, since: date | None) -> None:
        """`since` is the day from which on it is so; None where nobody knows that day."""
        touched = {write.key for write in step.entries}
        if step.site is not None and self._settle(step.site):
            touched.update(self._sources)
        for write in step.entries:
            self._write(write)
        touched |= self._dated(touched)
        self._read(touched)
        for eyes in self._eyes:
            eyes.look(self._says.settings, self._entries, touched, since=since)

    def _settle(self, data: Data) -> bool:
        """Whether the site's settings are others now. With a mistake in them nothing was published by them."""
        report = Report()
        says = what_site_says(Unmarked(f"{CONTENT}/site.yml", data), report)
        # In the order in which they stand, for that of the editions means something
        if report.has_errors or repr(says.data) == repr(self._says.data):
            return False
        self._says = says
        return True

    def _write(self, write: Write) -> None:
        kind, slug = write.key
        if write.data is None:
            self._sources.pop(write.key, None)
            self._entries[kind].pop(slug, None)
            return
        source = Source(kinds()[kind], slug, Unmarked(write.path, write.data), (), write.data)
        self._sources[write.key] = source
        for _, text in source.marked("timeframe"):
            if named := named_in(text):
                self._dated_by.setdefault(named, set()).add(write.key)

    def _dated(self, touched: Iterable[Key]) -> set[Key]:
        """Whose dates are those of a timeline entry that was touched, or of one that is dated by that."""
        found: set[Key] = set()
        waiting = [slug for kind, slug in touched if kind == TIMELINE]
        while waiting:
            new = self._dated_by.get(waiting.pop(), set()) - found
            found |= new
            waiting.extend(slug for kind, slug in new if kind == TIMELINE)
        return found

    def _read(self, touched: Iterable[Key]) -> None:
        """With a mistake in it an entry stays what it was: nobody published it so."""
        names = Names(sources=self._sources, aliases=dict(self._aliases()))
        reading = reading_of(self._says, names)
        for key in sorted(touched):
            source = self._sources.get(key)
            entry, is_whole = validate(source, reading, self._says.settings, Report()) if source else (None, False)
            if entry is None or not is_whole:
                continue
            self._entries[key[0]][key[1]] = entry
            self._visibility[key] = entry.visibility

    def _aliases(self) -> Iterator[tuple[Key, str]]:
        for slug, entry in self._entries[TIMELINE].items():
            yield from (((TIMELINE, alias), slug) for alias in entry.aliases)
