"""`never_publish`: words that stand in no edition but the narrowest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


class PrivateWords:
    """Found as whole words, in capitals or not, whatever spaces or line breaks stand between the words of one."""

    def __init__(self, words: Iterable[str]) -> None:
        alternatives = "|".join(r"\s+".join(map(re.escape, _plain(word).split())) for word in words if word.strip())
        # An underscore is the end of a word, for in Markdown it makes emphasis
        self._pattern = re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])") if alternatives else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def places_in(self, text: str) -> list[tuple[int, int]]:
        """Where they stand, in characters from 0, as far as they are written with the very letters or capitals."""
        found = re.finditer(self._pattern.pattern, text, re.IGNORECASE) if self._pattern else ()
        return [each.span() for each in found]

    def first_in(self, text: str) -> str:
        """The first one as it would be written in small letters; empty where there is none."""
        found = self._pattern.search(_plain(text)) if self._pattern else None
        return " ".join(found[0].split()) if found else ""


def _plain(text: str) -> str:
    """As Unicode compares texts: neither capitals nor forms of the same letter count."""
    return unicodedata.normalize("NFKC", text).casefold()
