"""What YAML can do and content may not: each told at its own place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from yaml.error import Mark, YAMLError

from milepost.diagnostics import Report
from milepost.source import limits
from milepost.source.characters import Forbidden, forbidden_escapes
from milepost.source.marks import Data, Lines

Event: TypeAlias = Any  # PyYAML's events share no useful type; all have a start_mark and an end_mark

_TAG = re.compile(r"![^\s,\[\]{}]{0,80}")
_FIELD_BELOW = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*+(?:- )?[\w-]+:|(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*+\Z")
QUOTE_IT = "if it is meant as text, put it in quotes"


class Stop(Exception):
    """What follows in this file cannot be read, or need not be any more."""


class Problems:
    """Collects what is wrong with one file. `fatal` once its data cannot be used.

    Raises Stop at as many as are ever printed: a file of nothing but mistakes takes no time and no memory.
    """

    def __init__(self, lines: Lines, report: Report) -> None:
        self.fatal = False
        self._lines = lines
        self._report = report
        self._garbled: set[int] = set()
        self._count = 0

    def characters(self, found: Iterable[Forbidden]) -> None:
        for character in found:
            self._garbled.add(self._lines.number(character.start))
            self._error(character.code, character.start, character.end, character.message, character.help)

    def escapes(self, event: Event) -> None:
        start = event.start_mark.index
        self.characters(forbidden_escapes(self._lines.text[start : event.end_mark.index], start))

    def properties(self, event: Event) -> None:
        """An `&anchor` and a `!tag`, of a text, a list or a mapping."""
        text, start = self._lines.text, event.start_mark.index
        if event.anchor is not None:
            place = text.find(f"&{event.anchor}", start)
            name = f"&{event.anchor}"
            message = f"`{name}` names a value for reuse; that is not part of the format"
            self._error("yaml-alias", place, place + len(name), message, QUOTE_IT)
        if event.tag is not None:
            place = text.find("!", start)
            tag = _TAG.match(text, place)
            name = tag[0] if tag else "!"
            message = f"`{name}` is a YAML tag; tags are not part of the format"
            self._error("yaml-tag", place, place + len(name), message, QUOTE_IT)

    def alias(self, event: Event) -> None:
        message = f"`*{event.anchor}` repeats a value named elsewhere; that is not part of the format"
        self._event("yaml-alias", event, message, QUOTE_IT)
        raise Stop

    def odd_key(self, event: Event) -> None:
        if event.value:
            message = "`<<` merges other fields into this place; that is not part of the format"
            self._event("yaml-alias", event, message, "write the fields out")
            return
        start = event.start_mark.index
        self._error("wrong-type", start, start + 1, "a name is missing before the colon", "write `name: value`")

    def key_not_text(self, event: Event) -> None:
        what = "list" if self._lines.text[event.start_mark.index] in "[-" else "group of fields"
        message = f"a {what} stands where a name is expected"
        self._event("wrong-type", event, message, QUOTE_IT)
        raise Stop

    def top_level(self, start: int, data: Data) -> None:
        from milepost.source.syntax import not_a_space
        from milepost.source.top_level import no_fields

        found = not_a_space(self._lines, start, start)
        found = found or no_fields(self._lines, start, data, holds_one_entry=self.holds_one_entry)
        self._error(found.code, found.start, found.end, found.message, found.help)

    def too_deep(self, event: Event) -> None:
        from milepost.source.syntax import TOO_DEEP

        self._event("too-deep", event, *TOO_DEEP)
        raise Stop

    def too_many(self, event: Event) -> None:
        message = f"the file holds more than {limits.VALUES:,} names and values"
        self._event("too-large", event, message, "split it into files with one entry each")
        raise Stop

    def no_colon(self, key: str, before: tuple[str, Data], start: int, end: int) -> None:
        """Inside braces: `{values: Free, Pro}` has a second field, `Pro`, without a value."""
        message = f"`{key}` has no colon: inside of `{{…}}` a comma begins the next field"
        last, value = before
        advice = "write `name: value`, or put the text before it in quotes"
        if isinstance(value, str) and len(value) + len(key) <= 60:
            advice = f'for a list write `{last}: [{value}, {key}]`, for one text `{last}: "{value}, {key}"`'
        self._error("yaml-syntax", start, end, message, advice)

    def directive(self, event: Event) -> None:
        message = "lines that begin with `%` are not part of the format"
        self._first_line(event, message, "remove this line, and the `---` below it")

    def second_document(self, event: Event) -> None:
        message = "a second document begins here; a file holds only one"
        advice = "put it into a file of its own, or remove the `---`"
        if not _FIELD_BELOW.match(self._lines.text, self._lines.end(event.start_mark.index)):
            message = "a text stands below the fields"
            advice = "write `description: |` instead of this line, and two spaces before each line of the text"
        self._first_line(event, message, advice)
        raise Stop

    def count_repeated(self) -> None:
        """Repeated keys are told at the end; their data is good unless there are too many."""
        self._count += 1
        if self._count >= limits.PRINTED:
            self.fatal = True
            raise Stop

    @property
    def holds_one_entry(self) -> bool:
        """Whether the file stands in the folder of a kind, as `content/features/undo.yml` does."""
        return len(PurePosixPath(self._lines.path).parts) > 2

    def second_entry(self, start: int, end: int, *, first: int) -> None:
        span, line = self._lines.span(start, end), self._lines.number(first)
        message = f"a second entry begins here: `title` stands in line {line} and again in line {span.line}"
        together = f"`{'/'.join(PurePosixPath(self._lines.path).parts[:2])}.yml`"
        advice = f"give each a file of its own, or write all into {together}, each indented under its slug"
        self._report.error("duplicate-key", span, message, advice)

    def second_item(self, key: str, start: int, end: int, *, first: int, has_slug: bool) -> None:
        """`has_slug`: it is one of many entries in a file, not an item of a list."""
        span, line = self._lines.span(start, end), self._lines.number(first)
        what = "entry" if has_slug else "item"
        message = f"a second {what} begins here: `{key}` stands in line {line} and again in line {span.line}"
        advice = f"for two items write `- ` before `{key}` in both places, and indent the lines below it; else keep one"
        if has_slug:
            advice = "write its slug on a line above it, such as `dark-mode:`; else keep one of the two"
        self._report.error("duplicate-key", span, message, advice)

    def repeated_key(self, key: str, start: int, end: int, *, first: int, is_entry: bool) -> None:
        span, line = self._lines.span(start, end), self._lines.number(first)
        where = f"twice in line {line}" if line == span.line else f"in line {line} and again in line {span.line}"
        advice = "keep one of the two, or give one of them another name" if is_entry else "keep one of the two"
        self._report.error("duplicate-key", span, f"`{key}` stands {where}", advice)

    def syntax(self, error: YAMLError, *, inside: int | None, last: int) -> str:
        """`inside` is where the innermost bracket that is still open stands, `last` where what was read last begins.

        Returns what can be read instead to find further mistakes; nothing where these could be none.
        """
        from milepost.source.covered import covered  # most files have no mistake to explain
        from milepost.source.syntax import explain

        problem = explain(error, self._lines, inside=inside, last=last)
        # What libyaml stumbles over may be the sign put in for a forbidden character, which is told already
        if self._lines.number(problem.start) in self._garbled:
            return ""
        self._error(problem.code, problem.start, problem.end, problem.message, problem.help)
        return covered(self._lines, problem)

    def _first_line(self, event: Event, message: str, help: str) -> None:  # noqa: A002 - the diagnostic's own name
        start = event.start_mark.index
        self._error("yaml-syntax", start, self._lines.end(start), message, help)

    def _event(self, code: str, event: Event, message: str, help: str) -> None:  # noqa: A002 - the same
        start: Mark = event.start_mark
        self._error(code, start.index, event.end_mark.index, message, help)

    def _error(self, code: str, start: int, end: int, message: str, help: str) -> None:  # noqa: A002 - the same
        self.fatal = True
        self._report.error(code, self._lines.span(start, max(start, end)), message, help)
        self._count += 1
        if self._count >= limits.PRINTED:
            raise Stop
