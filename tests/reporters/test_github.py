"""The report for GitHub Actions."""

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters


def written(*found: Diagnostic) -> list[str]:
    return reporters()["github"].write(Report(found), {}, False).splitlines()


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
