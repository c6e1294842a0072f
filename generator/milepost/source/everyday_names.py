"""What people call the folders and files of kinds, also in German and French."""

from __future__ import annotations

from collections.abc import Collection

_WORDS = {
    "features": "epics, initiatives, items, stories, themes, backlog, projects, funktionen, merkmale, fonctionnalites",
    "goals": "objectives, okr, okrs, kpis, ziele, objectifs",
    "timeline": "releases, milestones, events, dates, versions, meilensteine, termine, jalons",
    "audience": "personas, users, customers, segments, zielgruppen",
    "stakeholders": "readers, readership",
}
_NAMES = {word: name for name, words in _WORDS.items() for word in words.split(", ")}


def everyday_name(name: str, known: Collection[str]) -> str:
    """The folder or file that is meant by a name: `timeline` for `releases`; nothing where nobody can tell."""
    meant = _NAMES.get(name.casefold(), "")
    return meant if meant in known else ""
