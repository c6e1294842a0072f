"""Many phrases looked for at once, as whole words: neither capitals nor punctuation nor line breaks count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
# Scripts that set no spaces between words: of them a phrase is found inside another, too
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


SHORTEST = 8
"""Characters of a text that is looked for: shorter ones stand everywhere by chance."""
SHORTEST_UNSPACED = 4
"""Where each character says as much as a syllable or a word."""


LONG, LONG_UNSPACED = 6, 12
"""In words; in characters of scripts without spaces."""


def is_telling(text: str) -> bool:
    """Whether it tells something that a text stands somewhere."""
    if _NO_SPACES.search(text):
        return len(text) >= SHORTEST_UNSPACED
    return len(text) >= SHORTEST and any(letter.isalpha() for letter in text)


def is_long(line: str) -> bool:
    """Whether nobody else has written it by chance."""
    if _NO_SPACES.search(line):
        return len(line) >= LONG_UNSPACED
    return len(words_of(line)) >= LONG


def words_of(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


class Phrases:
    """Each is known by its longest word, so that a text is walked through once however many there are."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_anchor: dict[str, list[tuple[str, tuple[str, ...], int]]] = {}
        self._unspaced: dict[str, str] = {}
        for phrase in dict.fromkeys(phrases):
            words = tuple(words_of(phrase))
            if not words:
                continue
            if _NO_SPACES.search(phrase):
                self._unspaced["".join(words)] = phrase
                continue
            place = max(range(len(words)), key=lambda number: len(words[number]))
            self._by_anchor.setdefault(words[place], []).append((phrase, words, place))

    def __bool__(self) -> bool:
        return bool(self._by_anchor or self._unspaced)

    def found_in(self, text: str) -> Iterator[str]:
        """Every phrase that the text holds, as it was given; one may come twice."""
        words = words_of(text)
        anchors = self._by_anchor
        for place in [place for place, word in enumerate(words) if word in anchors]:
            for phrase, wanted, offset in anchors[words[place]]:
                start = place - offset
                if start >= 0 and tuple(words[start : start + len(wanted)]) == wanted:
                    yield phrase
        if self._unspaced and _NO_SPACES.search(text):
            whole = "".join(words)
            yield from (phrase for plain, phrase in self._unspaced.items() if plain in whole)
