"""Where the prose refers to entries, to the character: so that a broken reference is reported at its own place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from milepost.prose.brackets import REFERENCE, target_and_words
from milepost.prose.obvious import is_obvious

CLOSING = "]]"
_OPENING = re.compile(r"(?=\[\[)")  # in `[[[` there are two


@dataclass(frozen=True, slots=True)
class Link:
    """One `[[target|words]]`. `start` and `end` count characters of the Markdown text from 0, `end` is one past it.

    `target` is as written: a slug, `kind:slug` or `goal:slug/measure`; `words` is "" where there are none.
    """

    start: int
    end: int
    target: str
    words: str


def links(text: str) -> tuple[Link, ...]:
    """Every reference of the prose, in the order of the text. The parser tells them from code and escapes."""
    if "[[" not in text:
        return ()
    return tuple(_obvious(text) if is_obvious(text) else _parsed(text))


def _obvious(text: str) -> Iterator[Link]:
    for found in REFERENCE.finditer(text):
        yield Link(found.start(), found.end(), *target_and_words(found))


def _parsed(text: str) -> Iterator[Link]:
    """The parser knows a position in a block's own text, where markers, indents and the backslash of `\\|` are gone.

    None of those holds a `[[`, so those of a block's text are, one by one, those of the source from the block's
    first line on; the cells of a row begin at the same line, each goes on where the one before ended.
    """
    from milepost.prose.dialect import parse  # hardly any text needs it

    starts = line_starts(text)
    openings = [opening.start() for opening in _OPENING.finditer(text)]
    following = 0
    for block in parse(text):
        if block.type != "inline" or not block.map:
            continue
        following = max(following, bisect_left(openings, starts[block.map[0]]))
        positions = [opening.start() for opening in _OPENING.finditer(block.content)]
        places = dict(zip(positions, openings[following : following + len(positions)], strict=True))
        following += len(positions)
        for token in block.children or ():
            if token.type != "reference":
                continue
            start = places[token.meta["position"]]
            end = text.index(CLOSING, start) + len(CLOSING)
            yield Link(start, end, token.meta["target"], token.meta["words"])


def line_starts(text: str) -> list[int]:
    """The parser's lines end in LF, CR or both; `str.splitlines` would know more."""
    return [0, *(line_break.end() for line_break in re.finditer(r"\r\n|\r|\n", text))]
