"""A text that should stand indented under its `description: |`, and does not."""

from __future__ import annotations

import re

from milepost.source.marks import Lines

_OPENS = re.compile(r"(?P<indent> *)(?:- +)*(?P<opening>[^\s#:][^#:]*: *[|>][-+0-9]{0,2})[ \t]*(?:#.*)?")
_FIELD = re.compile(r"[a-z][a-z_-]*:(?:\s|\Z)")


def unindented(lines: Lines, place: int) -> tuple[int, str] | None:
    """Where such a text begins, and the `description: |` that it belongs to, if `place` is in its first lines.

    Blank lines and comments do not part the two: a text may begin with a heading.
    """
    start = lines.start(place)
    line = lines.text[start : lines.end(start)]
    indent = len(line) - len(line.lstrip(" "))
    if _FIELD.match(line, indent) or line[indent : indent + 1] in ("", "\t"):
        return None
    first = start + indent
    while start > 0:
        start = lines.start(start - 1)
        above = lines.text[start : lines.end(start)]
        plain = above.lstrip()
        if opened := _OPENS.fullmatch(above):
            return (first, opened["opening"]) if indent <= len(opened["indent"]) else None
        if plain and not plain.startswith("#"):
            return None
        if plain:
            first = start + len(above) - len(plain)
    return None
