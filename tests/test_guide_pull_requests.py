"""What the guide shows of a pull request is what comes of the change that it shows."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from click.testing import CliRunner

from milepost.adapters.cli import main
from tests.hosting.hosted import git
from tests.places import ROOT

PAGE = (ROOT / "content" / "pages" / "guide" / "pull-requests.md").read_text(encoding="utf-8")
BEFORE = """\
title: Scheduled exports
summary: Reports arrive by mail every Monday.
type: technical
status: planned
confidence: committed
reviewed: 2026-11-20
"""


def said(root: Path, *arguments: str) -> str:
    return CliRunner().invoke(main, ["-C", str(root), "--as-of", "2026-11-27", *arguments]).stdout


def test_the_change_the_comment_and_the_question_are_those_of_the_guide(tmp_path: Path) -> None:
    target, why = [textwrap.dedent(block) for block in re.findall(r"    ```yaml\n(.*?)    ```", PAGE, re.DOTALL)[:2]]
    feature = tmp_path / "content" / "features" / "exports.yml"
    feature.parent.mkdir(parents=True)
    (tmp_path / "content" / "site.yml").write_text("format: 1\ntitle: T\n", encoding="utf-8")
    feature.write_text(f"{BEFORE}target: 2027-Q1\n", encoding="utf-8")
    git("init", "--quiet", cwd=tmp_path)
    git("add", "--all", cwd=tmp_path)
    git("commit", "--quiet", "--message", "x", cwd=tmp_path)

    feature.write_text(BEFORE + target, encoding="utf-8")
    assert "error[change-without-reason]" in said(tmp_path, "check", "--against", "HEAD")
    feature.write_text(BEFORE + target + why, encoding="utf-8")
    assert said(tmp_path, "check", "--strict", "--against", "HEAD") == "no problems in 1 feature\n"
    comment = said(tmp_path, "diff", "HEAD", "--format", "markdown").splitlines()
    assert "".join(f"> {line}".rstrip() + "\n" for line in comment) in PAGE
