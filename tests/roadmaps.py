"""A roadmap out of a few lines, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from milepost import checks
from milepost.diagnostics import Report
from milepost.load import load
from milepost.model.roadmap import Roadmap

TODAY = date(2026, 11, 23)
SITE = {"site.yml": "format: 1\ntitle: Example\n"}


def roadmap(root: Path, files: Mapping[str, str], *, as_of: date = TODAY, report: Report | None = None) -> Roadmap:
    """Of the files by their path below `content/`; a plain site.yml is there unless it is given.

    Content mistakes go to `report`; without one they fail the test.
    """
    for path, text in {**SITE, **files}.items():
        place = root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    found = Report()
    loaded = load(root, as_of=as_of, report=found if report is None else report)
    assert not found.has_errors, [f"{each.span}: {each.code}: {each.message}" for each in found]
    return loaded


def findings(code: str, roadmap: Roadmap) -> list[str]:
    """What one check finds, each as `features/dark-mode.yml:4:9 warning`, by place and, as in a report, once."""
    check = checks.checks()[code]
    found = {
        (finding.span, finding.severity or check.severity)
        for finding in checks.findings(check, roadmap, checks.by_edition(roadmap))
    }
    return [f"{span} {severity}".removeprefix("content/") for span, severity in sorted(found)]
