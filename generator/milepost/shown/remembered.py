"""What is found out once for each entry of a roadmap: many pages and every feed ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap

T = TypeVar("T")
E = TypeVar("E", bound=Entry)
_ROADMAPS = 2  # a roadmap is read from one end to the other before the next one


def remembered(find: Callable[[Roadmap, E], T]) -> Callable[[Roadmap, E], T]:
    """A roadmap does not change, and what is found is frozen as well."""

    @lru_cache(maxsize=_ROADMAPS)
    def known(roadmap: Roadmap) -> dict[tuple[str, str], T]:  # noqa: ARG001 - one for each
        return {}

    @wraps(find)
    def found(roadmap: Roadmap, entry: E) -> T:
        held, key = known(roadmap), (entry.kind, entry.slug)
        if key not in held:
            held[key] = find(roadmap, entry)
        return held[key]

    return found
