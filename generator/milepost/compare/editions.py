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
    return says_who_sees_what(old) and says_who_sees_what(new)


def says_who_sees_what(roadmap: Roadmap) -> bool:
    """Not one that was published, and not one whose site.yml or `editions` could not be read."""
    data = roadmap.settings_document.data if roadmap.settings_document else None
    return isinstance(data, dict) and bool(data.get("editions")) == bool(roadmap.settings.editions)


def renamed(old: Roadmap, new: Roadmap) -> dict[str, str]:
    """The old names by the new ones: of as many that have gone and come behind the same one, in their order."""
    then, now = [*old.settings.editions], [*new.settings.editions]
    found: dict[str, str] = {}
    for place in ("", *then):
        gone, come = _strangers(then, now, behind=place), _strangers(now, then, behind=place)
        if len(gone) == len(come):
            found.update(zip(come, gone, strict=True))
    return found


def _strangers(names: list[str], others: list[str], *, behind: str) -> list[str]:
    """Those that the others do not have, by the last one before them that they have."""
    found, last = [], ""
    for name in names:
        if name in others:
            last = name
        elif last == behind:
            found.append(name)
    return found


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
