from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report
from milepost.load import load
from tests.roadmaps import TODAY, roadmap

SITE_PATHS = frozenset({"guide/dates/", "guide/index.html", "files/plan.pdf", "about.html"})


def broken(root: Path, url: str, *, site_paths: frozenset[str] | None = SITE_PATHS) -> list[str]:
    feature = f"title: A\nstatus: idea\naliases: old-a\nlinks:\n  - title: L\n    url: '{url}'\n"
    roadmap(root, {"features/a.yml": feature, "vision.yml": "title: V\nstatement: S\n"})
    report = Report()
    checks.run(load(root, as_of=TODAY, report=report, site_paths=site_paths), report)
    return [f"{each.span.line}:{each.span.column} {each.help}" for each in report if each.code == "broken-link"]


@pytest.mark.parametrize(
    "url",
    [
        "guide/dates/",
        "guide/dates/#months",
        "guide/dates",
        "guide/dates/index.html?a=b",
        "guide/",
        "guide",
        "files/plan.pdf",
        "about.html",
        "features/a/",
        "features/old-a/",
        "features/",
        "vision/",
        "not-doing/",
        "https://example.com/nowhere",
        "mailto:a@example.com",
    ],
)
def test_a_path_that_is_there_is_not_minded(url: str, tmp_path: Path) -> None:
    assert broken(tmp_path, url) == []


def test_a_path_that_is_not_there_is_told_at_the_address(tmp_path: Path) -> None:
    assert broken(tmp_path, "guide/date/") == ["6:10 did you mean `guide/dates`?"]
    assert broken(tmp_path, "features/b/") == ["6:10 did you mean `features/a`?"]
    assert broken(tmp_path, "x") == ["6:10 write a path that the site has"]


def test_where_nobody_has_looked_nothing_is_said(tmp_path: Path) -> None:
    assert broken(tmp_path, "guide/date/", site_paths=None) == []
