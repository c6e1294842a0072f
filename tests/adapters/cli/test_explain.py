"""`milepost explain`: the case files on a terminal."""

from milepost.adapters.cli import explain
from milepost.resources import cases


def test_a_code_is_explained_with_its_examples(call):
    result = call("explain", "overdue")
    assert result.exit_code == 0
    assert result.stdout.startswith("overdue\n\n")
    assert "\nWrong\n" in result.stdout
    assert "    status: planned\n" in result.stdout
    assert "```" not in result.stdout


def test_without_a_code_all_are_listed(call):
    lines = call("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(file.stem for file in cases().glob("*.md"))
    assert all(len(line.split()) > 3 for line in lines)


def test_an_unknown_code_is_answered_with_the_nearest(call):
    result = call("explain", "over_due")
    assert result.exit_code == 2
    assert result.stderr == "milepost: no message has the code `over_due`\n  did you mean `overdue`?\n"


def test_a_code_may_be_copied_with_its_brackets(call):
    assert call("explain", "[overdue]").stdout == call("explain", "overdue").stdout


def test_on_a_terminal_headings_and_marks_stand_out(monkeypatch, call):
    monkeypatch.setattr(explain.terminal, "has_color", lambda _stream: True)
    shown = call("explain", "overdue").stdout
    assert shown.startswith("\x1b[1moverdue\x1b[0m")
    assert "\x1b[1;33m# warning: [overdue]\x1b[0m" in shown


def test_in_a_pipe_nothing_is_cut(call):
    assert "…" not in call("explain").stdout
