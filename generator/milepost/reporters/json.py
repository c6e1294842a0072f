"""For programs: one object, byte for byte the same for the same content."""

from __future__ import annotations

from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.harmless_json import harmless_json
from milepost.reporters import Reporter, Texts


def write(report: Report, texts: Texts, color: bool) -> str:  # noqa: ARG001 - the shape of every reporter
    counts = report.counts()
    found = {
        "diagnostics": [_record(diagnostic) for diagnostic in report],
        "summary": {str(severity): counts[severity] for severity in Severity},
    }
    return harmless_json(found)


def _record(found: Diagnostic) -> dict[str, str | int]:
    return {
        "code": found.code,
        "severity": str(found.severity),
        "path": found.span.path,
        "line": found.span.line,
        "column": found.span.column,
        "end_line": found.span.end_line,
        "end_column": found.span.end_column,
        "message": found.message,
        "help": found.help,
    }


REPORTER = Reporter(write)
