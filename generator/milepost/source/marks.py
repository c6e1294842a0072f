"""Plain data, and where each piece of it stands in its text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from milepost.diagnostics import Span

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Loc: TypeAlias = tuple[str | int, ...]
Children: TypeAlias = Mapping[str | int, int]

LINE_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Turns places in a text into spans. Lines end at LF, CRLF and CR, as YAML has it, and at nothing else."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _starts(self) -> array[int]:
        """Plain numbers, for a file may have millions of lines."""
        starts = array("I", [0])
        starts.extend(match.end() for match in LINE_BREAK.finditer(self.text))
        return starts

    def number(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def start(self, place: int) -> int:
        """Where the line of this place begins."""
        return self._starts[self.number(place) - 1]

    def end(self, place: int) -> int:
        """Where the line of this place ends, its line break left out."""
        line_break = LINE_BREAK.search(self.text, place)
        return line_break.start() if line_break else len(self.text)

    def span(self, start: int, end: int) -> Span:
        line, end_line = self.number(start), self.number(end)
        starts = self._starts
        return Span(self.path, line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)


@dataclass(slots=True)
class Marks:
    """Where every kept key and value begins and ends, in the order of the text; plain numbers, for there are many.

    `after` knows, for a list or a mapping, which number follows its last descendant.
    """

    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    after: dict[int, int] = field(default_factory=dict)

    def cut(self, number: int) -> None:
        """Forget everything from this number on."""
        del self.starts[number:]
        del self.ends[number:]
        while self.after and next(reversed(self.after)) >= number:
            self.after.popitem()

    def children(self, number: int, data: Data) -> Children:
        """The numbers of a mapping's keys, or of a list's items by index. A value's number follows its key's."""
        place = number + 1
        # A key is followed by its value, an item is the value itself
        ahead = 1 if isinstance(data, dict) else 0
        steps: Iterable[str | int] = data if isinstance(data, dict) else range(len(data or ()))
        children: dict[str | int, int] = {}
        for step in steps:
            children[step] = place
            place = self.after.get(place + ahead, place + ahead + 1)
        return children
