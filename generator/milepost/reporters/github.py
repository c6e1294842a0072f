"""For GitHub Actions: commands in the log that show each mistake beside the changed lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escaping is that of @actions/core.
Of each level it shows ten a step, so the rest goes into the summary of the step.
"""

from __future__ import annotations

from collections.abc import Iterable

from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.english import count
from milepost.markdown_text import markdown_text
from milepost.printable import printable
from milepost.reporters import Reporter, Texts

SHOWN = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
# GitHub refuses a summary of more than 1 MiB
_SUMMARY = 900_000


def write(report: Report, texts: Texts, color: bool) -> str:  # noqa: ARG001 - the shape of every reporter
    """One line for each that GitHub shows, the gravest first, and one that counts the rest. Nothing where none is."""
    shown, rest = _divided(report)
    lines = [_command(found) for found in shown]
    if rest:
        where = "the summary of this run lists them, and so does `milepost check` on your computer"
        lines.append(f"::notice title=milepost::{len(rest)} more: {where}")
    return "".join(f"{line}\n" for line in lines)


def summary(report: Report) -> str:
    """A table of what is not beside the lines; nothing where all is."""
    _, rest = _divided(report)
    if not rest:
        return ""
    head = [
        f"### Milepost: {count(len(rest), 'finding')} more",
        "",
        "The others stand beside the changed lines.",
        "",
        "| where | what is wrong | what to do |",
        "| --- | --- | --- |",
    ]
    return "".join(f"{line}\n" for line in [*head, *_rows(rest)])


def _divided(report: Report) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What GitHub has room for, and the rest, both with the gravest first; the line that counts is a notice, too."""
    by_level = [[found for found in report if found.severity is severity] for severity in Severity]
    if all(len(level) <= SHOWN for level in by_level):
        return [found for level in by_level for found in level], []
    rooms = [SHOWN - 1 if severity is Severity.INFO else SHOWN for severity in Severity]
    divided = [*zip(by_level, rooms, strict=True)]
    shown = [found for level, room in divided for found in level[:room]]
    return shown, [found for level, room in divided for found in level[room:]]


def _rows(rest: Iterable[Diagnostic]) -> Iterable[str]:
    size = 0
    for number, found in enumerate(rest):
        row = _row(found)
        size += len(row.encode("utf-8", "backslashreplace")) + 1
        if size > _SUMMARY:
            yield f"\nThese are the first {number}; `milepost check --format json` lists them all."
            return
        yield row


def _row(found: Diagnostic) -> str:
    place = markdown_text(f"{found.span.path}:{found.span.line}")
    help_ = markdown_text(found.help) if found.help else ""
    return f"| {place} | {found.severity} `{found.code}`: {markdown_text(found.message)} | {help_} |"


def _command(found: Diagnostic) -> str:
    message = printable(found.message) + (f"\nhelp: {printable(found.help)}" if found.help else "")
    properties = ",".join(f"{key}={_escaped(value)}" for key, value in _properties(found).items())
    return f"::{_LEVELS[found.severity]} {properties}::{message.translate(_MESSAGE)}"


def _properties(found: Diagnostic) -> dict[str, str | int]:
    span = found.span
    place: dict[str, str | int] = {"file": span.path, "line": span.line, "endLine": span.end_line}
    # GitHub takes columns only of what stands on one line
    columns = {"col": span.column, "endColumn": span.end_column} if span.line == span.end_line else {}
    return {**place, **columns, "title": found.code}


def _escaped(value: str | int) -> str:
    return printable(str(value)).translate(_PROPERTY)


REPORTER = Reporter(write, summary, from_repository=True)
