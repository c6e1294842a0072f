"""Data without a text of its own: of another time, where only what it says matters."""

from __future__ import annotations

from milepost.diagnostics import Span
from milepost.source.document import Document, Node, Style
from milepost.source.marks import Data, Loc, Marks


class Unmarked(Document):
    """Every place in it is the file as a whole."""

    def __init__(self, path: str, data: Data) -> None:
        super().__init__(path, "", data, Marks())

    def key_span(self, loc: Loc) -> Span:  # noqa: ARG002
        return Span(self.path)

    def value_span(self, loc: Loc) -> Span:  # noqa: ARG002
        return Span(self.path)

    def first_key_span(self, loc: Loc) -> Span:  # noqa: ARG002
        return Span(self.path)

    def word_span(self, loc: Loc, start: int, end: int) -> Span:  # noqa: ARG002
        return Span(self.path)

    def written(self, loc: Loc) -> str:  # noqa: ARG002
        return ""

    def style(self, loc: Loc) -> Style:  # noqa: ARG002
        return "quoted"

    def node(self, loc: Loc) -> Node | None:  # noqa: ARG002
        return None
