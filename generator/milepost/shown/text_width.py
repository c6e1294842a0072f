"""Where text breaks that no browser breaks for us: the text of images. Widths are estimates, in em."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"
_NARROW, _WIDE = frozenset("iljtfrI.,:;!'|()[]-/ "), frozenset("mwMW@%…—")
_JOINERS = ("\u200d", "\ufe0f", "\ufe0e")


def width(text: str) -> float:
    return _hundredths(text) / 100


def _hundredths(text: str) -> int:
    """Of an em, in whole numbers: the same in whatever order they are summed up."""
    return sum(map(_letter, text))


@lru_cache(maxsize=8192)
def wrapped(text: str, *, room: float, lines: int) -> tuple[str, ...]:
    """At most so many lines of at most `room` em; the last ends in an ellipsis where something is left out."""
    text, most = " ".join(text.split()), room * 100
    if _hundredths(text) <= most:
        return (text,) if text else ()
    found, line, taken = [], "", 0
    for piece in _pieces(text, most):
        if line and taken + _hundredths(piece.rstrip()) > most:
            found.append(line.rstrip())
            line, taken = "", 0
        if len(found) == lines:
            return (*found[:-1], _cut(f"{found[-1]} {piece}", most))
        line += piece
        taken += _hundredths(piece)
    return (*found, line.rstrip()) if line else tuple(found)


def _cut(text: str, most: float) -> str:
    """The beginning of a text that is too long."""
    kept, left = "", most - _hundredths(ELLIPSIS)
    for cluster in _clusters(text):
        left -= _hundredths(cluster)
        if left < 0:
            break
        kept += cluster
    return f"{kept.rstrip()}{ELLIPSIS}"


def _pieces(text: str, most: float) -> Iterator[str]:
    """What stays together: a word with the space behind it, or one letter of a script that breaks anywhere.

    A word that no line has room for is broken where one ends.
    """
    piece, left = "", most
    for cluster in _clusters(text):
        breaks_anywhere = _is_wide(cluster[0])
        left -= _hundredths(cluster)
        if piece and (breaks_anywhere or (left < 0 and cluster != " ")):
            yield piece
            piece, left = "", most - _hundredths(cluster)
        piece += cluster
        if breaks_anywhere or cluster == " ":
            yield piece
            piece, left = "", most
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
def _letter(letter: str) -> int:
    """Of the sans-serif faces that sites are set in, rather too wide than too narrow."""
    if letter in _NARROW:
        return 33
    if letter in _WIDE:
        return 90
    if unicodedata.combining(letter) or letter in _JOINERS:
        return 0
    if _is_wide(letter):
        return 105
    return 70 if letter.isupper() else 56
