"""The report in SARIF 2.1.0, judged by the schema of the standard itself, which an npm package brings along."""

import json
from typing import Any

import jsonschema
import pytest

from milepost.checks import codes
from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters
from tests import node_packages

PATH = "content/features/x.yml"
HOSTILE = "\x1b[1m ::error::x ##[x] [a](https://example.org) {0} \ud800 | <b> &"


@pytest.fixture(scope="module")
def schema() -> Any:
    node_packages.install()
    file = node_packages.MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
    return json.loads(file.read_text(encoding="utf-8"))


def written(*found: Diagnostic, texts: dict[str, str] | None = None) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(reporters()["sarif"].write(Report(found), texts or {}, False))
    return run


def result(*found: Diagnostic) -> dict[str, Any]:
    (only,) = written(*found)["runs"][0]["results"]
    return dict(only)


def test_the_standard_takes_it(schema):
    every_code = [
        Diagnostic(code, severity, Span("content/a b/é%[.yml", line, 2, line + 1, 3), HOSTILE, HOSTILE)
        for severity in Severity
        for line, code in enumerate(sorted(codes()), start=1)
    ]
    validator = jsonschema.validators.validator_for(schema)(schema)
    for log in (written(), written(*every_code), written(Diagnostic("own-rule", Severity.INFO, Span("p"), "m"))):
        assert [error.message for error in validator.iter_errors(log)] == []
    log["runs"][0]["results"][0]["level"] = "notice"
    assert [*validator.iter_errors(log)]


def test_every_rule_says_what_it_means_and_what_to_do():
    (run,) = written(*(Diagnostic(code, Severity.ERROR, Span("p"), "m") for code in codes()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(codes())
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith((".", "!", "?")), rule["id"]
        assert rule["help"]["text"].startswith(rule["fullDescription"]["text"])


def test_a_result_names_its_rule_and_its_place():
    found = result(Diagnostic("c", Severity.WARNING, Span("content/a b/é#.yml", 3, 4, 5, 6), "m", "h"))
    assert (found["ruleId"], found["ruleIndex"], found["level"]) == ("c", 0, "warning")
    assert found["message"]["text"] == "m\nh"
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/a%20b/%C3%A9%23.yml"
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endLine": 5, "endColumn": 6}


def test_what_is_quoted_makes_no_link():
    assert "](" not in result(Diagnostic("c", Severity.ERROR, Span("p"), HOSTILE, HOSTILE))["message"]["text"]
