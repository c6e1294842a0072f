"""One file makes a new part: a kind, a check, a view and an exporter, each added to a copy of the package.

The same four files stand in CONTRIBUTING.md, which shows them to who wants to add one.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT

# What CONTRIBUTING.md shows under a path is put there, word for word
SHOWN = re.compile(r"^`([\w./]+)`:?\n+```(?:python|html)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout's shipped files with the parts of CONTRIBUTING.md in it."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("generator", "templates", "tests/cases"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "tests" / "roadmaps.py", copy / "tests")
    for path, text in SHOWN.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        assert not (copy / path).exists(), f"{path} would replace a part of our own"
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_text(text, encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for path, text in {
        "mkdocs.yml": "site_name: Example\nplugins: [milepost]\ntheme: {name: material, font: false}\n",
        "docs/about.md": "# About\n",
        "content/site.yml": "format: 1\ntitle: Example\n",
        "content/risks.yml": "late-hardware:\n  title: Late hardware\n  likelihood: 4\n  threatens: [dark-mode]\n",
        "content/features/dark-mode.yml": "title: DARK MODE\nstatus: idea\ndescription: See [[risk:late-hardware]].\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def milepost(package: Path, site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(package / "generator"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "milepost", "-C", str(site), "--as-of", "2026-11-23", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_contributing_shows_one_of_each():
    shown = [path for path, _ in SHOWN.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))]

    for folder in ("model/kinds", "checks", "views", "exporters"):
        assert any(path.startswith(f"generator/milepost/{folder}/") for path in shown), folder


def test_the_tests_that_contributing_shows_pass(package):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib", "tests"]
    environment = {**os.environ, "PYTHONPATH": f"{package / 'generator'}{os.pathsep}{package}"}
    done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout


def test_a_new_kind_is_read_and_its_references_are_judged(package, site):
    report = json.loads(milepost(package, site, "check", "--format", "json").stdout)
    assert [found for found in report["diagnostics"] if found["severity"] == "error"] == []

    wrong = (site / "content" / "risks.yml").read_text().replace("[dark-mode]", "[drak-mode]")
    (site / "content" / "risks.yml").write_text(wrong)
    report = json.loads(milepost(package, site, "check", "--format", "json").stdout)
    (site / "content" / "risks.yml").write_text(wrong.replace("drak", "dark"))

    assert [
        (found["code"], found["line"], found["help"]) for found in report["diagnostics"] if found["severity"] == "error"
    ] == [("unknown-reference", 4, "did you mean `dark-mode`?")]


def test_the_commands_know_a_new_kind(package, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("format: 1\ntitle: Example\n")
    (tmp_path / "content" / "risks.yml").write_text("late:\n  title: Late\n")

    assert milepost(package, tmp_path, "check").stdout == "no problems in 1 risk\n"
    assert milepost(package, tmp_path, "list", "risk").stdout == "slug  title\nlate  Late\n"
    assert "`milepost new risk first-risk`" in milepost(package, tmp_path, "new", "risk").stderr


def test_a_new_check_finds(package, site):
    report = json.loads(milepost(package, site, "check", "--format", "json").stdout)

    assert ("shouted-title", "content/features/dark-mode.yml", 1) in [
        (found["code"], found["path"], found["line"]) for found in report["diagnostics"]
    ]


def test_a_new_view_is_a_page_and_a_new_exporter_a_file(package, site):
    done = milepost(package, site, "build")
    assert done.returncode == 0, done.stdout + done.stderr

    page = (site / "site" / "risks" / "index.html").read_text(encoding="utf-8")
    assert "Late hardware" in page
    assert "../features/dark-mode/" in page
    assert (site / "site" / "features.txt").read_text(encoding="utf-8") == "DARK MODE\n"
    assert milepost(package, site, "export", "txt").stdout == "DARK MODE\n"
