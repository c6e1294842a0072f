"""A report with paths as the server of a repository knows them, wherever in it the site stands."""

from __future__ import annotations

import os
from pathlib import Path

from milepost.diagnostics import Report

# Where GitHub and GitLab say that the repository lies on the machine that builds
_STARTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def from_repository(report: Report, root: Path) -> tuple[Report, Path]:
    """The report and the folder that its paths begin at: the repository, else the folder that one is in."""
    start = Path(next(filter(None, map(os.environ.get, _STARTS)), "") or Path.cwd())
    prefix = os.path.relpath(root.resolve(), start.resolve()).replace(os.sep, "/")
    if prefix == "." or prefix.startswith(".."):
        return report, root
    moved = (found._replace(span=found.span._replace(path=f"{prefix}/{found.span.path}")) for found in report)
    return Report(moved), start
