"""Which of the new entries is an old one under another name: it says so by an alias, or it is too like it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from milepost.model.entry import Entry

E = TypeVar("E", bound=Entry)

_LIKE = 0.75
"""The share of what two entries say that must be the same."""
_ENOUGH = 3
"""Fewer fields than these say too little; then only an equal title counts."""


def renamed(gone: Mapping[str, E], come: Mapping[str, E]) -> Iterator[tuple[str, str]]:
    """Old and new slugs of one kind, each at most once; of what has gone and what has come."""
    left = dict(gone)
    for slug, entry in come.items():
        if old := next((alias for alias in entry.aliases if alias in left), ""):
            del left[old]
            yield old, slug
    known = {alias for entry in come.values() for alias in entry.aliases if alias in gone}
    pairs = [
        (likeness, old, new)
        for new, entry in come.items()
        if not known.intersection(entry.aliases)
        for old, before in left.items()
        if (likeness := alike(before, entry)) >= _LIKE
    ]
    taken: set[str] = set()
    for _, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if old in left and new not in taken:
            del left[old]
            taken.add(new)
            yield old, new


def alike(one: Entry, other: Entry) -> float:
    """From 0 to 1: of the fields that either has, those that say the same; of titles, how near they are."""
    if one.title.casefold() == other.title.casefold():
        return 1.0
    fields = [name for name in type(one).model_fields if name != "title" and (_says(one, name) or _says(other, name))]
    if len(fields) < _ENOUGH:
        return 0.0
    from rapidfuzz import fuzz  # only what has a new name is compared so, and this takes its time to import

    same = sum(1 for name in fields if getattr(one, name) == getattr(other, name))
    return float(same + fuzz.ratio(one.title.casefold(), other.title.casefold()) / 100) / (len(fields) + 1)


def _says(entry: Entry, name: str) -> bool:
    usual: Any = type(entry).model_fields[name].get_default(call_default_factory=True)
    return bool(getattr(entry, name) != usual)
