"""A sentence in pieces: our own words, and what is quoted from content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Quote:
    """Text of content. `is_title`: it names an entry, and stands out in the sentence."""

    text: str
    is_title: bool = False


Piece: TypeAlias = str | Quote
Sentence: TypeAlias = tuple[Piece, ...]


def title(text: str) -> Quote:
    return Quote(text, is_title=True)


def listed(quotes: tuple[Quote, ...], *, at_most: int) -> Sentence:
    """`A, B and C`; of many the first ones, and how many more there are."""
    shown = quotes if len(quotes) <= at_most + 1 else quotes[:at_most]
    rest = len(quotes) - len(shown)
    last = f"{rest} more" if rest else shown[-1]
    others = shown if rest else shown[:-1]
    pieces: list[Piece] = []
    for place, each in enumerate(others):
        pieces += [", ", each] if place else [each]
    return (*pieces, " and ", last) if others else (last,)
