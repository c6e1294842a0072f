"""Which of the new entries is an old one under another name: it says so by an alias, or it is too like it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from milepost.compare.candidates import candidates
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap

E = TypeVar("E", bound=Entry)

Renames: TypeAlias = Mapping[tuple[str, str], tuple[str, str]]
"""Of entries that were renamed the old name by the new one, as kind and slug."""

_LIKE = 0.75
"""The share of what two entries say that must be the same."""
_ENOUGH = 3
"""Fewer fields than these say too little; then only an equal title counts."""


def renames_between(old: Roadmap, new: Roadmap) -> dict[tuple[str, str], tuple[str, str]]:
    """Old kind and slug by the new ones."""
    found = {}
    for kind, now in new.entries.items():
        then = old.entries.get(kind, {})
        taken = set(_taken_over(then, now))
        gone = {slug: entry for slug, entry in then.items() if slug not in now or slug in taken}
        come = {slug: entry for slug, entry in now.items() if slug not in then or slug in taken}
        found.update({(kind, slug): (kind, was) for was, slug in renamed(gone, come)})
    return found


def _taken_over(then: Mapping[str, Entry], now: Mapping[str, Entry]) -> Iterator[str]:
    """The slugs that go on, but as the name of another entry: `b` that was `a`, while the old `b` is `c` now."""
    for slug, entry in now.items():
        if slug not in then:
            continue
        was = next((alias for alias in entry.aliases if alias in then and alias not in now), "")
        if was and alike(then[was], entry) > alike(then[slug], entry):
            yield slug


def renamed(gone: Mapping[str, E], come: Mapping[str, E]) -> Iterator[tuple[str, str]]:
    """Old and new slugs of one kind, each at most once; of what has gone and what has come."""
    left = dict(gone)
    names = _names(gone)
    taken: set[str] = set()
    for slug, entry in come.items():
        if old := next((names[alias] for alias in entry.aliases if names.get(alias) in left), ""):
            del left[old]
            taken.add(slug)
            yield old, slug
    rest = {slug: entry for slug, entry in come.items() if slug not in taken}
    pairs = [
        (likeness, old, new)
        for old, new in candidates(left, rest)
        if (likeness := alike(left[old], rest[new])) >= _LIKE
    ]
    for _, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if old in left and new not in taken:
            del left[old]
            taken.add(new)
            yield old, new


def _names(gone: Mapping[str, Entry]) -> dict[str, str]:
    """What has gone by every name that it had: its slug, and its aliases where no other has these."""
    aliases = {alias: slug for slug, entry in gone.items() for alias in entry.aliases}
    return aliases | {slug: slug for slug in gone}


def alike(one: Entry, other: Entry) -> float:
    """From 0 to 1: of the fields that either has, those that say the same; of titles, how near they are."""
    if one.title.casefold() == other.title.casefold():
        return 1.0
    said, also_said = _said(one), _said(other)
    fields = said.keys() | also_said.keys()
    same = sum(1 for name in said.keys() & also_said.keys() if said[name] == also_said[name])
    if len(fields) < _ENOUGH or (same + 1) / (len(fields) + 1) < _LIKE:
        return 0.0
    from rapidfuzz import fuzz  # only what has a new name is compared so, and this takes its time to import

    return float(same + fuzz.ratio(one.title.casefold(), other.title.casefold()) / 100) / (len(fields) + 1)


def _said(entry: Entry) -> dict[str, Any]:
    """The fields but the title that say something else than what they say unwritten."""
    fields = type(entry).model_fields
    written = ((name, getattr(entry, name)) for name in entry.model_fields_set if name != "title")
    return {
        name: value for name, value in written if value != fields[name].get_default(call_default_factory=True)
    }
