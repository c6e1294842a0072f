"""Characters that nobody sees, around a word and in a space's place: they come along when text is copied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_INVISIBLE = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc"})  # joiners and marks, spaces of all sorts
# YAML knows spaces alone (1.2, section 6.1): before a name, and between its colon and its value
_NOT_A_SPACE = re.compile(
    r"^ *(?:(?:- +)*[\w-]+:)?(?P<odd>[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000]+)", re.MULTILINE
)


def instead_of_space(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first such characters in `text[start:end]` that stand where only a space has a meaning."""
    found = _NOT_A_SPACE.search(text, start, end)
    return found.span("odd") if found else None


def visible(word: str) -> str:
    """The word without invisible characters before and after it."""
    first, last = 0, len(word)
    while first < last and unicodedata.category(word[first]) in _INVISIBLE:
        first += 1
    while last > first and unicodedata.category(word[last - 1]) in _INVISIBLE:
        last -= 1
    return word[first:last]


def invisible_beside(word: str, is_known: Callable[[str], bool], *, of: str = "value") -> tuple[str, str] | None:
    """What is wrong and what to do, if a word is known but for what nobody sees. `of` is what has the edge."""
    seen = visible(word)
    if seen == word or not seen or not is_known(seen):
        return None
    where, edge = ("before", "start") if not word.startswith(seen) else ("after", "end")
    return f"an invisible character stands {where} `{seen}`", f"delete the {edge} of the {of} and type it again"
