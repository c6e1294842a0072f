"""For everything that reads SARIF 2.1.0, such as code scanning and editors.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from milepost import __version__
from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.explanations import explanation
from milepost.fingerprints import fingerprints
from milepost.harmless_json import harmless_json
from milepost.printable import printable
from milepost.reporters import Reporter, Texts

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "milepost/v1"  # another number whenever they are made in another way


def write(report: Report, texts: Texts, color: bool) -> str:  # noqa: ARG001 - the shape of every reporter
    """One run with the rules that were broken; without results for an empty report."""
    codes = {code: number for number, code in enumerate(sorted({found.code for found in report}))}
    driver = {"name": "Milepost", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(found, known_by, codes[found.code]) for found, known_by in fingerprints(report, texts)]
    # Our columns count characters, where SARIF's count UTF-16 units unless it is said
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return harmless_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    known = explanation(code)
    if known is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": known.first_sentence},
        "fullDescription": {"text": known.paragraphs[0]},
        "help": {"text": "\n\n".join(known.paragraphs), "markdown": "\n\n".join(known.paragraphs)},
    }


def _result(found: Diagnostic, fingerprint: str, rule: int) -> dict[str, Any]:
    return {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": "\n".join(_text(part) for part in (found.message, found.help) if part)},
        "locations": [{"physicalLocation": _place(found)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _text(message: str) -> str:
    """In a message `[text](address)` would be a link; what is quoted makes none."""
    return printable(message).replace("](", r"]\x28")


def _place(found: Diagnostic) -> dict[str, Any]:
    span = found.span
    return {
        # From the root of the repository, for which this name stands
        "artifactLocation": {"uri": quote(span.path.encode("utf-8", "backslashreplace")), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }


REPORTER = Reporter(write, from_repository=True)
