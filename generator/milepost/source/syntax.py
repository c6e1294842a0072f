"""libyaml's complaints in plain words, at the place where a person would look."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from yaml.error import MarkedYAMLError, YAMLError

from milepost.source import limits
from milepost.source.block_text import unindented
from milepost.source.invisible import instead_of_space
from milepost.source.marks import Lines
from milepost.source.missing_bar import Barless, without_bar
from milepost.source.missing_space import colon_without_space, dash_without_space

_CONFLICT = re.compile(r"(?:(?<=[\r\n])|\A)(?:<<<<<<<|>>>>>>>)(?= |[\r\n]|\Z)")
_VALUE = re.compile(r"(?P<before>[ \t]*(?:- +)*[^\s:'\"#\[{][^:#]*:[ \t]+)(?P<value>[^\s'\"\[{|>].*)")
_IN_BRACKETS = re.compile(r"(?P<before>[ \t]*(?:- +)*(?:[^\s:'\"#\[{-][^:#]*:[ \t]+)?)(?P<value>[\[{][^#]*)")
# Those that word processors make of straight ones
_SMART_QUOTES = re.compile(r"[“”„«»‘’‚](.*)[“”«»‘’]")


@dataclass(frozen=True, slots=True)
class Explained:
    """A syntax error as it is told."""

    start: int
    end: int
    message: str
    help: str
    code: str = "yaml-syntax"


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What libyaml says and where: `place` is where it gave up, `begun` where what it was reading began."""

    lines: Lines
    place: int
    begun: int
    context: str
    inside: int | None
    last: int

    @property
    def character(self) -> str:
        return self.lines.text[self.place : self.place + 1]

    @property
    def line(self) -> str:
        return self.lines.text[self.line_start : self.lines.end(self.place)]

    @property
    def line_start(self) -> int:
        return self.lines.start(self.place)

    def at(self, place: int, message: str, help: str, *, length: int = 1, code: str = "yaml-syntax") -> Explained:  # noqa: A002
        end = min(place + length, self.lines.end(place))
        return Explained(place, max(place, end), message, help, code)


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
    complaint = _Complaint(lines, place, begun, error.context or "", inside, last)
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


def _tab(complaint: _Complaint) -> Explained:
    return complaint.at(complaint.place, "tab used for indentation", "indent with spaces")


def _cannot_begin(complaint: _Complaint) -> Explained:
    if complaint.character == "\t":
        return _tab(complaint)
    return _begins_with_sign(complaint, complaint.place)


def _sign_begun(complaint: _Complaint) -> Explained:
    return _begins_with_sign(complaint, complaint.begun)


def _begins_with_sign(complaint: _Complaint, place: int) -> Explained:
    text = complaint.lines.text[place : complaint.lines.end(place)].rstrip()
    advice = f"write `{_quoted(text)}`" if len(text) <= 60 and complaint.inside is None else "put the text in quotes"
    return complaint.at(place, f"a text that begins with `{text[:1]}` must be in quotes", advice)


def _colon(complaint: _Complaint) -> Explained:
    value = _VALUE.fullmatch(complaint.line.rstrip())
    if value and complaint.line_start + len(value["before"]) <= complaint.place:
        straight = _SMART_QUOTES.fullmatch(value["value"])
        fixed = value["before"].strip() + " " + _quoted(straight[1] if straight else value["value"])
        how = "use straight quotes:" if straight else "write"
        advice = f"{how} `{fixed}`" if len(fixed) <= 100 else "put the whole text in quotes"
        if (text := without_bar(complaint.lines, complaint.place)) and not text.is_certain:
            advice = f"{advice}; {_one_text(text)}"
        return complaint.at(complaint.place, "a text that contains `: ` must be in quotes", advice)
    above = complaint.lines.start(max(complaint.line_start - 1, 0))
    if followed := _after_bracket(complaint):
        return followed
    if above < complaint.line_start and (glued := _glued(complaint, above)):
        return glued
    text = without_bar(complaint.lines, complaint.place)
    if text and text.is_certain:
        return _barless(complaint, text)
    line_above = complaint.lines.text[above : complaint.line_start].strip()
    if line_above and not any(sign in line_above for sign in ":#") and line_above[0] not in "-'\"":
        return _no_colon(replace(complaint, begun=above))
    first = complaint.line_start + len(complaint.line) - len(complaint.line.lstrip())
    advice = "give all fields that belong together the same indentation, and quotes to a text that contains `: `"
    if text:
        advice = f"give all fields that belong together the same indentation; {_one_text(text)}"
    length = complaint.place - first
    return complaint.at(first, "this line is not indented like the fields above it", advice, length=length)


def _barless(complaint: _Complaint, text: Barless) -> Explained:
    message = "a text that contains `: ` must be in quotes, or begin with `|`"
    advice = f"write `{text.field}: |`, and all of the text on the lines below it, indented"
    return complaint.at(text.colon, message, advice)


def _one_text(text: Barless) -> str:
    return f"if all of it is one text, write `|` after `{text.field}:`"


def _glued(complaint: _Complaint, line_start: int) -> Explained | None:
    """What has no space after its colon or dash in this line."""
    lines = complaint.lines
    if (colon := colon_without_space(lines, line_start)) is not None:
        return complaint.at(colon, "a space is missing after the colon", "write `name: value`")
    if (dash := dash_without_space(lines, line_start)) is not None:
        item = lines.text[dash + 1 : lines.end(dash)].strip()
        advice = f"write `- {item}`" if len(item) <= 60 else "write `- ` before the text"
        return complaint.at(dash, "a space is missing after `-`", advice)
    return None


def _no_colon(complaint: _Complaint) -> Explained:
    if glued := _glued(complaint, complaint.lines.start(complaint.begun)):
        return glued
    text = without_bar(complaint.lines, complaint.begun)
    if text and text.is_certain:
        return _barless(complaint, text)
    message = "a colon is missing: this line is neither a field nor part of the text above"
    advice = "write `name: value`, or indent the line to go on with the text above"
    if text:
        advice = f"write `name: value`; {_one_text(text)}"
    return complaint.at(complaint.begun, message, advice, length=200)


def _quote_open(complaint: _Complaint) -> Explained:
    quote = complaint.lines.text[complaint.begun]
    return complaint.at(complaint.begun, "the quote that opens here is never closed", f"close it with `{quote}`")


def _no_key(complaint: _Complaint) -> Explained:
    before = complaint.lines.text[complaint.line_start : complaint.place].rstrip()
    if before.endswith(("'", '"')):
        quote = before[-1]
        if complaint.last < complaint.line_start and complaint.lines.text[complaint.last : complaint.last + 1] == quote:
            message = f"the quote that opens here is closed only in line {complaint.lines.number(complaint.place)}"
            return complaint.at(complaint.last, message, f"close it with `{quote}`")
        inside = "`''`" if quote == "'" else '`\\"`'
        advice = f"write {inside} for a quote inside it"
        return complaint.at(complaint.place, "the text goes on after its closing quote", advice)
    if complaint.character in tuple("]},"):
        message = f"no bracket is open for this `{complaint.character}`"
        return complaint.at(complaint.place, message, "remove it, or put the text in quotes")
    if complaint.character == ":":
        return complaint.at(complaint.place, "a name is missing before the colon", "write `name: value`")
    if not before and complaint.line.lstrip().startswith("- "):
        message = "a list item stands where a field is expected"
        return complaint.at(complaint.place, message, "indent it below the field that it belongs to")
    return _indentation(complaint)


def _after_bracket(complaint: _Complaint) -> Explained | None:
    """A text like `[New] search`, or more behind a list."""
    before = complaint.lines.text[complaint.line_start : complaint.place].rstrip()
    if not before.endswith(("]", "}")):
        return None
    value = _IN_BRACKETS.fullmatch(complaint.line.rstrip())
    fixed = f"{value['before'].strip()} {_quoted(value['value'])}".strip() if value else ""
    quotes = f"put the text in quotes: `{fixed}`" if 0 < len(fixed) <= 100 else "put a text with brackets in quotes"
    advice = f"{quotes}; the items of a list all stand inside of the brackets"
    return complaint.at(complaint.place, f"something follows the closing `{before[-1]}`", advice)


def _indentation(complaint: _Complaint) -> Explained:
    if followed := _after_bracket(complaint):
        return followed
    advice = "give all fields and items that belong together the same indentation"
    return complaint.at(complaint.place, "this line is not indented like those above it", advice)


def _too_deep(complaint: _Complaint) -> Explained:
    """Newer versions of libyaml give up by themselves, far beyond what we read."""
    return complaint.at(complaint.place, *TOO_DEEP, code="too-deep")


def _flow(complaint: _Complaint) -> Explained:
    opened = complaint.begun if complaint.inside is None else complaint.inside
    bracket = complaint.lines.text[opened : opened + 1]
    closing = "]" if bracket == "[" else "}"
    if complaint.character and complaint.lines.start(opened) == complaint.line_start:
        advice = "put a text with commas, colons or brackets in quotes"
        return complaint.at(complaint.place, f"a comma or `{closing}` is expected here", advice)
    return complaint.at(opened, f"the `{bracket}` that opens here is never closed", f"close it with `{closing}`")


def _no_value(complaint: _Complaint) -> Explained:
    if not complaint.character and complaint.inside is not None:
        return _flow(complaint)
    sign = complaint.character
    message = f"`{sign}` stands where a value is expected" if sign else "a value is missing"
    return complaint.at(complaint.place, message, "put the text in quotes, or remove the sign")


def _dash(complaint: _Complaint) -> Explained:
    advice = "write each item on a line of its own; put a text that begins with `- ` in quotes"
    return complaint.at(complaint.place, "a list cannot begin on the line of its name", advice)


def _block_text(complaint: _Complaint) -> Explained:
    sign = complaint.lines.text[complaint.begun]
    advice = "begin the text on the next line, indented; put a text that begins with this sign in quotes"
    return complaint.at(complaint.place, f"nothing but a comment may follow `{sign}` on its line", advice)


def _escape(complaint: _Complaint) -> Explained:
    place = complaint.lines.text.rfind("\\", complaint.begun, complaint.place + 1)
    sign = complaint.lines.text[place : place + 2]
    advice = "write the character itself; a backslash in double quotes is written `\\\\`"
    return complaint.at(place, f"what begins with `{sign}` is no character", advice, length=2)


def _directive(complaint: _Complaint) -> Explained:
    message = "lines that begin with `%` are not part of the format"
    return complaint.at(complaint.begun, message, "remove this line", length=200)


def _document(complaint: _Complaint) -> Explained:
    advice = "remove what follows `...`, and lines that begin with `%`"
    return complaint.at(complaint.place, "a file holds only one document", advice, length=200)


def _tag(complaint: _Complaint) -> Explained:
    advice = "if it is meant as text, put it in quotes"
    return complaint.at(complaint.begun, "this is a YAML tag; tags are not part of the format", advice, code="yaml-tag")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# Looked up in this order in libyaml's context and problem; a wider phrase stands after the narrower ones
_TOLD: dict[str, Callable[[_Complaint], Explained]] = {
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
    "mapping values are not allowed": _colon,
    "mapping keys are not allowed": _cannot_begin,
    "could not find expected ':'": _no_colon,
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
