"""For GitHub Actions: commands in the log that show each mistake beside the changed lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escaping is that of @actions/core.
"""

from __future__ import annotations

from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.printable import printable
from milepost.reporters import Reporter, Texts

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(report: Report, texts: Texts, color: bool) -> str:  # noqa: ARG001 - the shape of every reporter
    """One line for each; nothing for an empty report."""
    return "".join(f"{_command(found)}\n" for found in report)


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


REPORTER = Reporter(write)
