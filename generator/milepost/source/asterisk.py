"""`* growth` on a line of its own: a list item as Markdown has it, which YAML takes for a name to repeat."""

from __future__ import annotations

import re

from milepost.source.complaint import Complaint, Explained

_ITEM = re.compile(r"[ \t]*(?P<sign>\*[ \t]+)(?P<text>\S.*)")
_NAME = re.compile(r"[ \t]*(?:- +)*(?P<name>[A-Za-z][\w-]*:)[ \t]*(?:#.*)?")


def item_with_asterisk(complaint: Complaint) -> Explained | None:
    lines = complaint.lines
    start = lines.start(complaint.begun)
    item = _ITEM.fullmatch(lines.text[start : lines.end(start)].rstrip())
    if not item or start + item.start("sign") != complaint.begun:
        return None
    advice = f"write `- {item['text']}`" if len(item["text"]) <= 60 else "put `- ` before each item"
    above = lines.start(max(start - 1, 0))
    name = _NAME.fullmatch(lines.text[above : lines.end(above)].rstrip())
    if name and above < start:
        advice += f"; if it is a text, write `|` after `{name['name']}`"
    return complaint.at(complaint.begun, "a list item begins with `- `, not with `* `", advice)
