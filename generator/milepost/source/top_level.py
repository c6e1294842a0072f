"""A file that holds a text or a list where fields are expected."""

from __future__ import annotations

import re

from milepost.source.complaint import Explained
from milepost.source.marks import Data, Lines
from milepost.source.missing_space import colon_without_space

LONGEST = 60
"""Of a line that is shown as it should be, in characters."""
_EQUALS = re.compile(r"([A-Za-z][\w-]*) *= *(\S.*)")
FIELDS = "write `name: value` on each line"


def no_fields(lines: Lines, start: int, data: Data, *, holds_one_entry: bool) -> Explained:
    """`holds_one_entry`: it stands in the folder of a kind, so that no slugs are expected in it."""
    if isinstance(data, list):
        is_dashed = lines.text[start] == "-"
        advice = _of_list(data, holds_one_entry=holds_one_entry) if is_dashed else FIELDS
        return Explained(start, start + 1, "the file holds a list, not fields", advice, "wrong-type")
    if equals := _EQUALS.match(lines.text, start, lines.end(start)):
        advice = f"write a colon instead: `{equals[1]}: {equals[2].rstrip()}`" if len(equals[0]) <= LONGEST else FIELDS
        return Explained(start, equals.end(), "the file holds a text, not fields", advice, "wrong-type")
    colon = colon_without_space(lines, start)
    if colon is None:
        return Explained(start, start + 1, "the file holds a text, not fields", FIELDS, "wrong-type")
    line = lines.text[start : lines.end(start)].rstrip()
    shown = f"{line[: colon + 1 - start]} {line[colon + 1 - start :]}" if len(line) <= LONGEST else "name: value"
    return Explained(colon, colon + 1, "a space is missing after the colon", f"write `{shown}`")


def _of_list(items: list[Data], *, holds_one_entry: bool) -> str:
    fields = [item for item in items if isinstance(item, dict)]
    names = [name for item in fields for name in item]
    if len(fields) < len(items) or not names:
        return FIELDS
    if len(names) > len({*names}) or not holds_one_entry:
        each = "each under its slug instead of a dash, such as `dark-mode:`, with its fields indented below it"
        return (
            f"give each a file of its own, without the `- ` before `{names[0]}`" if holds_one_entry else f"write {each}"
        )
    if len(items) == 1:
        return f"remove the `- ` before `{names[0]}`, and the spaces before the lines below it"
    return "remove the `- ` before each name"
