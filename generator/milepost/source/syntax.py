"""libyaml's complaints in plain words, at the place where a person would look."""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError, YAMLError

from milepost.source import limits
from milepost.source.after_bracket import after_bracket
from milepost.source.block_text import unindented
from milepost.source.colons import colon, no_colon
from milepost.source.complaint import Complaint, Explained, quoted
from milepost.source.invisible import instead_of_space
from milepost.source.markdown_signs import bold_field, fence, item_with_asterisk, table_row
from milepost.source.marks import Lines

# `[undo, #88]`
_COMMENT_IN_BRACKETS = re.compile(r"[ \t](#[^ \t,\]}]*)[^\[{]*[\]}]")
_QUOTED = re.compile(r"(?P<before>[ \t]*(?:- +)*[^\s:'\"#\[{][^:#]*:)[ \t]+(?P<value>'.*'|\".*\")")
_CONFLICT = re.compile(r"(?:(?<=[\r\n])|\A)(?:<<<<<<<|>>>>>>>)(?= |[\r\n]|\Z)")


def explain(error: YAMLError, lines: Lines, *, inside: int | None, last: int) -> Explained:
    """`inside` is where the innermost bracket that is still open stands, `last` where the last thing read begins."""
    if conflict := _CONFLICT.search(lines.text):
        message = "this looks like a git conflict that is not resolved"
        advice = "keep one of the two versions and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
        return Explained(conflict.start(), conflict.end(), message, advice)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Explained(0, 0, _UNCLEAR[0], _UNCLEAR[1])
    place = error.problem_mark.index
    begun = error.context_mark.index if error.context_mark else place
    complaint = Complaint(lines, place, begun, error.context or "", inside, last)
    if what_nobody_sees := not_a_space(lines, min(begun, place), place):
        return what_nobody_sees
    if text := unindented(lines, begun) or unindented(lines, place):
        advice = "put two spaces before each of its lines"
        return complaint.at(text[0], f"this text belongs to `{text[1]}` above", advice, length=200)
    for words, told in _TOLD.items():
        if words in f"{error.context}: {error.problem}":
            return told(complaint)
    return complaint.at(place, *_UNCLEAR)


def not_a_space(lines: Lines, first: int, last: int) -> Explained | None:
    """What stands in a space's place in the lines from the one above `first` to that of `last`."""
    above = lines.start(max(lines.start(first) - 1, 0))
    odd = instead_of_space(lines.text, above, lines.end(last))
    if not odd:
        return None
    return Explained(*odd, "an invisible character stands here instead of a space", "delete it and type a space")


TOO_DEEP = (f"lists and fields are nested more than {limits.DEPTH} levels deep", "write it flatter")
_UNCLEAR = ("this is not valid YAML", "check the quotes, brackets and indentation of this line and the one above")


def _tab(complaint: Complaint) -> Explained:
    return complaint.at(complaint.place, "tab used for indentation", "indent with spaces")


def _cannot_begin(complaint: Complaint) -> Explained:
    if complaint.character == "\t":
        return _tab(complaint)
    return fence(complaint) or _begins_with_sign(complaint, complaint.place)


def _sign_begun(complaint: Complaint) -> Explained:
    return item_with_asterisk(complaint) or _begins_with_sign(complaint, complaint.begun)


def _begins_with_sign(complaint: Complaint, place: int) -> Explained:
    text = complaint.lines.text[place : complaint.lines.end(place)].rstrip()
    if complaint.line[: place - complaint.line_start].strip(" -") == "" and (field := bold_field(text)):
        return complaint.at(place, "the name of a field has no asterisks around it", f"write `{field}`", length=200)
    advice = f"write `{quoted(text)}`" if len(text) <= 60 and complaint.inside is None else "put the text in quotes"
    sign = "a backtick" if text[:1] == "`" else f"`{text[:1]}`"
    return complaint.in_line(place, f"a text that begins with {sign} must be in quotes", advice)


def _quote_open(complaint: Complaint) -> Explained:
    quote = complaint.lines.text[complaint.begun]
    return complaint.in_line(complaint.begun, "the quote that opens here is never closed", f"close it with `{quote}`")


def _no_key(complaint: Complaint) -> Explained:
    before = complaint.lines.text[complaint.line_start : complaint.place].rstrip()
    if before.endswith(("'", '"')):
        quote = before[-1]
        if complaint.last < complaint.line_start and complaint.lines.text[complaint.last : complaint.last + 1] == quote:
            message = f"the quote that opens here is closed only in line {complaint.lines.number(complaint.place)}"
            return complaint.in_line(complaint.last, message, f"close it with `{quote}`")
        inside = "`''`" if quote == "'" else '`\\"`'
        advice = _quoted_again(complaint, quote) or f"write {inside} for a quote inside it"
        return complaint.in_line(complaint.place, "the text goes on after its closing quote", advice)
    if complaint.character in tuple("]},"):
        message = f"no bracket is open for this `{complaint.character}`"
        return complaint.at(complaint.place, message, "remove it, or put the text in quotes")
    if complaint.character == ":":
        return complaint.at(complaint.place, "a name is missing before the colon", "write `name: value`")
    if not before and complaint.line.lstrip().startswith("- "):
        message = "a list item stands where a field is expected"
        return complaint.at(complaint.place, message, "indent it below the field that it belongs to")
    return _indentation(complaint)


def _quoted_again(complaint: Complaint, quote: str) -> str:
    """How `title: 'L'écran'` is written; nothing for what begins on another line or ends in another way."""
    value = _QUOTED.fullmatch(complaint.line.rstrip())
    if not value or value["value"][0] != quote or len(value["value"]) > 60:
        return ""
    text = value["value"][1:-1].replace("''", "'").replace('\\"', '"')
    # Who has double quotes inside reads no backslashes
    shown = f"'{text}'" if '"' in text and "'" not in text else quoted(text)
    return f"write `{value['before'].strip()} {shown}`"


def _indentation(complaint: Complaint) -> Explained:
    if followed := after_bracket(complaint):
        return followed
    advice = "give all fields and items that belong together the same indentation"
    return complaint.at(complaint.place, "this line is not indented like those above it", advice)


def _too_deep(complaint: Complaint) -> Explained:
    """Newer versions of libyaml give up by themselves, far beyond what we read."""
    return complaint.at(complaint.place, *TOO_DEEP, code="too-deep")


def _flow(complaint: Complaint) -> Explained:
    opened = complaint.begun if complaint.inside is None else complaint.inside
    bracket = complaint.lines.text[opened : opened + 1]
    closing = "]" if bracket == "[" else "}"
    if complaint.character and complaint.lines.start(opened) == complaint.line_start:
        advice = "put a text with commas, colons or brackets in quotes"
        return complaint.at(complaint.place, f"a comma or `{closing}` is expected here", advice)
    end = min(complaint.lines.end(opened), opened + 500)
    if comment := _COMMENT_IN_BRACKETS.search(complaint.lines.text, opened, end):
        message = f"` #` begins a comment, and the `{bracket}` before it is never closed"
        text = f'`"{comment[1]}"`' if comment[1] != "#" else "in quotes"
        return complaint.at(comment.start(1), message, f"write {text}", length=len(comment[1]))
    return complaint.at(opened, f"the `{bracket}` that opens here is never closed", f"close it with `{closing}`")


def _no_value(complaint: Complaint) -> Explained:
    if not complaint.character and complaint.inside is not None:
        return _flow(complaint)
    sign = complaint.character
    message = f"`{sign}` stands where a value is expected" if sign else "a value is missing"
    return complaint.at(complaint.place, message, "put the text in quotes, or remove the sign")


def _dash(complaint: Complaint) -> Explained:
    if complaint.line[complaint.place - complaint.line_start :].strip() == "-":
        return complaint.in_line(complaint.place, "a dash is no value", "leave the line out where there is none")
    advice = "write each item on a line of its own; put a text that begins with `- ` in quotes"
    return complaint.in_line(complaint.place, "a list cannot begin on the line of its name", advice)


def _block_text(complaint: Complaint) -> Explained:
    sign = complaint.lines.text[complaint.begun]
    if table_row(complaint.line):
        return complaint.at(complaint.begun, "a table is Markdown, not YAML", "write `name: value` for each row")
    advice = "begin the text on the next line, indented; put a text that begins with this sign in quotes"
    return complaint.in_line(complaint.place, f"nothing but a comment may follow `{sign}` on its line", advice)


def _escape(complaint: Complaint) -> Explained:
    place = complaint.lines.text.rfind("\\", complaint.begun, complaint.place + 1)
    sign = complaint.lines.text[place : place + 2]
    advice = "write the character itself; a backslash in double quotes is written `\\\\`"
    return complaint.at(place, f"what begins with `{sign}` is no character", advice, length=2)


def _directive(complaint: Complaint) -> Explained:
    message = "lines that begin with `%` are not part of the format"
    return complaint.at(complaint.begun, message, "remove this line", length=200)


def _document(complaint: Complaint) -> Explained:
    advice = "remove what follows `...`, and lines that begin with `%`"
    return complaint.at(complaint.place, "a file holds only one document", advice, length=200)


def _tag(complaint: Complaint) -> Explained:
    advice = "if it is meant as text, put it in quotes"
    return complaint.at(complaint.begun, "this is a YAML tag; tags are not part of the format", advice, code="yaml-tag")


# Looked up in this order in libyaml's context and problem; a wider phrase stands after the narrower ones
_TOLD: dict[str, Callable[[Complaint], Explained]] = {
    "maximum nesting depth": _too_deep,
    "a tag": _tag,
    "undefined tag handle": _tag,
    "directive": _directive,
    "incompatible YAML": _directive,
    "<document start>": _document,
    "cannot start any token": _cannot_begin,
    "tab character": _tab,
    "scanning an alias": _sign_begun,
    "scanning an anchor": _sign_begun,
    "mapping values are not allowed": colon,
    "mapping keys are not allowed": _cannot_begin,
    "could not find expected ':'": no_colon,
    "unexpected end of stream": _quote_open,
    "unexpected document indicator": _quote_open,
    "parsing a quoted scalar": _escape,
    "scanning a block scalar": _block_text,
    "did not find expected ','": _flow,
    "node content": _no_value,
    "did not find expected key": _no_key,
    "expected '-' indicator": _indentation,
    "block sequence entries": _dash,
}
