"""For GitLab: findings beside the changed lines of a merge request, as its Code Quality reports have them.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any

from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.fingerprints import fingerprints
from milepost.harmless_json import harmless_json
from milepost.printable import printable
from milepost.reporters import Reporter, Texts

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(report: Report, texts: Texts, color: bool) -> str:  # noqa: ARG001 - the shape of every reporter
    """A list, empty for an empty report."""
    return harmless_json([_record(found, fingerprint) for found, fingerprint in fingerprints(report, texts)])


def _record(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    told = (found.message, found.help) if found.help else (found.message,)
    return {
        "description": printable("; ".join(told)),
        "check_name": found.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.span.path, "lines": {"begin": found.span.line, "end": found.span.end_line}},
    }


REPORTER = Reporter(write, from_repository=True)
