"""A text whose syntax is wrong in one value, read on below it: all such mistakes of a file are told in one run."""

from __future__ import annotations

import re

from milepost.source.complaint import Explained
from milepost.source.marks import Lines

TIMES = 20
LONGEST = 1 << 20
"""Of all that is read again, in characters."""
_VALUE = re.compile(r"(?P<indent>[ \t]*(?:- +)*)(?P<key>[^\s:'\"#\[{-][^:#]*:[ \t]+)?(?P<value>\S.*)")
_BELOW = re.compile(r"(?:[ \t]*[\r\n])*(?P<indent> *)(?P<dash>-(?=\s))?")


def times(text: str) -> int:
    """How often it may be read again: a large file of nothing but mistakes takes no time."""
    return min(TIMES, LONGEST // (len(text) + 1))


def covered(lines: Lines, wrong: Explained) -> str:
    """The text with letters in the value's place, as long as it was; empty where the lines below may belong to it."""
    start, end = lines.start(wrong.start), lines.end(wrong.start)
    line = _VALUE.fullmatch(lines.text, start, end)
    if not wrong.in_line or not line or not (line["key"] or "-" in line["indent"]):
        return ""
    if wrong.start < line.start("value"):
        return ""
    indent = len(line["indent"]) if line["key"] else line["indent"].rindex("-")
    below = _BELOW.match(lines.text, end)
    deepest = indent - 1 if below and below["dash"] and line["key"] else indent
    if below and below.end() < len(lines.text) and len(below["indent"]) > deepest:
        return ""
    return lines.text[: line.start("value")] + "x" * (end - line.start("value")) + lines.text[end:]
