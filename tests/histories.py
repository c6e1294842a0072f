"""Git histories out of a few lines, for tests."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from milepost.adapters.history import memory
from milepost.diagnostics import Report
from milepost.edition import narrow
from milepost.load import load
from milepost.model.roadmap import Roadmap
from tests.roadmaps import SITE, TODAY

# Nothing of the machine's own settings, and a name that is a role
_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Product manager",
    "GIT_AUTHOR_EMAIL": "product@example.org",
    "GIT_COMMITTER_NAME": "Product manager",
    "GIT_COMMITTER_EMAIL": "product@example.org",
}


@dataclass(frozen=True)
class History:
    """A repository whose `root` holds the site."""

    root: Path

    @classmethod
    def begun(cls, root: Path, files: Mapping[str, str], *, on: str) -> History:
        history = cls(root)
        root.mkdir(parents=True, exist_ok=True)
        history.git("init", "--quiet", "--initial-branch=main")
        history.commit({**SITE, **files}, on=on)
        return history

    def commit(self, files: Mapping[str, str | None], *, on: str) -> str:
        """Writes the files, by their path below `content/`; None removes one. Returns the commit's name."""
        for path, text in files.items():
            place = self.root / "content" / path
            if text is None:
                place.unlink()
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=A step", on=on)
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *command: str, on: str = "2026-01-01") -> str:
        moment = f"{on}T12:00:00+00:00"
        environment = {**os.environ, **_ENVIRONMENT, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        done = subprocess.run(
            ["git", *command], cwd=self.root, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def roadmap(self, edition: str = "", *, as_of: date = TODAY) -> Roadmap:
        """As it is published for an edition."""
        report = Report()
        loaded = load(self.root, as_of=as_of, report=report)
        assert not report.has_errors, [f"{each.span}: {each.message}" for each in report]
        return narrow(_remembering(loaded, self.root), edition)


def _remembering(roadmap: Roadmap, root: Path) -> Roadmap:
    return replace(roadmap, memory=memory(root, roadmap))
