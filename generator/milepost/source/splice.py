"""The ways to write a change into a YAML text, as pieces that replace what stands between two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from milepost.source.document import Document, Node
from milepost.source.dump import after_colon, block, field, inline, is_inline
from milepost.source.marks import Data, Lines, Loc

_COLON = re.compile(r"[ \t]*:")
_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")


class Splice(NamedTuple):
    """`text` in place of what stands between the two places; `\\n` ends its lines, whatever the file has."""

    start: int
    end: int
    text: str


class Ways:
    """The ways to change one document, the one most like the file first. Some may be wrong: read the result again."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._lines = Lines(document.path, document.text)

    def setting(self, loc: Loc, value: Data) -> Iterator[Splice]:
        while (node := self._document.node(loc)) is None:
            *above, key = loc
            loc = tuple(above)
            parent = self._document.node(loc)
            if parent and isinstance(parent.data, dict) and parent.data:
                yield from self._adding(loc, parent, parent.data, str(key), value)
                return
            value = {str(key): value}
        if node.data is None and not loc:
            text = self._text
            yield Splice(len(text), len(text), f"{self._break_before(len(text))}{block(value, column=0)}\n")
            return
        yield from self._replacing(loc, node, value)

    def _replacing(self, loc: Loc, node: Node, value: Data) -> Iterator[Splice]:
        start, end = self._start(node), self._end(node)
        first = self._text[start : start + 1]
        space = " " if node.data is None and start == end else ""
        quote = first if isinstance(node.data, str) and first in ("'", '"') else ""
        if self._inside_brackets(loc):
            yield Splice(start, end, space + inline(value, quote=quote, inside_brackets=True))
            return
        has_dashes_or_lines = bool(node.data) and self._is_block(node)
        both_hold_more = isinstance(node.data, list | dict) and isinstance(value, list | dict)
        if has_dashes_or_lines and both_hold_more and value:
            yield Splice(start, end, block(value, column=self._column(start)))
        if not has_dashes_or_lines and (both_hold_more or is_inline(value)):
            yield Splice(start, end, space + inline(value, quote=quote))
        yield self._anew(loc, node, value)
        yield Splice(start, end, space + inline(value, quote='"'))

    def _anew(self, loc: Loc, node: Node, value: Data) -> Splice:
        """All that follows the colon or the dash is written anew, but a comment on its line stays there."""
        start, end = self._start(node), self._end(node)
        if isinstance(loc[-1], int) or node.key is None:
            text = block(value, column=self._column(start))
        else:
            text = after_colon(value, column=self._column(self._document.marks.starts[node.key]))
            start = self._after_colon(node.key)
        head = self._text[start : min(self._lines.end(start), end)]
        comment = _COMMENT.search(head) if self._is_block(node) else None
        if comment is None and (comment := _COMMENT.match(self._text, end)):
            end = comment.end()
        first, line_break, rest = text.partition("\n")
        return Splice(start, end, f"{first}{comment[0] if comment else ''}{line_break}{rest}")

    def _adding(self, loc: Loc, parent: Node, fields: dict[str, Data], key: str, value: Data) -> Iterator[Splice]:
        last = self._last_child(parent)
        end = self._end(last)
        if not self._is_block(parent) or self._inside_brackets(loc):
            yield Splice(end, end, f", {field(key, value)}")
            yield Splice(self._start(parent), end, inline({**fields, key: value}))
            return
        last_key = self._document.marks.starts[last.key or 0]
        column = self._column(last_key)
        written = block({key: value}, column=column)
        yield from self._below(last, " " * column + written)
        # A text that keeps its last line breaks, or lacks one at the file's end, can have nothing behind it
        yield Splice(last_key, last_key, f"{written}\n{' ' * column}")

    def appending(self, loc: Loc, node: Node, items: list[Data]) -> Iterator[Splice]:
        last = self._last_child(node)
        if not self._is_block(node) or self._inside_brackets(loc):
            yield Splice(self._end(last), self._end(last), f", {inline(items[-1], inside_brackets=True)}")
        else:
            column = self._column(self._start(node))
            yield from self._below(last, " " * column + block(items[-1:], column=column))
        yield from self._replacing(loc, node, items)

    def _below(self, last: Node, lines: str) -> Iterator[Splice]:
        """On the line below this value and its comment; else where the next thing begins."""
        line_end = self._lines.end(self._end(last))
        yield Splice(line_end, line_end, f"\n{lines}")
        end = self._document.marks.ends[last.number]
        yield Splice(end, end, f"{self._break_before(end)}{lines}\n")

    def _break_before(self, place: int) -> str:
        return "\n" if self._text[:place] and self._text[place - 1] not in "\r\n" else ""

    def _last_child(self, node: Node) -> Node:
        step, number = list(self._document.children(node).items())[-1]
        if isinstance(node.data, dict):
            return Node(node.data[str(step)], number + 1, number)
        return Node(node.data[-1] if isinstance(node.data, list) else None, number, node.key)

    def _start(self, node: Node) -> int:
        start = self._document.marks.starts[node.number]
        if node.data is None and node.key is not None and start == self._document.marks.ends[node.number]:
            return self._after_colon(node.key)
        return start

    def _end(self, node: Node) -> int:
        """Where the last sign of a value stands, blank lines and comments behind it left out."""
        while isinstance(node.data, list | dict) and node.data and self._is_block(node):
            node = self._last_child(node)
        start, end = self._document.marks.starts[node.number], self._document.marks.ends[node.number]
        if start == end:
            return self._start(node)
        return start + len(self._text[start:end].rstrip())

    def _after_colon(self, key: int) -> int:
        colon = _COLON.match(self._text, self._document.marks.ends[key])
        return colon.end() if colon else self._document.marks.ends[key]

    def _column(self, place: int) -> int:
        return place - self._lines.start(place)

    def _is_block(self, node: Node) -> bool:
        """Written over lines, not in brackets or quotes or as a plain text."""
        start = self._document.marks.starts[node.number]
        first = self._text[start : start + 1]
        return first in ("|", ">") if isinstance(node.data, str) else node.data is not None and first not in ("[", "{")

    def _inside_brackets(self, loc: Loc) -> bool:
        above = [self._document.node(loc[:length]) for length in range(len(loc))]
        return any(node is not None and not self._is_block(node) for node in above)
