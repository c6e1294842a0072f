"""What the README and the guide show of the command line is what the command line says."""

import re
import shlex

from click.testing import CliRunner

from milepost.adapters.cli import main
from milepost.adapters.engine_config import LINES
from tests.places import ROOT

GUIDE = ROOT / "content" / "pages" / "guide"


def test_the_mistake_of_the_readme_is_answered_as_it_says(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    milepost ((?:init|new) .*)$", readme, re.MULTILINE)
    for command in commands:
        monkeypatch.chdir(tmp_path / "demo" if command.startswith("new") else tmp_path)
        assert CliRunner().invoke(main, shlex.split(command)).exit_code == 0
    with (tmp_path / "demo" / "content" / "features" / "dark-mode.yml").open("a", encoding="utf-8") as file:
        file.write("goals: [fsat]\n")
    [shown] = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
    assert CliRunner().invoke(main, ["check"]).stdout == shown


def test_the_lines_for_a_site_of_its_own_are_those_that_init_prints():
    assert f"```yaml\n{LINES}\n```" in (GUIDE / "existing-site.md").read_text(encoding="utf-8")


def test_the_list_of_what_is_due_is_answered_as_the_guide_shows(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    files = {
        "site.yml": "format: 1\ntitle: T\n",
        "goals.yml": (
            "speed: {title: Pages open at once, reviewed: 2026-11-01, owners: Product manager,"
            " measures: {load: {readings: {2026-07-01: 3}}}}\n"
        ),
        "features.yml": (
            "dark-mode: {title: Dark mode, status: planned, reviewed: 2026-08-10, owners: Product manager}\n"
        ),
    }
    for path, text in files.items():
        (tmp_path / "content" / path).parent.mkdir(exist_ok=True)
        (tmp_path / "content" / path).write_text(text, encoding="utf-8")
    guide = (GUIDE / "keeping-true.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"^\$ milepost review --due\n(.*?)^```", guide, re.DOTALL | re.MULTILINE)[:1]
    assert CliRunner().invoke(main, ["-C", str(tmp_path), "review", "--due"]).stdout == shown
