"""Which editions a site has now and had before, and which of then has gone on as which of today."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare.difference import EVERYBODY, Difference, What
from milepost.model.roadmap import Roadmap

SITE = "site"


def between(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Each that is gone or new, once; nothing where site.yml could not be read, or nothing was there yet."""
    if not are_known(old, new) or not any(old.entries.values()):
        return
    goes_on = {then: now for now, then in renamed(old, new).items()}
    for name, edition in old.settings.editions.items():
        if name not in new.settings.editions:
            yield Difference(What.EDITION, SITE, name, edition.title, before=name, after=goes_on.get(name))
    for name, edition in new.settings.editions.items():
        if name not in old.settings.editions and name not in goes_on.values():
            yield Difference(What.EDITION, SITE, name, edition.title, after=name)


def are_known(old: Roadmap, new: Roadmap) -> bool:
    """Whether both say who sees what."""
    return old.settings_document is not None and new.settings_document is not None


def renamed(old: Roadmap, new: Roadmap) -> dict[str, str]:
    """The old names by the new ones, where as many have come as have gone: in the order in which they stand."""
    gone = [name for name in old.settings.editions if name not in new.settings.editions]
    come = [name for name in new.settings.editions if name not in old.settings.editions]
    return dict(zip(come, gone, strict=True)) if len(come) == len(gone) else {}


def read_before(edition: str, old: Roadmap, new: Roadmap) -> str:
    """What the readers of one of today's editions read before; empty where everybody read everything.

    Of one that is new what the next wider one of today had, else the widest of then.
    """
    then, now = [*old.settings.editions], [*new.settings.editions]
    if not then:
        return ""
    if edition == EVERYBODY:
        return then[0]
    names = {**{name: name for name in then}, **renamed(old, new)}
    wider = now[: now.index(edition) + 1][::-1]
    return next((names[each] for each in wider if each in names), then[0])
