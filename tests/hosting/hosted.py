"""A repository as a host keeps it, with a pull request that a fork has opened."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NUMBER = 7
REPOSITORY = "product/roadmap"
_BY = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_WHEN = {"GIT_AUTHOR_DATE": "2026-11-20T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z"}
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True, slots=True)
class Hosted:
    """The commits that GitHub tells a workflow of, by their full names."""

    origin: Path
    base: str
    head: str
    merge: str

    def pull_request(self) -> dict[str, Any]:
        """What a workflow on `pull_request` knows as `github`."""
        event = {"pull_request": {"number": NUMBER, "base": {"sha": self.base}}}
        return {"repository": REPOSITORY, "sha": self.merge, "token": "ghs_read", "event": event}

    def workflow_run(self, *, event: str = "pull_request") -> dict[str, Any]:
        """What a workflow on `workflow_run` knows: of a fork's pull request neither its number nor its branch's."""
        run = {"event": event, "conclusion": "failure", "head_sha": self.head, "id": 4711, "pull_requests": []}
        return {"repository": REPOSITORY, "sha": self.base, "token": "ghs_write", "event": {"workflow_run": run}}

    def pulls(self) -> list[dict[str, Any]]:
        """The open pull requests, as the API lists them: ours is the second."""
        other = {"number": 6, "head": {"sha": "0" * 40}, "base": {"sha": self.base}}
        return [other, {"number": NUMBER, "head": {"sha": self.head}, "base": {"sha": self.base}}]


def hosted(folder: Path, base: Path, fork: Path) -> Hosted:
    """Two folders as two commits: the main branch, and what the fork proposes, merged by the host."""
    origin = folder / "origin.git"
    git("init", "--quiet", "--bare", "--initial-branch=main", str(origin), cwd=folder)
    first = commit(origin, base)
    head = commit(origin, fork, first)
    merge = git("commit-tree", f"{head}^{{tree}}", "-p", first, "-p", head, "-m", "Merge", cwd=origin)
    for ref, name in {"heads/main": first, f"pull/{NUMBER}/head": head, f"pull/{NUMBER}/merge": merge}.items():
        git("update-ref", f"refs/{ref}", name, cwd=origin)
    return Hosted(origin, first, head, merge)


def commit(origin: Path, tree: Path, *parents: str) -> str:
    """A folder as a commit, links and all."""
    git(f"--git-dir={origin}", f"--work-tree={tree}", "add", "--all", "--force", cwd=origin)
    written = git("write-tree", cwd=origin)
    return git("commit-tree", written, *(each for parent in parents for each in ("-p", parent)), "-m", "x", cwd=origin)


def git(*command: str, cwd: Path) -> str:
    environment = {**os.environ, **_BY, **_WHEN, **_ALONE}
    done = subprocess.run(["git", *command], cwd=cwd, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()
