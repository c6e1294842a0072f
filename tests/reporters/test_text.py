"""The report for people."""

import json
import re

import pytest

from milepost.diagnostics import Diagnostic, Report, Severity, Span
from milepost.reporters import reporters
from milepost.reporters.text import summary

PATH = "content/features/x.yml"


def found(span: Span, message: str = "wrong", *, severity: Severity = Severity.ERROR, help_: str = "") -> Diagnostic:
    return Diagnostic("invalid-value", severity, span, message, help_)


def shown(text: str, span: Span, message: str = "wrong", *, color: bool = False) -> str:
    return reporters()["text"].write(Report([found(span, message)]), {PATH: text}, color)


def test_an_empty_report_says_nothing():
    assert reporters()["text"].write(Report(), {}, False) == ""


def test_the_margin_is_as_wide_as_the_number_of_the_line():
    text = "\n".join(["a: b"] * 12)
    assert shown(text, Span(PATH, 12, 4, 12, 5)).splitlines()[1:4] == ["   |", "12 | a: b", "   |    ^"]


def test_wide_letters_and_tabs_keep_the_place_underlined():
    lines = shown("名前: 値 x", Span(PATH, 1, 7, 1, 8)).splitlines()
    assert lines[2:4] == ["1 | 名前: 値 x", "  |          ^"]
    assert shown("\tx", Span(PATH, 1, 2, 1, 3)).splitlines()[2:4] == ["1 |     x", "  |     ^"]


def test_what_goes_over_several_lines_is_underlined_on_its_first():
    assert shown("a: |\n  b\n", Span(PATH, 1, 4, 2, 4)).splitlines()[2:4] == ["1 | a: |", "  |    ^"]


def test_a_long_line_is_cut_on_both_sides():
    lines = shown("x" * 500 + "WRONG" + "y" * 500, Span(PATH, 1, 501, 1, 506)).splitlines()
    assert all(len(line) < 140 for line in lines)
    place = lines[3].index("^")
    assert lines[2][place : place + 5] == "WRONG"


def test_a_help_of_several_lines_is_said_once():
    long, short = "known here are " + "x" * 200, "did you mean `x`?"
    places = [(1, long), (2, short), (3, long), (4, short)]
    report = Report([found(Span(PATH, line, 1, line, 1), help_=help_) for line, help_ in places])
    report.add(found(Span("content/features/y.yml", 7, 1, 7, 1), help_=long))
    lines = reporters()["text"].write(report, {}, False).splitlines()
    helps = [line.split("help: ")[1] for line in lines if "help: " in line]
    assert helps == [long, short, "as said at line 1", short, f"as said at {PATH}:1"]


@pytest.mark.parametrize("span", [Span(PATH, 9, 1, 9, 2), Span("content/gone.yml", 1, 1, 1, 2), Span(PATH, 2, 1, 2, 1)])
def test_where_there_is_no_line_only_the_message_is_shown(span):
    assert len(shown("a: b\n\n", span).splitlines()) == 3


def test_lines_end_where_yaml_ends_them():
    # A form feed and a next-line sign end no line for YAML; Python's splitlines would think so
    assert "2 | b: c" in shown("a: \u2028x\r\nb: c\rd: e", Span(PATH, 2, 1, 2, 2))


def test_colours_only_where_they_are_asked_for():
    assert "\x1b[1;31merror[invalid-value]\x1b[0m" in shown("a: b", Span(PATH, 1, 1, 1, 2), color=True)
    assert "\x1b" not in shown("a: b", Span(PATH, 1, 1, 1, 2))


def test_after_200_the_rest_is_counted_and_the_gravest_are_shown():
    notes = [found(Span(PATH, line), f"note {line}", severity=Severity.INFO) for line in range(1, 251)]
    report = Report([*notes, found(Span(PATH, 999), "grave")])
    text = reporters()["text"].write(report, {}, False)
    assert text.count("[invalid-value]") == 200
    assert "grave" in text
    assert "… and 51 more; `--format json` lists them all" in text
    assert text.endswith("1 error, 250 notes\n")


def test_the_summary_counts_in_words():
    two = [found(Span(PATH, line)) for line in (1, 2)]
    assert summary(Report([*two, found(Span(PATH, 3), severity=Severity.WARNING)])) == "2 errors, 1 warning"


@pytest.fixture
def hostile(shared) -> list[str]:
    lines = (shared / "corpus" / "strings" / "terminal.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


# What a build server takes for a command: GitHub's at the begin of a line, the others anywhere
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@pytest.mark.parametrize("form", [*reporters()])
def test_nothing_quoted_drives_a_terminal_or_a_build_server(hostile, form):
    for text in hostile:
        report = Report([Diagnostic("invalid-value", Severity.ERROR, Span(PATH, 1, 1, 1, 3), text, text)])
        written = reporters()[form].write(report, {PATH: text}, False)
        assert not CONTROL.search(written)
        ours = written.removeprefix("::error file=") if form == "github" else written
        assert not COMMAND.search(ours), written
        assert form != "github" or written.count("\n") == 1


def test_commands_of_build_servers_are_shown_escaped():
    for text in ("::error file=x::fake", "::add-mask::a", "##[error]x", "##vso[task]x"):
        assert text not in shown(f"a: {text}", Span(PATH, 1, 4, 1, 5), text)
    assert "`std::vector` ## Title" in shown("a: b", Span(PATH, 1, 1, 1, 2), "`std::vector` ## Title")
