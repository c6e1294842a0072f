"""The hooks for pre-commit, run by pre-commit itself: a mistake stops a commit, and a date is rewritten.

Those of a new site run what is installed. Those that this repository offers are installed in `make nightly` as users
have them: from a repository of git, with pip, into an environment that pre-commit makes for them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from milepost.adapters.cli import COMMANDS
from tests.hosting.hosted import git
from tests.hosting.starter import started
from tests.hosting.tools import with_tools
from tests.places import ROOT

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
# What a wheel is made of, and the hooks
SOURCES = ("generator/milepost", "templates", "tests/cases")
FILES = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "SECURITY.md")
EDITOR_LINE = "# yaml-language-server: $schema=../../schema/feature.json\n"
MISTAKE = f"{EDITOR_LINE}title: X\nstatus: idea\ngoals: [fsat]\n"
UNUSUAL = f"{EDITOR_LINE}title: X\nsummary: S\nstatus: planned\ngoals: [quick-start]\ntarget: Q1 2027\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


def committed(folder: Path) -> str:
    git("init", "--quiet", cwd=folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--message", "x", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder)


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Our own hooks, as a user's configuration names them."""
    repository = tmp_path_factory.mktemp("milepost")
    for folder in SOURCES:
        shutil.copytree(ROOT / folder, repository / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, repository / file)
    hooks = [{"id": "milepost-fmt"}, {"id": "milepost-check"}]
    return {"repos": [{"repo": str(repository), "rev": committed(repository), "hooks": hooks}]}


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What pre-commit has installed, once for all tests."""
    return tmp_path_factory.mktemp("environments")


@pytest.fixture(params=["of a new site", *(["offered"] if NIGHTLY else [])])
def run(request: pytest.FixtureRequest, tmp_path: Path, environments: Path) -> Run:
    site = started(tmp_path / "site", ci="")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(environments),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "SOURCE_DATE_EPOCH": "1795737600",  # 27 November 2026
    }
    if request.param == "offered":
        config = yaml.safe_dump(request.getfixturevalue("offered"))
        (site / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    else:
        environment |= with_tools(tmp_path)
    committed(site)

    def pre_commit(path: str, text: str) -> subprocess.CompletedProcess[str]:
        (site / path).write_text(text, encoding="utf-8")
        git("add", path, cwd=site)
        command = [sys.executable, "-m", "pre_commit", "run", "--verbose"]
        return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)

    return pre_commit


def test_hooks_stop_mistakes_and_write_dates_in_their_usual_form(run: Run, tmp_path: Path) -> None:
    elsewhere = run("README.md", "# Nothing of the roadmap\n")
    assert (elsewhere.returncode, elsewhere.stdout.count("no files to check")) == (0, 2)

    sound = run("content/features/undo.yml", UNUSUAL.replace("Q1 2027", "2027-Q1"))
    assert sound.returncode == 0, sound.stdout + sound.stderr
    assert sound.stdout.count("Passed") == 2

    unusual = run("content/features/undo.yml", UNUSUAL)
    assert unusual.returncode == 1
    assert "files were modified by this hook" in unusual.stdout
    assert "target: 2027-Q1\n" in (tmp_path / "site" / "content" / "features" / "undo.yml").read_text(encoding="utf-8")

    mistake = run("content/features/undo.yml", MISTAKE)
    assert mistake.returncode == 1
    assert "content/features/undo.yml:4:9: error[unknown-reference]: no goal is called `fsat`" in mistake.stdout


def test_the_hooks_on_offer_are_whole_and_name_commands_that_are_there() -> None:
    offered = ROOT / ".pre-commit-hooks.yaml"
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(offered)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout

    hooks = yaml.safe_load(offered.read_text(encoding="utf-8"))
    assert {hook["entry"].split()[0] for hook in hooks} == {"milepost"}
    assert {hook["entry"].split()[1] for hook in hooks} <= COMMANDS.keys()
