"""For people: each mistake with its line, the place underlined, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.english import count
from milepost.printable import cut, printable, printable_characters, width
from milepost.reporters import Reporter, Texts
from milepost.source.limits import PRINTED
from milepost.source.marks import LINE_BREAK

_RANK = list(Severity)
_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BAR, _HELP = "1;34", "1;32"
_COLUMNS = 120  # of a line that is shown; a longer one is cut around the place that matters
_LONG_HELP = 160  # characters: it would take two lines and more
_NEAR = 10 * _COLUMNS  # characters beside the place: some take no column


def write(report: Report, texts: Texts, color: bool) -> str:
    """Nothing for an empty report. After 200 the rest is only counted, and the gravest are among the 200."""
    if not len(report):
        return ""
    shown = sorted(sorted(report, key=lambda found: _RANK.index(found.severity))[:PRINTED], key=_order)
    wanted: dict[str, set[int]] = {}
    for found in shown:
        wanted.setdefault(found.span.path, set()).add(found.span.line)
    lines_of = cache(lambda path: _lines(texts[path], wanted[path]) if path in texts else {})
    told = [_paragraph(found, lines_of(found.span.path), color=color) for found in _long_help_once(shown)]
    if rest := len(report) - len(shown):
        told.append(f"… and {rest} more; `--format json` lists them all\n")
    return "\n".join([*told, f"{summary(report)}\n"])


def _long_help_once(shown: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """All fields that are known, for each of forty that are not, hide what is different about these."""
    places: dict[str, Span] = {}
    for found in shown:
        first = places.setdefault(found.help, found.span)
        if first is found.span or len(found.help) < _LONG_HELP:
            yield found
        else:
            where = f"line {first.line}" if first.path == found.span.path else f"{first.path}:{first.line}"
            yield found._replace(help=f"as said at {where}")


def summary(report: Report) -> str:
    """`2 errors, 1 warning`."""
    counts = report.counts()
    return ", ".join(count(counts[severity], _NOUNS[severity]) for severity in Severity if counts[severity])


def _lines(text: str, wanted: set[int]) -> dict[int, str]:
    """Only those that are wanted, by their numbers: a file may have millions."""
    found: dict[int, str] = {}
    begin = 0
    breaks = LINE_BREAK.finditer(text)
    for number in range(1, max(wanted) + 1):
        end = next(breaks, None)
        if number in wanted:
            found[number] = text[begin : end.start() if end else len(text)]
        if end is None:
            break
        begin = end.end()
    return found


def _order(found: Diagnostic) -> tuple[Span, str, str]:
    return found.span, found.code, found.message


def _paragraph(found: Diagnostic, lines: dict[int, str], *, color: bool) -> str:
    label = _painted(f"{found.severity}[{found.code}]", _COLORS[found.severity], color)
    place = printable(str(found.span))
    margin = " " * len(str(found.span.line))
    parts = [f"{place}: {label}: {printable(found.message)}", *_excerpt(found, lines, color=color)]
    if found.help:
        parts.append(f"{margin} {_painted('= help:', _HELP, color)} {printable(found.help)}")
    return "".join(f"{part}\n" for part in parts)


def _excerpt(found: Diagnostic, lines: dict[int, str], *, color: bool) -> list[str]:
    """The line itself with the place underlined; nothing where there is no such line or nothing on it."""
    span = found.span
    line = lines.get(span.line, "")
    if not line or line.isspace():
        return []
    first = span.column - 1
    last = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    # Of a line of megabytes only what may be shown, for each of many mistakes in it would take its time
    begin = max(0, first - _NEAR)
    line, first, last = line[begin : first + 2 * _NEAR], first - begin, min(last, first + _NEAR) - begin
    # With what stands before the place, for what must be escaped may begin there and end in it
    characters = ["    " if character == r"\t" else character for character in printable_characters(line)]
    parts = characters[:first], characters[first:last], characters[last:]
    before, marked, after = _around(*("".join(part) for part in parts))
    number, margin = str(span.line), " " * len(str(span.line))
    carets = _painted("^" * max(width(marked), 1), _COLORS[found.severity], color)
    bar = _painted("|", _BAR, color)
    return [
        f"{margin} {bar}",
        f"{_painted(number, _BAR, color)} {bar} {before}{marked}{after}".rstrip(),
        f"{margin} {bar} {' ' * width(before)}{carets}",
    ]


def _around(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """A long line cut on both sides of what is marked, an ellipsis where something is left out."""
    marked = cut(marked, columns=_COLUMNS)
    room = max((_COLUMNS - width(marked)) // 2, 10)
    if width(before) > room:
        before = "…" + before[-(room - 1) :]
    return before, marked, cut(after, columns=max(_COLUMNS - width(before) - width(marked), 10))


def _painted(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text


REPORTER = Reporter(write)
