"""The report for programs."""

import json

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters


def written(report: Report) -> str:
    return reporters()["json"].write(report, {}, True)


def test_an_empty_report_is_an_object_all_the_same():
    assert json.loads(written(Report())) == {"diagnostics": [], "summary": {"error": 0, "warning": 0, "info": 0}}


def test_every_letter_survives():
    message = "é 名 \x1b \ud800 ::error:: ##[x] \u202e"
    text = written(Report([Diagnostic("c", Severity.ERROR, Span("p"), message)]))
    assert text.isascii()
    assert json.loads(text)["diagnostics"][0]["message"] == message


def test_it_lists_more_than_200():
    many = [Diagnostic("c", Severity.INFO, Span("p", line), "m") for line in range(1, 302)]
    assert len(json.loads(written(Report(many)))["diagnostics"]) == 301
