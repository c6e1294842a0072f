"""What follows a closing bracket on its line: a text like `[New] search`, or more behind a list."""

from __future__ import annotations

import re

from milepost.source.complaint import Complaint, Explained, quoted

_IN_BRACKETS = re.compile(r"(?P<before>[ \t]*(?:- +)*(?:[^\s:'\"#\[{-][^:#]*:[ \t]+)?)(?P<value>[\[{][^#]*)")


def after_bracket(complaint: Complaint) -> Explained | None:
    before = complaint.lines.text[complaint.line_start : complaint.place].rstrip()
    if not before.endswith(("]", "}")):
        return None
    value = _IN_BRACKETS.fullmatch(complaint.line.rstrip())
    fixed = f"{value['before'].strip()} {quoted(value['value'])}".strip() if value else ""
    quotes = f"put the text in quotes: `{fixed}`" if 0 < len(fixed) <= 100 else "put a text with brackets in quotes"
    advice = f"{quotes}; the items of a list all stand inside of the brackets"
    return complaint.in_line(complaint.place, f"something follows the closing `{before[-1]}`", advice)
