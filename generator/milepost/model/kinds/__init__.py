"""The kinds of entries, one file each: the model, where it is written, and what `milepost new` starts it with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from milepost.model.entry import Entry
from milepost.registry import discover


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry.

    `name` stands in references (`goal:faster`), `folder` on disk and in addresses (`content/goals/`, `/goals/`).
    A `single` kind has one entry, in `content/<folder>.yml`. `starter` is the YAML of a new entry, `{title}` filled in.
    """

    name: str
    folder: str
    model: type[Entry]
    starter: str
    single: bool = False


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name."""
    return {kind.name: kind for kind in discover(__name__, Kind).values()}
