"""YAML text → Document: an iterative builder over libyaml's events, bounded in depth and without surprises.

PyYAML's own loaders recurse (50 KB of brackets kill the process), resolve merge keys (1 KB hangs them), take the last
of two equal keys, and read `no` and `12:30` as something else. Here every value stays the text that was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from milepost.diagnostics import Report
from milepost.source import limits
from milepost.source.characters import forbidden, is_clean, without_forbidden
from milepost.source.covered import times
from milepost.source.document import Document, SourceFile
from milepost.source.marks import LINE_BREAK, Data, Lines, Loc, Marks
from milepost.source.problems import Event, Problems, Stop

__all__ = ["Data", "Document", "Loc", "SourceFile", "parse"]

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})  # the YAML 1.2 core schema, section 10.3.2
# A line after the other, and none looked at twice: there may be millions
_NOTHING = re.compile(rf"(?:(?: *(?:#[^\r\n]*)?|\.\.\. *)(?:{LINE_BREAK.pattern}|\Z))*+")
_ODD_KEYS = frozenset({"", "<<"})
_ITEM = "- "  # stands where a mapping's key would, while a list is read


def parse(source: SourceFile, report: Report) -> Document | None:
    """The document, or None after a reading error; of two equal keys the first counts and reading goes on."""
    return _parse(source, report, again=None)


def _parse(source: SourceFile, report: Report, *, again: int | None) -> Document | None:
    """`again` is how often the text may still be read once more, for the mistakes below the first; None: not known."""
    problems = Problems(Lines(source.path, source.text), report)
    text = source.text if is_clean(source.text) else without_forbidden(source.text)
    builder = _Builder(text, problems)
    data = None
    with suppress(Stop):
        if text is not source.text:
            problems.characters(forbidden(source.text))
        try:
            data = builder.build()
            builder.tell_colonless()
        except YAMLError as error:
            if _is_empty(text):
                return Document(source.path, source.text, None, Marks())
            last = builder.marks.starts[-1] if builder.marks.starts else 0
            if readable := problems.syntax(error, inside=builder.open_bracket(), last=last):
                _tell_further(source, readable, report, again=again)
    builder.tell_repeated()
    return None if problems.fatal else Document(source.path, source.text, data, builder.marks)


def _tell_further(source: SourceFile, readable: str, report: Report, *, again: int | None) -> None:
    """What is wrong below a mistake, found in a text in which that is covered."""
    again = times(source.text) if again is None else again
    if again:
        _parse(SourceFile(source.path, readable), report, again=again - 1)


def _is_empty(text: str) -> bool:
    """Whether there are only comments, and ends of documents that never began: libyaml minds these."""
    return _NOTHING.fullmatch(text) is not None


class _Repeated(NamedTuple):
    """A key that its mapping has already; `number` is the mapping's among the marks."""

    mapping: dict[str, Data]
    number: int
    key: str
    start: int
    end: int


class _Builder:
    """Builds the data of one text. Its loop is one function and its state local variables: it is the tool's hottest."""

    def __init__(self, text: str, problems: Problems) -> None:
        self.marks = Marks()
        self._text = text
        self._problems = problems
        self._repeated: list[_Repeated] = []
        self._open: list[int] = []
        self._documents = 0
        self._top: list[Data] = []
        # With what stands before each of them
        self._colonless: list[tuple[str, tuple[str, Data], int, int]] = []

    def build(self) -> Data:
        next_event: Callable[[], Event] = CParser(self._text).get_event
        has_escapes = "\\" in self._text
        marks, starts, ends = self.marks, self.marks.starts, self.marks.ends
        numbers, problems = self._open, self._problems
        top = self._top
        keys: dict[str, str] = {}  # equal keys are one object: a large file has few different ones
        above: list[tuple[Any, str, int]] = []
        container: Any = top
        key: str | None = _ITEM  # None: the next text is a key
        dropped = 0
        cut_from = -1  # the number of a repeated key, whose value is read and forgotten
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                value = event.value
                is_plain = event.implicit[0]
                if event.tag is not None or event.anchor is not None:
                    problems.properties(event)
                if has_escapes and event.style == '"':
                    problems.escapes(event)
                if key is None:
                    if is_plain and value in _ODD_KEYS:
                        problems.odd_key(event)
                    key = keys.setdefault(value, value)
                    if key in container:
                        problems.count_repeated()
                        cut_from = len(starts)
                        place = event.start_mark.index, event.end_mark.index
                        self._repeated.append(_Repeated(container, numbers[-1], key, *place))
                elif key is _ITEM:
                    if is_plain and value in _NULLS:
                        dropped += 1
                        if dropped > limits.VALUES:
                            problems.too_many(event)
                        continue
                    container.append(value)
                elif cut_from >= 0:
                    marks.cut(cut_from)
                    key, cut_from = None, -1
                    continue
                elif is_plain and value in _NULLS:
                    if not value and ":" not in self._text[ends[-1] : event.start_mark.index]:
                        last = next(reversed(container.items()), ("", None))
                        self._colonless.append((key, last, starts[-1], ends[-1]))
                    container[key] = key = None
                else:
                    container[key] = value
                    key = None
                starts.append(event.start_mark.index)
                ends.append(event.end_mark.index)
                if len(starts) > limits.VALUES:
                    problems.too_many(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                number = numbers.pop()
                ends[number] = event.end_mark.index
                marks.after[number] = len(starts)
                container, key, cut_from = above.pop()
                if cut_from >= 0:
                    self._forget(cut_from)
                    cut_from = -1
                if key is not _ITEM:
                    key = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_start(event, key)
                new: Any = {} if kind is MappingStartEvent else []
                if key is _ITEM:
                    container.append(new)
                elif cut_from < 0:
                    container[key] = new
                above.append((container, key or "", cut_from))
                numbers.append(len(starts))
                container, key, cut_from = new, None if kind is MappingStartEvent else _ITEM, -1
                starts.append(event.start_mark.index)
                ends.append(event.end_mark.index)
            else:
                self._check_other(event)
        return self._top_level(top)

    def open_bracket(self) -> int | None:
        """Where the innermost bracket stands that is open when reading stops."""
        if not self._open:
            return None
        start = self.marks.starts[self._open[-1]]
        return start if self._text[start : start + 1] in ("[", "{") else None

    def tell_colonless(self) -> None:
        """What is told of a bracket or a tag may be the reason."""
        for each in self._colonless if not self._problems.fatal else ():
            self._problems.no_colon(*each)

    def tell_repeated(self) -> None:
        known: dict[int, Any] = {}
        second = self._second_entry()
        dashless: set[int] = set()  # the mappings of which that is told
        for each in self._repeated:
            mapping, number, key, start, end = each
            if number not in known:
                known[number] = self.marks.children(number, mapping)
            first = self.marks.starts[known[number][key]]
            if each is second:
                self._problems.second_entry(start, end, first=first)
            elif number and number not in dashless and self._begins_again(each):
                dashless.add(number)
                self._problems.second_item(key, start, end, first=first, has_slug=self._is_entry(mapping))
            elif number not in dashless and (number or not second):
                self._problems.repeated_key(key, start, end, first=first, is_entry=isinstance(mapping[key], dict))

    def _is_entry(self, mapping: dict[str, Data]) -> bool:
        """One of many in a file."""
        top = self._top[0]
        if self._problems.holds_one_entry or not isinstance(top, dict):
            return False
        return any(each is mapping for each in top.values())

    def _begins_again(self, repeated: _Repeated) -> bool:
        """Whether a mapping says its first key again and others, too: two items of a list without their dashes."""
        again = {each.key for each in self._repeated if each.number == repeated.number}
        return len(again) > 1 and repeated.key == next(iter(repeated.mapping))

    def _second_entry(self) -> _Repeated | None:
        """The title of a second entry in a file of one; all that it says again is one mistake."""
        top = [each for each in self._repeated if each.number == 0]
        if len(top) < 2 or not self._problems.holds_one_entry:
            return None
        return next((each for each in top if each.key == "title"), None)

    def _forget(self, number: int) -> None:
        """Drops a repeated key and its value; what is repeated inside it is told once the outer one is mended."""
        self.marks.cut(number)
        while self._repeated and self._repeated[-1].number > number:
            self._repeated.pop()

    def _check_start(self, event: Event, key: str | None) -> None:
        if event.tag is not None or event.anchor is not None:
            self._problems.properties(event)
        if len(self.marks.starts) > limits.VALUES:
            self._problems.too_many(event)
        if len(self._open) == limits.DEPTH:
            self._problems.too_deep(event)
        if key is None:
            self._problems.key_not_text(event)

    def _check_other(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self._problems.alias(event)
        if not isinstance(event, DocumentStartEvent):
            return
        self._documents += 1
        if self._documents > 1:
            self._problems.second_document(event)
        if event.version or event.tags:
            self._problems.directive(event)

    def _top_level(self, top: list[Data]) -> Data:
        if top and not isinstance(top[0], dict):
            self._problems.top_level(self.marks.starts[0], top[0])
        return top[0] if top else None
