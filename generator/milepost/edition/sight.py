"""What the readers of one edition may see, as site.yml says it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from milepost.fields import Frozen
from milepost.settings import Settings


@dataclass(frozen=True)
class Sight:
    """Of the edition `edition` of a site that has editions."""

    settings: Settings
    edition: str

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The edition and all wider ones, the widest first: an edition sees what they see."""
        names = [*self.settings.editions]
        return tuple(names[: names.index(self.edition) + 1])

    @cached_property
    def is_narrowest(self) -> bool:
        return self.edition == self.settings.narrowest

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The private fields that are shown after all: a narrower edition shows what a wider one does."""
        return frozenset(field for level in self.levels for field in self.settings.show.get(level, ()))

    def sees(self, visibility: str | None) -> bool:
        """What says no visibility has that of the site."""
        return (visibility or self.settings.usual_visibility) in self.levels

    def shows(self, private_field: str) -> bool:
        return self.is_narrowest or private_field in self._shown

    def shows_field(self, model: type[Frozen], name: str) -> bool:
        """Of a field of the format, by its name in the model."""
        if name in model.secret:
            return self.is_narrowest
        return name not in model.private or self.shows(name)

    def shows_own(self, key: str) -> bool:
        """Of a field of the site's own: a declared one says so itself, the others are private."""
        declared = self.settings.fields.get(key)
        return self.shows(key) or (declared is not None and self.sees(declared.visibility))
