"""Old names in references give way to the present ones, so that nobody after loading has to know of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from milepost.source.yaml import Loc


class Renaming(NamedTuple):
    """The reference at `start` to `end` of the text at `loc` says `old`, which is called `new` now."""

    loc: Loc
    start: int
    end: int
    old: str
    new: str


def with_present_names(data: Any, renamings: Iterable[Renaming]) -> Any:
    """A copy of plain data. Later places of one text first, for a longer name moves what follows it."""
    for renaming in sorted(renamings, key=lambda each: each.start, reverse=True):
        data = _put(data, renaming.loc, renaming)
    return data


def _put(data: Any, loc: Loc, renaming: Renaming) -> Any:
    if not loc:
        start, end = renaming.start, renaming.end
        return data[:start] + _renamed(data[start:end], renaming.old, renaming.new) + data[end:]
    step, rest = loc[0], loc[1:]
    if isinstance(data, dict):
        return {**data, step: _put(data[step], rest, renaming)}
    assert isinstance(step, int)
    return [*data[:step], _put(data[step], rest, renaming), *data[step + 1 :]]


def _renamed(reference: str, old: str, new: str) -> str:
    """`goal:old/measure`, `[[old|words]]`: neither the kind nor the words, which may be spelt alike, are touched."""
    target, bar, words = reference.partition("|")
    kind, colon, slug = target.rpartition(":")
    return kind + colon + re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, slug, count=1) + bar + words
