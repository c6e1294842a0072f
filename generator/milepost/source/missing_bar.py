"""A text of several lines that holds `: ` and has no `|` before it: YAML looks for fields in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from milepost.source.marks import LINE_BREAK, Lines

_FIELD = re.compile(
    r"(?P<before> *(?:- +)*)(?P<name>[A-Za-z][\w-]*):(?:[ \t]+(?P<value>[^\s'\"\[{|>#&*!%@`-].*))?[ \t]*(?:#.*)?"
)
# No name of a field: these have neither capitals nor spaces, only days may have
_PROSE = re.compile(r"[ \t]*+(?![a-z0-9_-]+:)[^\s\d'\"\[{#-][^:]*:(?=\s|\Z)")
_NAME = re.compile(r"[ \t]*+[a-z0-9_-]+:(?=\s|\Z)")
_COLON = re.compile(r":(?=\s|\Z)")
_LINES = 1000
"""That are looked at: there may be millions, but not in a text that somebody writes."""


class Barless(NamedTuple):
    """The field that such a text stands under, and where in the text its first `: ` is.

    `is_certain`: YAML itself takes the lines above for a text, and no field has a name like `and this`. Else some or
    all may be meant as fields.
    """

    field: str
    colon: int
    is_certain: bool


def without_bar(lines: Lines, place: int) -> Barless | None:
    """Of the text that the line of this place belongs to."""
    start = lines.start(place)
    indent = _indent(lines, start)
    for _ in range(_LINES):
        if start == 0:
            break
        start = lines.start(start - 1)
        line = _line(lines, start)
        if not line.strip() or _indent(lines, start) >= indent:
            continue
        field = _FIELD.fullmatch(line.rstrip())
        if not field or len(field["before"]) >= indent:
            return None
        return _below(lines, start, indent=len(field["before"]), field=field["name"], begun=bool(field["value"]))
    return None


def _below(lines: Lines, start: int, *, indent: int, field: str, begun: bool) -> Barless | None:
    """`begun` where the text begins beside the name of its field."""
    for _ in range(_LINES):
        start = _next(lines, start)
        if start == len(lines.text):
            break
        line = _line(lines, start)
        if not line.strip():
            continue
        if _indent(lines, start) <= indent:
            return None
        if prose := _PROSE.match(line):
            return Barless(field, start + prose.end() - 1, begun and " " in prose[0].strip())
        if _NAME.match(line) or (not begun and (line.lstrip().startswith(("- ", "#")) or _COLON.search(line))):
            return None
        begun = True
    return None


def _line(lines: Lines, start: int) -> str:
    return lines.text[start : lines.end(start)]


def _next(lines: Lines, start: int) -> int:
    """Where the line after that one begins; behind all text where there is none."""
    line_break = LINE_BREAK.match(lines.text, lines.end(start))
    return line_break.end() if line_break else len(lines.text)


def _indent(lines: Lines, start: int) -> int:
    line = _line(lines, start)
    return len(line) - len(line.lstrip(" "))
