"""The references of a text, apart from all else: what they lead to depends on the page, the rest does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

Resolve = Callable[[str], tuple[str, str] | None]
"""From the target of a reference to its address and title, or None for one that leads nowhere."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One reference. Inside a link it is words alone, for there is no link in a link."""

    target: str
    words: str
    inside_link: bool

    def resolved(self, resolve: Resolve) -> tuple[str, str]:
        """The words that are shown, and the address that they lead to; none for words alone."""
        found = resolve(self.target)
        if not found:
            return self.words or self.target, ""
        address, title = found
        return self.words or title, "" if self.inside_link else address


class Slots:
    """Puts a mark in the place of each reference. `name` is one that does not occur in the text: letters and digits."""

    def __init__(self, name: str) -> None:
        self.found: list[Slot] = []
        self._name = name

    def mark(self, slot: Slot) -> str:
        self.found.append(slot)
        return f"{self._name}n{len(self.found) - 1}n"

    def split(self, marked: str) -> tuple[str, ...]:
        """What stands before, between and after the marks, each of which must be there once and in its order."""
        # No pattern: each text has a name of its own, and making one takes longer than all the rest
        first, *others = (piece.partition("n") for piece in f"n{marked}".split(f"{self._name}n"))
        assert [number for number, _, _ in others] == [*map(str, range(len(self.found)))], "a mark was lost"
        return (first[2], *(text for _, _, text in others))


def filled(pieces: Iterable[str], between: Iterable[str]) -> str:
    return "".join(chain.from_iterable(zip_longest(pieces, between, fillvalue="")))
