"""`status:idea` and `-one`: YAML wants a space there, and takes them for texts without."""

from __future__ import annotations

import re

from milepost.source.marks import Lines

# `https://…` is an address
_FIELD = re.compile(r"[ \t]*(?:- +)*[A-Za-z_-]+:(?=[^\s:/])")
_ITEM = re.compile(r"([ \t]*)-(?=[^\s-])")


def colon_without_space(lines: Lines, start: int) -> int | None:
    """Where it stands, if the line that begins at `start` begins with such a field."""
    field = _FIELD.match(lines.text, start)
    return field.end() - 1 if field else None


def dash_without_space(lines: Lines, start: int) -> int | None:
    """Where it stands, if the line that begins at `start` is such an item below another item."""
    item = _ITEM.match(lines.text, start)
    above = lines.start(max(start - 1, 0))
    return item.end() - 1 if item and lines.text.startswith(f"{item[1]}- ", above) else None
