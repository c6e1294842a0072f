"""Runs the steps of a job of a workflow as GitHub's runner does: the same scripts, in bash, in a real repository.

What is not a script is played: checking out is done by git, what is uploaded is kept, and setting up Python is left
out, for the environment of the test is there already. `gh`, `pip` and `milepost` on the PATH are those of `tools`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.hosting.expressions import filled, value
from tests.hosting.tools import with_tools

BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""As `shell: bash` has it."""


@dataclass(frozen=True, slots=True)
class Done:
    """One step that was run."""

    name: str
    code: int
    log: str


@dataclass(slots=True)
class Job:
    """One job on a runner of its own; `temporary` is what GitHub removes afterwards."""

    folder: Path
    origin: Path
    contexts: dict[str, Any]
    steps: list[Done] = field(default_factory=list)
    artifacts: dict[str, Path] = field(default_factory=dict)

    @property
    def workspace(self) -> Path:
        return self.folder / "workspace"

    @property
    def temporary(self) -> Path:
        return self.folder / "temporary"

    @property
    def summary(self) -> str:
        file = self.folder / "summary.md"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    @property
    def log(self) -> str:
        return "".join(step.log for step in self.steps)

    def outcome(self, name: str) -> int:
        return next(step.code for step in self.steps if step.name == name)


def workflow(file: Path) -> dict[str, Any]:
    """A workflow by the YAML of GitHub, where `on` is no truth value."""
    found: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    return found


def run_job(file: Path, name: str, *, folder: Path, origin: Path, github: Mapping[str, Any], only: str = "") -> Job:
    """All steps of a job, or those up to the one named `only`, in an empty folder."""
    written = workflow(file)
    job = Job(folder, origin, {"github": github, "runner": {"temp": str(folder / "temporary")}, "steps": {}})
    for place in (job.workspace, job.temporary):
        place.mkdir(parents=True)
    steps = written["jobs"][name]
    if "if" in steps and not value(steps["if"], job.contexts):
        return job
    has_failed = False
    for step in steps["steps"]:
        condition = step.get("if", "")
        wanted = value(condition, job.contexts) if condition else True
        if not wanted or (has_failed and "cancelled()" not in condition):
            continue
        code = _run_step(step, job, written["defaults"]["run"])
        has_failed = has_failed or code != 0
        if "id" in step:
            job.contexts["steps"].setdefault(step["id"], {})["outcome"] = "failure" if code else "success"
        if only and step.get("name") == only:
            break
    return job


def _run_step(step: Mapping[str, Any], job: Job, defaults: Mapping[str, str]) -> int:
    if "run" in step:
        return _script(step, job, defaults)
    given = {key: filled(text, job.contexts) for key, text in step.get("with", {}).items()}
    action = step["uses"].partition("@")[0]
    PLAYED[action](given, job)
    return 0


def _script(step: Mapping[str, Any], job: Job, defaults: Mapping[str, str]) -> int:
    assert "${{" not in step["run"], "a value that GitHub writes into a script could be a command"
    assert defaults["shell"] == "bash"
    output = job.folder / "output"
    output.write_text("", encoding="utf-8")
    environment = {**_environment(job, output), **{k: filled(v, job.contexts) for k, v in step.get("env", {}).items()}}
    done = subprocess.run(
        [*BASH, "-c", step["run"]],
        cwd=job.workspace / defaults["working-directory"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
    )
    log = done.stdout.decode("utf-8", "backslashreplace")
    job.steps.append(Done(step.get("name", step["run"]), done.returncode, log))
    if "id" in step:
        lines = output.read_text(encoding="utf-8").splitlines()
        job.contexts["steps"][step["id"]] = {"outputs": dict(line.split("=", 1) for line in lines)}
    return done.returncode


def _environment(job: Job, output: Path) -> dict[str, str]:
    github = job.contexts["github"]
    return {
        **{name: os.environ[name] for name in ("HOME", "LANG", "TMPDIR") if name in os.environ},
        **with_tools(job.folder),
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(output),
        "GITHUB_REPOSITORY": github["repository"],
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_STEP_SUMMARY": str(job.folder / "summary.md"),
        "GITHUB_WORKSPACE": str(job.workspace),
        "RUNNER_TEMP": str(job.temporary),
    }


def _check_out(given: Mapping[str, str], job: Job) -> None:
    """All branches, and one commit of them in the folder. What would leave a token behind is refused."""
    assert given["persist-credentials"] == "false"
    assert given["fetch-depth"] == "0"
    git = ("git", "-C", str(job.workspace))
    for command in (
        ("init", "--quiet"),
        ("remote", "add", "origin", job.origin.as_uri()),
        ("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*"),
        ("-c", "advice.detachedHead=false", "checkout", "--quiet", given.get("ref") or job.contexts["github"]["sha"]),
    ):
        subprocess.run([*git, *command], check=True)


def _keep(given: Mapping[str, str], job: Job) -> None:
    path = Path(given["path"])
    if not path.exists():
        return
    name = path.name if given.get("archive") == "false" else given["name"]
    job.artifacts[name] = job.folder / "artifacts" / name
    (job.folder / "artifacts").mkdir(exist_ok=True)
    (shutil.copytree if path.is_dir() else shutil.copy)(path, job.artifacts[name])


def _nothing(given: Mapping[str, str], job: Job) -> None:
    pass


PLAYED = {"actions/checkout": _check_out, "actions/setup-python": _nothing, "actions/upload-artifact": _keep}

