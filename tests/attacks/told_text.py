"""Texts with a mark before and after each, so that a page tells what became of what stood between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from milepost import fields
from tests.attacks.filled import accepted
from tests.canaries import Way

# In capitals, for some words are shown with one at their beginning
_BEGIN, _END = "QJ{}XQ", "QX{}JQ"
_FOUND = re.compile("QJ([A-Z]+?)XQ")
_LETTERS = "ABCDEFGHKLMNOPRSTUVW"
PLAIN = (fields.Title, fields.Summary, fields.Text)
_JOINED = re.compile("(?<=<)\N{WORD JOINER}")


@dataclass(frozen=True)
class Shown:
    """Text of a page. In a picture lines are broken anywhere and what has no room is cut off, with a sign of that."""

    text: str
    in_picture: bool = False

    def agrees(self, there: str, written: str) -> bool:
        """But for white space, of which HTML shows one blank."""
        there, written = " ".join(there.split()), " ".join(written.split())
        if not self.in_picture:
            return there.startswith(written)
        there, written = there.replace(" ", ""), written.replace(" ", "")
        whole, _, _ = there.partition("…")
        return there.startswith(written) or (whole != there and written.startswith(whole))


@dataclass
class Told:
    """Gives each plain field the next of the texts; `written` is what stands in each, by its number."""

    texts: tuple[str, ...]
    written: list[str] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)

    def says(self, way: Way, hint: Any) -> str | None:
        if hint not in PLAIN:
            return None
        number = _in_letters(len(self.written))
        begin, end = _BEGIN.format(number), _END.format(number)
        shortened = self.texts[len(self.written) % len(self.texts)][:160]
        made = begin + shortened + end
        if accepted(made, hint) != made:
            made = f"{begin}plain{end}"
        self.written.append(made)
        self.ways.append(way)
        return made

    def lost(self, shown: Shown) -> Iterator[tuple[Way, str]]:
        """Where a text begins that does not go on as it was written, with what stands there instead."""
        for begin in _FOUND.finditer(shown.text):
            number = _number(begin[1])
            there, written = shown.text[begin.start() :], self.written[number]
            if not shown.agrees(there, written):
                yield self.ways[number], there[: len(written) + 20]

    def seen(self, shown: Shown) -> set[int]:
        return {_number(begin[1]) for begin in _FOUND.finditer(shown.text)}


def _in_letters(number: int) -> str:
    first, last = divmod(number, len(_LETTERS))
    return (_in_letters(first) if first else "") + _LETTERS[last]


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(_LETTERS) + _LETTERS.index(letter)
    return number


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.pictures: list[str] = []
        self.values: list[str] = []
        self._in_picture = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_picture |= tag == "svg"
        self.values += [_JOINED.sub("", value) for name, value in attrs if value and name not in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        self._in_picture &= tag != "svg"

    def handle_data(self, data: str) -> None:
        (self.pictures if self._in_picture else self.text).append(data)


def told(html: str) -> list[Shown]:
    """The text of a page in one piece, that of its pictures, then the value of each attribute that is no address."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [Shown("".join(reader.text)), Shown("".join(reader.pictures), in_picture=True), *map(Shown, reader.values)]
