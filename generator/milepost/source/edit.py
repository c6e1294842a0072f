"""Changes one value of a YAML file and leaves every other byte as it is.

Each way to write the change is tried until the text, read again, holds exactly that one change. What cannot be written
so is refused: a file is never left with a change nobody asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from milepost.diagnostics import Report
from milepost.source.document import Node, SourceFile
from milepost.source.marks import LINE_BREAK, Data, Loc
from milepost.source.splice import Splice, Ways
from milepost.source.yaml import parse

BOM = "\ufeff"


class EditError(ValueError):
    """The change cannot be made; the words say why, and are meant for people."""


def set_value(source: SourceFile, loc: Loc, value: Data) -> str:
    """The file's new text, its byte order mark included, with this value at this place. Missing parents are made.

    Raises EditError.
    """
    if not loc:
        raise EditError("a whole file is no value")
    return _Edit(source).set(loc, value)


def append_item(source: SourceFile, loc: Loc, value: Data) -> str:
    """The file's new text with one more item in the list at this place, which is made if it is not there.

    A text stands for a list of one, and becomes a list. Raises EditError.
    """
    edit = _Edit(source)
    node = edit.document.node(loc)
    if node is None or node.data is None:
        return edit.set(loc, [value])
    if isinstance(node.data, dict):
        raise EditError(f"{_shown(loc)} holds fields, not a list")
    if isinstance(node.data, str) or not node.data:
        return edit.set(loc, [node.data, value] if isinstance(node.data, str) else [value])
    return edit.append(loc, node, [*node.data, value])


class _Edit:
    """One file, changed by the first way whose result reads as it should."""

    def __init__(self, source: SourceFile) -> None:
        report = Report()
        document = parse(source, report)
        if document is None or report.has_errors:
            raise EditError(f"`{source.path}` has mistakes; mend them first")
        self.document = document
        self._source = source
        self._ways = Ways(document)

    def set(self, loc: Loc, value: Data) -> str:
        return self._first_right(self._ways.setting(loc, value), _changed(self.document.data, loc, value), loc)

    def append(self, loc: Loc, node: Node, items: list[Data]) -> str:
        wanted = _changed(self.document.data, loc, items)
        return self._first_right(self._ways.appending(loc, node, items), wanted, loc)

    def _first_right(self, ways: Iterator[Splice], wanted: Data, loc: Loc) -> str:
        text = self._source.text
        line_break = LINE_BREAK.search(text)
        for start, end, piece in ways:
            written = piece.replace("\n", line_break[0]) if line_break else piece
            edited = text[:start] + written + text[end:]
            report = Report()
            document = parse(SourceFile(self._source.path, edited), report)
            if document and not report.has_errors and document.data == wanted:
                return BOM + edited if self._source.has_bom else edited
        message = f"{_shown(loc)} cannot be written into `{self._source.path}` without changing more; do it by hand"
        raise EditError(message)


def _changed(data: Data, loc: Loc, value: Data) -> Data:
    """The data with this one change; nothing is changed in place."""
    if not loc:
        return value
    step, rest = loc[0], loc[1:]
    if isinstance(step, int):
        if not isinstance(data, list) or not 0 <= step < len(data):
            raise EditError(f"there is no item {step + 1}")
        return [*data[:step], _changed(data[step], rest, value), *data[step + 1 :]]
    if data is not None and not isinstance(data, dict):
        raise EditError(
            f"`{step}` cannot be set: what it would stand in is {'a text' if isinstance(data, str) else 'a list'}"
        )
    fields = data or {}
    return {**fields, step: _changed(fields.get(step), rest, value)}


def _shown(loc: Loc) -> str:
    return f"`{'.'.join(str(step) for step in loc)}`"
