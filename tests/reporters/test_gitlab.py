"""The report for GitLab, judged by what its documentation asks of one."""

import json
from typing import Any

import jsonschema

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
LINES = {"properties": {"begin": LINE, "end": LINE}, "required": ["begin"], "additionalProperties": False}
PLACE = {"properties": {"path": {**TEXT, "pattern": "^[^/.]"}, "lines": {"type": "object", **LINES}}}
FIELDS = {
    "description": TEXT,
    "check_name": TEXT,
    "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": {"type": "object", **PLACE, "required": ["path", "lines"], "additionalProperties": False},
}
RECORD = {"type": "object", "properties": FIELDS, "required": [*FIELDS], "additionalProperties": False}


def written(*found: Diagnostic) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(reporters()["gitlab"].write(Report(found), {}, False))
    return records


def test_gitlab_takes_it():
    found = [Diagnostic("c", severity, Span("content/x.yml", 2, 1, 4, 1), "m\x1b", "h") for severity in Severity]
    records = written(*found)
    jsonschema.validate(records, {"type": "array", "items": RECORD})
    assert [record["severity"] for record in records] == ["major", "minor", "info"]
    assert records[0]["location"] == {"path": "content/x.yml", "lines": {"begin": 2, "end": 4}}
    assert records[0]["description"] == r"m\x1b; h"


def test_an_empty_report_is_a_list_all_the_same():
    assert written() == []


def test_no_two_have_the_same_fingerprint():
    found = [Diagnostic("c", Severity.ERROR, Span("p", 1, column), "m") for column in range(1, 200)]
    assert len({record["fingerprint"] for record in written(*found)}) == len(found)
