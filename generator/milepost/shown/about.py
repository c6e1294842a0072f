"""What stands on the page of an entry of any kind: who looks after it, its links, its own fields, its record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from milepost import prose
from milepost.model.entry import Entry, Link
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, record
from milepost.shown.record import ChangeShown, UpdateShown


@dataclass(frozen=True, slots=True)
class LinkShown:
    """`url` is a full address, or a path from the site's root."""

    title: str
    url: str
    rel: str


@dataclass(frozen=True, slots=True)
class OwnShown:
    """A declared field of the site's own, with its values as they are written."""

    title: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """`summary` is plain, `description` Markdown; both may be empty."""

    summary: str
    description: str
    owners: tuple[str, ...]
    teams: tuple[str, ...]
    tags: tuple[str, ...]
    own: tuple[OwnShown, ...]
    links: tuple[LinkShown, ...]
    updates: tuple[UpdateShown, ...]
    changes: tuple[ChangeShown, ...]


def about(roadmap: Roadmap, entry: Entry) -> About:
    return About(
        entry.summary or "",
        entry.description or "",
        entry.owners,
        entry.teams,
        entry.tags,
        own_fields(roadmap, entry),
        tuple(LinkShown(link.title, link.url, _rel(roadmap, link)) for link in entry.links),
        record.updates(roadmap, entry),
        record.changes(roadmap, entry),
    )


def _rel(roadmap: Roadmap, link: Link) -> str:
    told = labels.REL[link.rel] if link.rel else ""
    return roadmap.words.gettext(told) if told else ""


def described(entry: Entry) -> str:
    """The page's description for search engines and previews: plain text on one line."""
    return entry.summary or (prose.excerpt(entry.description) if entry.description else "")


def own_fields(roadmap: Roadmap, entry: Entry) -> tuple[OwnShown, ...]:
    """The declared ones that this entry has; undeclared ones stand in the data files only."""
    return tuple(
        OwnShown(own.title or key, own_values(entry.own[key]))
        for key, own in roadmap.settings.fields.items()
        if entry.own.get(key) is not None
    )


def own_values(value: Any) -> tuple[str, ...]:
    """The texts of a declared field: one, or a list of them."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)
