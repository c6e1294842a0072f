"""What holds for every command: exit codes, streams, the day, and no traceback."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from milepost.adapters.cli import COMMANDS, main
from milepost.adapters.cli import check as check_module


def test_help_imports_neither_pydantic_nor_mkdocs():
    code = (
        "import sys\nfrom milepost.adapters.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'pydantic', 'mkdocs', 'yaml', 'jinja2'} & sys.modules.keys()))\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_page(name):
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_a_misspelt_command_is_answered_with_the_nearest(call):
    result = call("chek")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "milepost: there is no command `chek`\n  did you mean `check`?\n"


@pytest.mark.parametrize("command", ["check", "list", "schema", "fmt"])
def test_without_content_the_answer_is_3_and_says_where_it_looked(call, tmp_path, command):
    result = call(command)
    assert (result.exit_code, result.stdout) == (3, "")
    assert f"`{tmp_path / 'site' / 'content'}`" in result.stderr


def test_without_site_yml_the_answer_is_3(call, site):
    (site({}) / "content" / "site.yml").unlink()
    result = call("check")
    assert result.exit_code == 3
    assert "no `site.yml`" in result.stderr
    # What is there already is in the way of `init`
    assert result.stderr.endswith("write these lines:\n  format: 1\n  title: Roadmap\n")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("folder", ["content", "content/features"])
def test_inside_of_content_the_way_out_is_shown(call, site, command, folder):
    root = site({"features/x.yml": "title: X\nstatus: idea\n"})
    result = call(command, root=root / folder)
    assert result.exit_code == 3
    assert f"in `{root}`: go up to that folder" in result.stderr
    assert "milepost init" not in result.stderr


@pytest.mark.parametrize("command", ["build", "serve"])
def test_without_mkdocs_yml_nothing_is_built(call, site, command):
    site({})
    result = call(command)
    assert result.exit_code == 3
    assert "no `mkdocs.yml`" in result.stderr


LATE = {"features/x.yml": "title: X\nstatus: planned\nsummary: S\ntarget: 2026-12\nreviewed: 2026-11-01\ngoals: [g]\n",
        "goals/g.yml": "title: G\nsummary: S\nlevel: company\nreviewed: 2026-11-01\n"}  # fmt: skip


def test_as_of_is_the_day_that_counts_as_today(call, site):
    site(LATE)
    assert "overdue" not in call("check").stdout
    assert "overdue" in call("--as-of", "2027-01-15", "check").stdout


def test_the_epoch_is_today_where_as_of_is_not_given(call, site, monkeypatch):
    site(LATE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 15 January 2027
    assert "overdue" in call("check").stdout


def test_as_of_wants_a_day(call):
    result = call("--as-of", "2027-Q1", "check")
    assert result.exit_code == 2
    assert "`2027-Q1` is not a day but a quarter" in result.stderr


def test_an_epoch_beyond_every_calendar_is_one_line(call, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 30)
    result = call("check")
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr


def _fails(*_args, **_keywords):
    raise ZeroDivisionError("by zero")


def test_what_nobody_foresaw_is_one_line_and_no_traceback(call, monkeypatch):
    monkeypatch.setattr(check_module.reading, "judged", _fails)
    result = call("check")
    assert result.exit_code == 70
    assert result.stderr.startswith("milepost: a mistake of Milepost itself: ZeroDivisionError: by zero\n")
    assert "Traceback" not in result.output


def test_debug_shows_all_of_what_nobody_foresaw(call, monkeypatch):
    monkeypatch.setattr(check_module.reading, "judged", _fails)
    monkeypatch.setenv("MILEPOST_DEBUG", "1")
    assert isinstance(call("check").exception, ZeroDivisionError)


def test_an_interruption_is_quiet(call, monkeypatch):
    def interrupted(*_args, **_keywords):
        raise KeyboardInterrupt

    monkeypatch.setattr(check_module.reading, "judged", interrupted)
    result = call("check")
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "--strct"), "milepost: there is no option `--strct`\n  did you mean `--strict`?\n"),
        (("--roo", "x", "check"), "milepost: there is no option `--roo`\n"),
        (("check", "--format", "x"), "milepost: invalid value for `--format`: `x` is not one of"),
        (("new",), "milepost: missing argument `KIND`\n  `milepost new --help` shows how it is written\n"),
        (("schema", "x"), "milepost: got unexpected extra argument (x)\n"),
        (("serve", "--port"), "milepost: option `--port` requires an argument\n"),
    ],
)
def test_a_command_that_is_written_wrongly_is_answered_like_all_else(call, arguments, says):
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(says)


def test_without_a_command_there_is_the_help():
    assert "Commands:" in CliRunner().invoke(main, []).output
