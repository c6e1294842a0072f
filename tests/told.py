"""The errors of a content, for tests of what is said."""

from __future__ import annotations

from pathlib import Path

from milepost import checks
from milepost.diagnostics import Diagnostic, Report
from tests.roadmaps import roadmap


def told(root: Path, files: dict[str, str]) -> list[Diagnostic]:
    """Each file by its path below `content/`."""
    report = Report()
    checks.run(roadmap(root, files, report=report), report)
    return [found for found in report if found.severity == "error"]


def lines(root: Path, files: dict[str, str]) -> list[str]:
    """`features/a.yml:3:1 the message | the help` of each error."""
    return [
        f"{found.span} {found.message} | {found.help}".removeprefix("content/")
        for found in sorted(told(root, files), key=lambda found: found.span)
    ]
