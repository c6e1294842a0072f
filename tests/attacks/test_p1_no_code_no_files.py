"""P1: content makes the build run nothing, read and write nothing elsewhere, and call nobody."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.attacks.built import CONFIG
from tests.attacks.filled import content
from tests.attacks.hostile import every_text
from tests.attacks.test_p2_markup import SINGLE
from tests.histories import History
from tests.places import ROOT
from tests.source.test_git import PROGRAMS

CANARY = "CANARY-SECRET-w8r2k5x1"
# Strings that MkDocs' own extensions act on wherever they meet them in a page's Markdown
READING = ("markdown-files", "ssti", "own-templates", "placeholders", "own-blocks")


def watched(root: Path, files: dict[str, str]) -> dict[str, list[str]]:
    (root / "content" / "pages").mkdir(parents=True)
    for path, text in files.items():
        (root / "content" / path).write_text(text, "utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    committed(root)
    (root / "secret.txt").write_text(CANARY, "utf-8")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "PYTHONPATH": f"{ROOT / 'generator'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-B", "-m", "tests.attacks.watched_build", str(root)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def committed(root: Path) -> None:
    """Twice, so that the past is told as well; and the repository names a program for whatever git may run one for."""
    history = History(root)
    history.git("init", "--quiet", "--initial-branch=main")
    history.commit({}, on="2026-01-01")
    for file in (root / "content").glob("*.yml"):
        text = file.read_text("utf-8")
        file.write_text(text.replace('"planned"', '"idea"') + "\n", "utf-8")
    history.commit({}, on="2026-02-01")
    program = root / ".git" / "program"
    program.write_text(f"#!/bin/sh\necho {CANARY} > {root / 'written-by-git'}\n")
    program.chmod(0o755)
    for setting in PROGRAMS:
        history.git("config", setting, str(program))
    (root / ".git" / "info" / "attributes").write_text("* diff=mine filter=mine\n")


def test_p1_nothing_is_run_and_nothing_elsewhere_is_touched(tmp_path: Path) -> None:
    texts = {name: text for name, text in every_text().items() if name.rpartition("-")[0] in READING}
    found = watched(tmp_path, content(texts, single=SINGLE))

    assert found == {"read": [], "written": [], "started": [], "called": [], "compiled": []}
    assert not (tmp_path / "written-by-git").exists()
    for file in (tmp_path / "site").rglob("*"):
        if file.suffix in (".html", ".json", ".xml", ".csv", ".ics") and file.is_file():
            text = file.read_text("utf-8")
            assert CANARY not in text and "root:x:0" not in text, file
            if file.is_relative_to(tmp_path / "site" / "features"):
                assert "1337" not in text, file


def test_a_file_that_a_page_reads_is_heard(tmp_path: Path) -> None:
    """These tests can fail: a page of the site's own may read such a file, which is told."""
    found = watched(tmp_path, {"site.yml": "format: 1\ntitle: T\n", "pages/own.md": '--8<-- "secret.txt"\n'})

    assert {Path(place).name for place in found["read"]} == {"secret.txt"}
