"""What became of entries: every state that was committed, with the day on which it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from milepost.model.entry import Entry

Key = tuple[str, str]
"""Kind and slug."""


class Version(NamedTuple):
    """An entry from a day on; `entry` is None where it was not there. `on` is None where nobody can tell since when."""

    on: date | None
    entry: Entry | None


Versions = Mapping[Key, tuple[Version, ...]]


@dataclass(frozen=True, eq=False)
class Memory:
    """What git remembers, as each edition could see it then: by edition, empty where the site has none.

    `visibility` is what each entry last said itself. `gap` says in plain words what is not known; empty where nothing.
    """

    told: Mapping[str, Versions] = field(default_factory=dict)
    visibility: Mapping[Key, str | None] = field(default_factory=dict)
    gap: str = ""
    is_whole: bool = False


@dataclass(frozen=True, eq=False)
class Past:
    """What one edition tells of the past, the oldest version of each entry first; those that are gone included.

    `is_whole` is that the record goes back to the beginning; else `gap` says why it does not, in plain words.
    """

    versions: Versions = field(default_factory=dict)
    is_whole: bool = False
    gap: str = ""

    def of(self, entry: Entry) -> tuple[Version, ...]:
        return self.versions.get((entry.kind, entry.slug), ())


NO_PAST = Past()


def without_repeats(versions: Iterable[Version]) -> Iterator[Version]:
    """What an edition does not see has not changed for its readers."""
    last: Version | None = None
    for version in versions:
        if last is None or not is_same(last.entry, version.entry):
            yield version
            last = version


def is_same(one: Entry | None, other: Entry | None) -> bool:
    """Field by field; where and in which order it was written does not count."""
    if one is None or other is None:
        return one is other
    return one is other or (type(one) is type(other) and one.__dict__ == other.__dict__)
