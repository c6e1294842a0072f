"""A file that was read: its data, and where in the text every key and value stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from milepost.diagnostics import Span
from milepost.source.marks import LINE_BREAK, Children, Data, Lines, Loc, Marks

Style: TypeAlias = Literal["plain", "quoted", "block"]

_OPENING, _CLOSING = "[[", "]]"
_COMMENT = re.compile(r"[ \t]+(#[^\r\n]*)")
_GLUED = re.compile(r"#(?=\S|[ \t]*(?:[\r\n]|\Z))")
_STYLES: dict[str, Style] = {'"': "quoted", "'": "quoted", "|": "block", ">": "block"}


class SourceFile(NamedTuple):
    """One file's text, without its byte order mark, its line breaks as they are. `path` begins at the site's root."""

    path: str
    text: str
    has_bom: bool = False


class Node(NamedTuple):
    """One value: its number among the marks, and that of the key it stands under, or of the nearest one above."""

    data: Data
    number: int
    key: int | None


@dataclass(frozen=True, eq=False)
class Document:
    """A file's data with marks. A place that does not exist is answered with the nearest one above it that does."""

    path: str
    text: str
    data: Data
    marks: Marks = field(repr=False)

    def key_span(self, loc: Loc) -> Span:
        """The key at this place."""
        node = self._nearest(loc)
        return self._value_span(node) if node.key is None else self._span(node.key)

    def value_span(self, loc: Loc) -> Span:
        """The value at this place: of indented fields their first key, of a dashed list its first item.

        Where nothing is written the key; of a field that is not there the first key of those around it.
        """
        node, is_there = self._found(loc)
        return self._value_span(node) if is_there else self._first_key_span(node)

    def first_key_span(self, loc: Loc) -> Span:
        """The first key of the fields at this place; the key itself if nothing is under it; 1:1 of an empty file."""
        return self._first_key_span(self._nearest(loc))

    def word_span(self, loc: Loc, start: int, end: int) -> Span:
        """`value[start:end]` of a text, where the source spells it the same way; else the whole value.

        A `[[…]]` is found by its brackets, whatever quotes and line breaks make of what is between them.
        """
        node = self._nearest(loc)
        if not isinstance(node.data, str) or not 0 <= start < end <= len(node.data):
            return self._value_span(node)
        word = node.data[start:end]
        if (node.number, word) not in self._words:
            self._words[node.number, word] = self._spelt(node, word)
        place = self._words[node.number, word].get(start)
        if place is not None:
            return self._lines.span(place, place + len(word))
        return self._bracket_span(node, start) if word.startswith(_OPENING) else self._value_span(node)

    def written(self, loc: Loc) -> str:
        """A value as it stands in the file, line breaks and quotes included."""
        node = self._nearest(loc)
        return self.text[self.marks.starts[node.number] : self.marks.ends[node.number]]

    def style(self, loc: Loc) -> Style:
        """How a text is written. What is no text counts as plain."""
        return self._style(self._nearest(loc))

    def comment_after(self, loc: Loc) -> str:
        """The comment behind an unquoted text, or in its place, which its writer may have meant; else nothing."""
        node = self.node(loc)
        if node is None or not self._may_go_on(node):
            return ""
        comment = _COMMENT.match(self.text, self.marks.ends[node.number])
        return comment[1] if comment else ""

    @cached_property
    def is_ascii(self) -> bool:
        """Whether all its texts are: none is spelt with an escape either."""
        return self.text.isascii() and "\\" not in self.text

    @cached_property
    def has_glued_comment(self) -> bool:
        """Whether a comment that says nothing, or has no space after its `#`, stands behind any value."""
        signs = (sign.start() for sign in _GLUED.finditer(self.text))
        ends = {end for sign in signs if (end := _without_spaces(self.text, sign)) < sign}
        return not ends.isdisjoint(self.marks.ends)

    def node(self, loc: Loc) -> Node | None:
        """The value at exactly this place."""
        node: Node | None = Node(self.data, 0, None)
        for step in loc:
            node = node and self._child(node, step)
        return node

    def children(self, node: Node) -> Children:
        """As `Marks.children`, kept, for a mapping file is asked thousands of times."""
        if node.number not in self._children:
            self._children[node.number] = self.marks.children(node.number, node.data)
        return self._children[node.number]

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.path, self.text)

    @cached_property
    def _words(self) -> dict[tuple[int, str], dict[int, int]]:
        """Kept, for one text may say the same word thousands of times."""
        return {}

    def _spelt(self, node: Node, word: str) -> dict[int, int]:
        """Where the source spells each occurrence of a word in a text; nothing where it spells some otherwise."""
        first = self._first_character(node)
        inside = _places(word, str(node.data))
        written = _places(word, self.text[first : self.marks.ends[node.number]])
        return (
            {start: first + place for start, place in zip(inside, written, strict=True)}
            if len(inside) == len(written)
            else {}
        )

    def _bracket_span(self, node: Node, start: int) -> Span:
        """From the bracket that is written for the one at `start` to where it closes."""
        if (node.number, _OPENING) not in self._words:
            self._words[node.number, _OPENING] = self._spelt(node, _OPENING)
        place = self._words[node.number, _OPENING].get(start)
        closing = -1 if place is None else self.text.find(_CLOSING, place, self.marks.ends[node.number])
        return self._value_span(node) if place is None or closing < 0 else self._lines.span(place, closing + 2)

    @cached_property
    def _children(self) -> dict[int, Children]:
        return {}

    def _nearest(self, loc: Loc) -> Node:
        return self._found(loc)[0]

    def _found(self, loc: Loc) -> tuple[Node, bool]:
        """The value at this place, or the nearest one above it; and whether it is the one."""
        node = Node(self.data, 0, None)
        for step in loc:
            child = self._child(node, step)
            if child is not None:
                node = child
            elif step != 0 or isinstance(node.data, list):  # one value stands for a list of one
                return node, False
        return node, True

    def _child(self, node: Node, step: str | int) -> Node | None:
        if isinstance(node.data, dict) and isinstance(step, str) and step in node.data:
            key = self.children(node)[step]
            return Node(node.data[step], key + 1, key)
        if isinstance(node.data, list) and isinstance(step, int) and 0 <= step < len(node.data):
            return Node(node.data[step], self.children(node)[step], node.key)
        return None

    def _value_span(self, node: Node) -> Span:
        if not self.marks.starts:
            return Span(self.path)
        start, end = self.marks.starts[node.number], self.marks.ends[node.number]
        if node.data is None and node.key is not None and start == end:
            return self._span(node.key)
        if isinstance(node.data, dict) and self.text[start] != "{":
            return self._first_key_span(node)
        if isinstance(node.data, list) and node.data and self.text[start] != "[":
            return self._value_span(Node(node.data[0], node.number + 1, node.key))
        return self._span(node.number)

    def _first_key_span(self, node: Node) -> Span:
        return self._span(node.number + 1) if isinstance(node.data, dict) and node.data else self._value_span(node)

    def _span(self, number: int) -> Span:
        start = self.marks.starts[number]
        # A block text and a list with dashes end where the next thing begins: leave the blank lines out
        end = start + len(self.text[start : self.marks.ends[number]].rstrip())
        return self._lines.span(start, end)

    def _may_go_on(self, node: Node) -> bool:
        if node.data is None:
            return self.marks.starts[node.number] == self.marks.ends[node.number]
        return isinstance(node.data, str) and self._style(node) == "plain"

    def _style(self, node: Node) -> Style:
        first = self.text[self.marks.starts[node.number]] if isinstance(node.data, str) else ""
        return _STYLES.get(first, "plain")

    def _first_character(self, node: Node) -> int:
        """Where a text begins, after the line of its `|` if it is a block."""
        start = self.marks.starts[node.number]
        if self._style(node) != "block":
            return start
        line_break = LINE_BREAK.search(self.text, start)
        return line_break.end() if line_break else start


def _without_spaces(text: str, place: int) -> int:
    """Where the blanks before a place begin."""
    while place and text[place - 1] in " \t":
        place -= 1
    return place


def _places(word: str, text: str) -> list[int]:
    places = []
    place = text.find(word)
    while place >= 0:
        places.append(place)
        place = text.find(word, place + 1)
    return places
