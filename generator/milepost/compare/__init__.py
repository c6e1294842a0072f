"""Two roadmaps → in what they differ, as people would say it. Nothing here reads a file or knows what day it is."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare.difference import Difference, Value, What
from milepost.model.roadmap import Roadmap

__all__ = ["Difference", "Value", "What", "changes"]


def changes(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Everything in which `new` differs from `old`; nothing for what is only written in another way or place.

    Both are roadmaps as they are written. What the narrowest edition reads counts; what only wider ones read
    differently is said with their names. What either could not read is left out. The order is that of the kinds and of
    the entries in `new`.
    """
    from milepost.compare import everything  # many want only the words for differences

    return everything.changes(old, new)
