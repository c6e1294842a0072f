"""What Markdown begins lines with and YAML cannot: `* growth` for a list item, and the fence of a block of code."""

from __future__ import annotations

import re

from milepost.source.complaint import Complaint, Explained
from milepost.source.marks import Lines

_ITEM = re.compile(r"[ \t]*(?P<sign>\*[ \t]+)(?P<text>\S.*)")
_FENCE = re.compile(r"(?P<indent>[ \t]*)```[\w-]*")
_BOLD = re.compile(r"(?P<sign>\*\*|__|\*)(?P<name>[A-Za-z][\w -]*)(?::(?P=sign)|(?P=sign):)[ \t]*(?P<value>.{0,60})")
_ROW = re.compile(r"\|[^|]*\|.*\|")
_BULLET = re.compile(r"[•◦‣▪●–—·][ \t]*(.+)")
_NAME = re.compile(r"[ \t]*(?:- +)*(?P<name>[A-Za-z][\w-]*:)[ \t]*(?:#.*)?")


def item_with_asterisk(complaint: Complaint) -> Explained | None:
    lines = complaint.lines
    start = lines.start(complaint.begun)
    item = _ITEM.fullmatch(lines.text[start : lines.end(start)].rstrip())
    if not item or start + item.start("sign") != complaint.begun:
        return None
    advice = f"write `- {item['text']}`" if len(item["text"]) <= 60 else "put `- ` before each item"
    if name := _name_above(lines, start):
        advice += f"; if it is a text, write `|` after `{name}`"
    return complaint.at(complaint.begun, "a list item begins with `- `, not with `* `", advice)


def fence(complaint: Complaint) -> Explained | None:
    found = _FENCE.fullmatch(complaint.line.rstrip())
    if not found:
        return None
    if name := _name_above(complaint.lines, complaint.line_start):
        advice = f"write `|` after `{name}`, and all of the text on the lines below it, indented"
        return complaint.at(complaint.place, "a text that begins with backticks must begin with `|`", advice, length=3)
    if found["indent"]:
        return None
    advice = "remove this line, and the one with backticks at the other end"
    return complaint.at(complaint.place, "backticks around the fields are Markdown, not YAML", advice, length=200)


def bold_field(line: str) -> str:
    """`title: Undo` for `**title:** Undo`; nothing where no such field is."""
    found = _BOLD.fullmatch(line)
    return f"{found['name'].strip()}: {found['value']}".strip() if found else ""


def table_row(line: str) -> bool:
    return _ROW.fullmatch(line.strip()) is not None


def item_with_bullet(line: str) -> str:
    """What stands after the bullet of a word processor; nothing for a line without one."""
    found = _BULLET.fullmatch(line.strip())
    return found[1] if found else ""


def _name_above(lines: Lines, start: int) -> str:
    above = lines.start(max(start - 1, 0))
    name = _NAME.fullmatch(lines.text[above : lines.end(above)].rstrip())
    return name["name"] if name and above < start else ""
