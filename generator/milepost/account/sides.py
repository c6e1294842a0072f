"""The two roadmaps of an account, and what it asks of them beside the differences."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from milepost.account import naming
from milepost.account.pieces import Quote
from milepost.compare.alignment import comparable
from milepost.compare.difference import EVERYBODY, Difference
from milepost.compare.levels import Level, levels
from milepost.edition import narrow
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap


@dataclass(frozen=True)
class Sides:
    old: Roadmap
    new: Roadmap
    _read: dict[str, Roadmap] = field(default_factory=dict)

    @cached_property
    def old_by_new_names(self) -> Roadmap:
        return comparable(self.old, self.new).old

    def label(self, field: str) -> Quote:
        """What the site calls a field, its own ones included."""
        own = self.new.settings.fields.get(field) or self.old.settings.fields.get(field)
        return Quote(own.title) if own and own.title else naming.label(field)

    @cached_property
    def _levels(self) -> list[Level]:
        """Without the narrowest edition."""
        return levels(self.old_by_new_names, self.new)[1:]

    def told_nothing(self, difference: Difference) -> tuple[str, ...]:
        """The editions that show the entry but read the same as before, where the narrowest reads a difference."""
        kind, slug = difference.kind, difference.slug
        before, after = (each.entries.get(kind, {}).get(slug) for each in (self.old_by_new_names, self.new))
        if difference.editions or not before or not after or not (before.layers or after.layers):
            return ()
        readers, field = self.readers_of_new(after), difference.field
        silent = (each.edition for each in self._levels if not _has(each.between(before, after), field))
        return tuple(edition for edition in silent if edition in readers)[::-1]

    def was_committed(self, kind: str, slug: str) -> bool:
        """To the readers of any edition."""
        before = self.old_by_new_names.entries.get(kind, {}).get(slug)
        return before is not None and any(
            getattr(each, "confidence", None) == "committed" for each in (before, *before.layers.values())
        )

    def as_read(self, edition: str, kind: str, slug: str) -> Entry | None:
        """An entry as the readers of one of today's editions see it."""
        if edition == EVERYBODY:
            return self.new.entries.get(kind, {}).get(slug)
        if edition not in self._read:
            self._read[edition] = narrow(self.new, edition)
        return self._read[edition].entries.get(kind, {}).get(slug)

    def readers_of_new(self, entry: Entry) -> tuple[str, ...]:
        """The editions that show it, the widest first; nothing for a site without."""
        settings = self.new.settings
        names, widest = [*settings.editions], entry.visibility or settings.usual_visibility
        return tuple(names[names.index(widest) :]) if widest in names else ()


def _has(found: tuple[Difference, ...], field: str) -> bool:
    return any(each.field == field for each in found)
