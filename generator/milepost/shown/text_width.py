"""Where text breaks that no browser breaks for us: the text of images. Widths are estimates, in em."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"
_NARROW, _WIDE = frozenset("iljtfrI.,:;!'|()[]-/ "), frozenset("mwMW@%…—")
_ROUNDING = 0.01  # of a width that is summed up in another order
_JOINERS = ("\u200d", "\ufe0f", "\ufe0e")


def width(text: str) -> float:
    return sum(map(_em, text))


@lru_cache(maxsize=8192)
def wrapped(text: str, *, room: float, lines: int) -> tuple[str, ...]:
    """At most so many lines of at most `room` em; the last ends in an ellipsis where something is left out."""
    text = " ".join(text.split())
    if width(text) < room - _ROUNDING:
        return (text,) if text else ()
    found, line, taken = [], "", 0.0
    for piece in _pieces(text, room):
        if line and taken + width(piece.rstrip()) > room:
            found.append(line.rstrip())
            line, taken = "", 0.0
        if len(found) == lines:
            return (*found[:-1], _cut(f"{found[-1]} {piece}", room))
        line += piece
        taken += width(piece)
    return (*found, line.rstrip()) if line else tuple(found)


def _cut(text: str, room: float) -> str:
    """The beginning of a text that is too long."""
    kept, left = "", room - width(ELLIPSIS)
    for cluster in _clusters(text):
        left -= width(cluster)
        if left < 0:
            break
        kept += cluster
    return f"{kept.rstrip()}{ELLIPSIS}"


def _pieces(text: str, room: float) -> Iterator[str]:
    """What stays together: a word with the space behind it, or one letter of a script that breaks anywhere.

    A word that no line has room for is broken where one ends.
    """
    piece, left = "", room
    for cluster in _clusters(text):
        breaks_anywhere = _is_wide(cluster[0])
        left -= width(cluster)
        if piece and (breaks_anywhere or (left < 0 and cluster != " ")):
            yield piece
            piece, left = "", room - width(cluster)
        piece += cluster
        if breaks_anywhere or cluster == " ":
            yield piece
            piece, left = "", room
    if piece:
        yield piece


def _clusters(text: str) -> Iterator[str]:
    """A letter with the marks on it; what a joiner holds together stays so."""
    cluster = ""
    for letter in text:
        belongs = unicodedata.combining(letter) or letter in _JOINERS or cluster.endswith(_JOINERS[0])
        if cluster and not belongs:
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F")


@lru_cache(maxsize=8192)
def _em(letter: str) -> float:
    """Of the sans-serif faces that sites are set in, rather too wide than too narrow."""
    if letter in _NARROW:
        return 0.33
    if letter in _WIDE:
        return 0.9
    if unicodedata.combining(letter) or letter in _JOINERS:
        return 0
    if _is_wide(letter):
        return 1.05
    return 0.7 if letter.isupper() else 0.56
