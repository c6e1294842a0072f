"""What the site itself says to its readers: title, language, disclaimer, whom to ask, names of editions."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare.difference import Difference, What
from milepost.compare.editions import are_known
from milepost.model.roadmap import Roadmap

KIND = "settings"
_SAID = ("title", "language", "description", "disclaimer", "contact", "url")


def between(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Nothing where site.yml could not be read, or nothing was there yet."""
    if not are_known(old, new) or not any(old.entries.values()):
        return
    then, now = old.settings, new.settings
    for field in _SAID:
        if getattr(then, field) != getattr(now, field):
            yield _of(field, getattr(then, field), getattr(now, field))
    for name, edition in now.editions.items():
        if name in then.editions and then.editions[name].title != edition.title:
            yield _of(f"editions.{name}", then.editions[name].title, edition.title)


def _of(field: str, before: str | None, after: str | None) -> Difference:
    return Difference(What.WORDS, KIND, "site", "The site", field, before, after)
