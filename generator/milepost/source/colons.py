"""What is told where a colon stands in a text, or is missing, or misleads about what belongs to what."""

from __future__ import annotations

import re
from dataclasses import replace

from milepost.source.after_bracket import after_bracket
from milepost.source.complaint import Complaint, Explained, quoted
from milepost.source.markdown_signs import item_with_bullet
from milepost.source.missing_bar import Barless, without_bar
from milepost.source.missing_space import colon_without_space, dash_without_space

_VALUE = re.compile(r"(?P<before>[ \t]*(?:- +)*[^\s:'\"#\[{][^:#]*:[ \t]+)(?P<value>[^\s'\"\[{|>].*)")
_BELOW = re.compile(r"\s*[\r\n](?P<indent> *)(?P<sign>\S.?)")
_WORD = re.compile(r"[a-z0-9_-]+")
# Those that word processors make of straight ones
_SMART_QUOTES = re.compile(r"[“”„«»‘’‚](.*)[“”«»‘’]")


def colon(complaint: Complaint) -> Explained:
    value = _VALUE.fullmatch(complaint.line.rstrip())
    if value and value["value"].endswith(":") and _goes_on(complaint):
        field = value["before"].strip().removesuffix(":").lstrip("- ")
        return _barless(complaint, Barless(field, complaint.line_start + len(complaint.line.rstrip()) - 1, True))
    if value and complaint.line_start + len(value["before"]) <= complaint.place:
        straight = _SMART_QUOTES.fullmatch(value["value"])
        fixed = value["before"].strip() + " " + quoted(straight[1] if straight else value["value"])
        how = "use straight quotes:" if straight else "write"
        advice = f"{how} `{fixed}`" if len(fixed) <= 100 else "put the whole text in quotes"
        if (text := without_bar(complaint.lines, complaint.place)) and not text.is_certain:
            advice = f"{advice}; {_one_text(text)}"
        return complaint.in_line(complaint.place, "a text that contains `: ` must be in quotes", advice)
    above = complaint.lines.start(max(complaint.line_start - 1, 0))
    if followed := after_bracket(complaint):
        return followed
    if above < complaint.line_start and (glued := _glued(complaint, above)):
        return glued
    text = without_bar(complaint.lines, complaint.place)
    if text and text.is_certain:
        return _barless(complaint, text)
    line_above = complaint.lines.text[above : complaint.line_start].strip()
    if line_above and not any(sign in line_above for sign in ":#") and line_above[0] not in "-'\"":
        return no_colon(replace(complaint, begun=above))
    first = complaint.line_start + len(complaint.line) - len(complaint.line.lstrip())
    advice = "give all fields that belong together the same indentation, and quotes to a text that contains `: `"
    if text:
        advice = f"give all fields that belong together the same indentation; {_one_text(text)}"
    length = complaint.place - first
    return complaint.at(first, "this line is not indented like the fields above it", advice, length=length)


def _goes_on(complaint: Complaint) -> bool:
    """Whether what follows the line is a list, or indented further: `description: We want:` and items below it."""
    below = _BELOW.match(complaint.lines.text, complaint.lines.end(complaint.place))
    indent = len(complaint.line) - len(complaint.line.lstrip(" "))
    return below is not None and (below["sign"] == "- " or len(below["indent"]) > indent)


def _barless(complaint: Complaint, text: Barless) -> Explained:
    message = "a text that contains `: ` must be in quotes, or begin with `|`"
    advice = f"write `{text.field}: |`, and all of the text on the lines below it, indented"
    return complaint.at(text.colon, message, advice)


def _one_text(text: Barless) -> str:
    return f"if all of it is one text, write `|` after `{text.field}:`"


def _glued(complaint: Complaint, line_start: int) -> Explained | None:
    """What has no space after its colon or dash in this line."""
    lines = complaint.lines
    if (colon := colon_without_space(lines, line_start)) is not None:
        return complaint.at(colon, "a space is missing after the colon", "write `name: value`")
    if (dash := dash_without_space(lines, line_start)) is not None:
        item = lines.text[dash + 1 : lines.end(dash)].strip()
        advice = f"write `- {item}`" if len(item) <= 60 else "write `- ` before the text"
        return complaint.at(dash, "a space is missing after `-`", advice)
    return None


def _line(complaint: Complaint) -> str:
    start = complaint.lines.start(complaint.begun)
    return complaint.lines.text[start : complaint.lines.end(start)]


def _heads_lines_below(complaint: Complaint, line: str) -> str:
    """The one word of a line, where fields are indented below it."""
    below = _BELOW.match(complaint.lines.text, complaint.lines.end(complaint.begun))
    is_word = _WORD.fullmatch(line.strip()) is not None
    is_deeper = below is not None and len(below["indent"]) > len(line) - len(line.lstrip(" "))
    return line.strip() if is_word and is_deeper else ""


def no_colon(complaint: Complaint) -> Explained:
    if glued := _glued(complaint, complaint.lines.start(complaint.begun)):
        return glued
    text = without_bar(complaint.lines, complaint.begun)
    if text and text.is_certain:
        return _barless(complaint, text)
    message = "a colon is missing: this line is neither a field nor part of the text above"
    line = _line(complaint)
    if item := item_with_bullet(line):
        advice = f"write `- {item}`" if len(item) <= 60 else "write `- ` before each item"
        return complaint.at(complaint.begun, f"a list item begins with `- `, not with `{line.strip()[0]}`", advice)
    advice = "write `name: value`, or indent the line to go on with the text above"
    if name := _heads_lines_below(complaint, line):
        advice = f"write `{name}:`"
    elif text:
        advice = f"write `name: value`; {_one_text(text)}"
    return complaint.at(complaint.begun, message, advice, length=200)
