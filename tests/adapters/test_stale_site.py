"""Days go by, and nobody does anything: `check` fails, but every way to build goes on and the site says it is stale."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from milepost import checks
from milepost.adapters.judged import judge
from milepost.diagnostics import Severity

TODAY = date(2027, 6, 1)
EPOCH = "1811808000"  # the same day
MKDOCS = """\
site_name: Stale
docs_dir: content/pages
theme: {name: material, font: false}
plugins: [search, milepost]
validation: {links: {anchors: warn, not_found: warn, unrecognized_links: warn}, nav: {omitted_files: warn}}
"""
CONTENT = {
    "site.yml": "format: 1\ntitle: Stale\n",
    "goals/old.yml": (
        "title: Old\nsummary: S\nperiod: 2026\nreviewed: 2026-11-20\n"
        "measures: {speed: {title: Speed, from: 1, to: 2, readings: {2026-11-01: 1}}, none: {to: 2}}\n"
    ),
    "features.yml": """\
late: {title: Late, summary: S, status: planned, target: 2026, goals: old, reviewed: 2026-11-20}
silent: {title: Silent, summary: S, status: in-progress, goals: old, updates: {on: 2026-11-01, text: Begun}}
far: {title: Far, summary: S, status: planned, goals: old, target: 2031-05-05}
paused: {title: Paused, status: paused, reason: R, revisit: 2026}
""",
    "pages/about.md": "# About\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in CONTENT.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return tmp_path


def run(*command: str, root: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_everything_that_days_alone_can_bring_about_is_found_and_nothing_else(root: Path) -> None:
    report = judge(root, as_of=TODAY).report
    found = {each.code for each in report if each.severity is not Severity.INFO}

    assert found == checks.about_today()
    assert {each.code for each in report if each.severity is Severity.ERROR} == {
        *("overdue", "stale-review", "stale-measure", "stale-progress", "revisit-due")
    }


@pytest.mark.parametrize("loud", [False, True], ids=["as-it-is", "all-of-them-errors"])
@pytest.mark.parametrize("command", [("milepost", "build", "--strict"), ("mkdocs", "build", "--strict")], ids=" ".join)
def test_no_build_stops_for_it_and_the_pages_say_it(root: Path, command: tuple[str, ...], loud: bool) -> None:
    if loud:
        severities = ", ".join(f"{code}: error" for code in sorted(checks.about_today()))
        (root / "content" / "site.yml").write_text(f"{CONTENT['site.yml']}checks: {{{severities}}}\n", encoding="utf-8")
    assert run("milepost", "check", root=root).returncode == 1

    done = run(*command, root=root)

    assert done.returncode == 0, done.stderr
    for page in ("features/late", "features/silent", "goals/old"):
        assert "Nobody has confirmed this since" in (root / "site" / page / "index.html").read_text(encoding="utf-8")
