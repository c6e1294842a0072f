"""Which entries are worth comparing with each other, so that a thousand new ones do not take a million comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from milepost.model.entry import Entry

_AT_MOST = 200_000
"""Pairs; what shares a word with more than these is another roadmap."""
_LONG = 20  # characters from which on an equal text is no accident
_TEXTS = ("summary", "description", "statement")


def candidates(gone: Mapping[str, Entry], come: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Old and new slugs. Of those with equal titles only these, in the order of their names."""
    titled: dict[str, list[str]] = {}
    for slug in sorted(gone):
        titled.setdefault(gone[slug].title.casefold(), []).append(slug)
    paired: set[str] = set()
    rest = []
    for slug in sorted(come):
        if held := titled.get(come[slug].title.casefold()):
            paired.add(held[0])
            yield held.pop(0), slug
        else:
            rest.append(slug)
    others = {slug: entry for slug, entry in gone.items() if slug not in paired}
    yield from _that_share_something(others, {slug: come[slug] for slug in rest})


def _that_share_something(gone: Mapping[str, Entry], come: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    by_what: dict[str, list[str]] = {}
    for slug, entry in gone.items():
        for each in _marks(entry):
            by_what.setdefault(each, []).append(slug)
    room = _AT_MOST
    for slug, entry in come.items():
        near = dict.fromkeys(old for each in sorted(_marks(entry)) for old in by_what.get(each, ()))
        room -= len(near)
        if room < 0:
            return
        yield from ((old, slug) for old in near)


def _marks(entry: Entry) -> set[str]:
    """The words of the title, and texts so long that two do not say them by accident."""
    texts = (getattr(entry, name, None) for name in _TEXTS)
    return {
        *re.findall(r"\w{3,}", entry.title.casefold()),
        *(text for text in texts if isinstance(text, str) and len(text) >= _LONG),
    }
