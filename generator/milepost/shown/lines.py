"""The lines of an entry's record and its updates: which is which, and with which commit each of them came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from milepost.model.entry import Change, Entry, Update
from milepost.model.past import Version
from milepost.model.roadmap import Roadmap

T = TypeVar("T", Change, Update)


@dataclass(frozen=True, slots=True)
class Line:
    """`version` is the one that it came with, None where git has never seen it. `number` tells it from others of the
    same day, in the order in which they were written.
    """

    change: Change
    version: int | None
    number: int

    @property
    def names_a_field(self) -> bool:
        return bool(self.change.field)


def lines_of(roadmap: Roadmap, entry: Entry) -> Iterator[Line]:
    """In the order in which they stand."""
    if not entry.changes:
        return
    versions = roadmap.past.of(entry)
    alike = Counter((change.on.text, change.field) for change in entry.changes)
    came = [_came_with(versions, change, is_alone=alike[change.on.text, change.field] == 1) for change in entry.changes]
    for change, version, number in zip(entry.changes, came, _numbers(entry.changes, came), strict=True):
        yield Line(change, version, number)


def _came_with(versions: tuple[Version, ...], change: Change, *, is_alone: bool) -> int | None:
    """By its day, its field and, unless these tell already, its reason: some editions are told no dates of the past."""

    def is_it(other: Change) -> bool:
        is_like = (other.on.text, other.field) == (change.on.text, change.field)
        return is_like and (is_alone or other.why == change.why)

    for index, version in enumerate(versions):
        if version.entry and any(is_it(each) for each in version.entry.changes):
            return index
    return None


def update_numbers(roadmap: Roadmap, entry: Entry) -> list[int]:
    """What tells each update of the entry from others of its day."""
    versions = roadmap.past.of(entry)
    came = [
        next((index for index, each in enumerate(versions) if each.entry and update in each.entry.updates), None)
        for update in entry.updates
    ]
    return _numbers(entry.updates, came)


def _numbers(items: Iterable[T], came: list[int | None]) -> list[int]:
    """Of each among those of its day in the order in which they were written, so that a new one renames no other.

    Where git does not tell, people write lists in the order of days, or against it.
    """
    items = tuple(items)
    if not items:
        return []
    is_latest_first = len(items) > 1 and items[0].on.text > items[-1].on.text
    places = sorted(
        range(len(items)),
        key=lambda place: (_late(came[place]), -place if is_latest_first else place),
    )
    seen: Counter[str] = Counter()
    found = [0] * len(items)
    for place in places:
        seen[items[place].on.text] += 1
        found[place] = seen[items[place].on.text]
    return found


def _late(version: int | None) -> tuple[bool, int]:
    return version is None, version or 0
