"""The report for GitHub Actions."""

import pytest

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters
from milepost.reporters.github import SHOWN, summary


def written(*found: Diagnostic) -> list[str]:
    return reporters()["github"].write(Report(found), {}, False).splitlines()


def many(severity: Severity, number: int) -> list[Diagnostic]:
    spans = [Span("p", line, 1, line, 2) for line in range(1, number + 1)]
    return [Diagnostic("c", severity, span, f"{severity} {span.line}") for span in spans]


def test_one_line_for_each_with_its_level():
    levels = {severity: Diagnostic("c", severity, Span("p", 1, 2, 1, 3), "m") for severity in Severity}
    assert [line.split()[0] for line in written(*levels.values())] == ["::error", "::warning", "::notice"]


def test_properties_and_message_are_escaped_as_github_unescapes_them():
    found = Diagnostic("c", Severity.ERROR, Span("content/a,b:c%.yml", 1, 2, 1, 3), "100% wrong", "do it")
    assert written(found) == [
        "::error file=content/a%2Cb%3Ac%25.yml,line=1,endLine=1,col=2,endColumn=3,title=c::100%25 wrong%0Ahelp: do it"
    ]


def test_columns_are_left_out_over_several_lines():
    assert written(Diagnostic("c", Severity.ERROR, Span("p", 1, 2, 3, 4), "m")) == [
        "::error file=p,line=1,endLine=3,title=c::m"
    ]


def test_the_gravest_come_first_for_github_shows_no_more_than_ten_of_a_level():
    found = [each for severity in reversed(Severity) for each in many(severity, SHOWN)]
    assert [line.split()[0] for line in written(*found)] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert summary(Report(found)) == ""


@pytest.mark.parametrize("severity", [*Severity])
def test_what_is_more_is_counted_in_a_last_notice_that_github_shows_as_well(severity):
    found = [*many(severity, 14), *many(Severity.INFO, 4)]
    lines = written(*found)
    assert len([line for line in lines if line.startswith("::notice")]) <= SHOWN
    rest = len(Report(found)) - (len(lines) - 1)
    assert lines[-1].startswith(f"::notice title=milepost::{rest} more: the summary of this run lists them")
    table = summary(Report(found))
    assert f"Milepost: {rest} findings more" in table
    # Nothing is told twice, and nothing is lost
    rows = [line for line in table.splitlines() if line.startswith("| p:")]
    assert len(rows) == rest
    for each in found:
        assert (f": {each.message} |" in table) != any(line.endswith(f"::{each.message}") for line in lines)


def test_a_summary_stays_below_what_github_takes():
    found = [Diagnostic("c", Severity.ERROR, Span("p", line), "|" * 400) for line in range(1, 3000)]
    table = summary(Report(found))
    assert len(table.encode()) < 1_000_000
    assert "`milepost check --format json` lists them all." in table.splitlines()[-1]
