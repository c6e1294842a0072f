"""The jobs of the `.gitlab-ci.yml` that `milepost init --ci gitlab` writes: their own scripts are run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosting.gitlab import ISSUES, NOTES, SOMEBODY, GitLab, run_job, serving
from tests.hosting.hosted import git, hosted
from tests.hosting.starter import REQUIREMENTS, started
from tests.hosting.tools import installed

NOTHING_DUE = "On 2026-11-27: 0 entries due.\n"
COMMENT, ISSUE = "<!-- milepost: what changes -->", "<!-- milepost: what is due -->"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A merge request that renames a feature, checked out."""
    base = started(tmp_path / "base", ci="gitlab")
    head = started(tmp_path / "head", ci="gitlab")
    undo = head / "content" / "features" / "undo.yml"
    undo.write_text(undo.read_text().replace("title: ", "title: /close @octocat "), encoding="utf-8")
    host = hosted(tmp_path, base, head)
    git("clone", "--quiet", str(host.origin), str(tmp_path / "root"), cwd=tmp_path)
    git("fetch", "--quiet", "origin", host.head, cwd=tmp_path / "root")
    git("checkout", "--quiet", host.head, cwd=tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def gitlab() -> Iterator[GitLab]:
    with serving() as found:
        yield found


def job(root: Path, name: str, **more: str) -> subprocess.CompletedProcess[str]:
    base = git("rev-parse", "origin/main", cwd=root)
    return run_job(root, name, notes=root.parent / "notes", CI_MERGE_REQUEST_DIFF_BASE_SHA=base, **more)


def told(root: Path, gitlab: GitLab) -> str:
    done = job(root, "changes", MILEPOST_TOKEN="glpat", CI_API_V4_URL=gitlab.url)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_findings_go_beside_the_lines_and_into_the_log(root: Path) -> None:
    done = job(root, "check")
    assert done.returncode == 0, done.stderr
    report = root / "gl-code-quality-report.json"
    assert json.loads(report.read_text()) == []
    assert installed(root.parent / "notes") == REQUIREMENTS
    (root / "content" / "features" / "undo.yml").write_text("title: X\nstatus: idea\ngoals: [no]\n")
    done = job(root, "check")
    assert done.returncode == 1
    assert "content/features/undo.yml:3:9: error[unknown-reference]" in done.stdout
    (found,) = [each for each in json.loads(report.read_text()) if each["check_name"] == "unknown-reference"]
    assert found["location"] == {"path": "content/features/undo.yml", "lines": {"begin": 3, "end": 3}}
    assert job(root, "check-default-branch").returncode == 1


def test_the_site_may_stand_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    started(tmp_path / "base" / "docs", ci="gitlab")
    for name in (".gitlab-ci.yml", ".gitlab"):
        (tmp_path / "base" / "docs" / name).rename(tmp_path / "base" / name)
    host = hosted(tmp_path, tmp_path / "base", tmp_path / "base")
    root = tmp_path / "root"
    git("clone", "--quiet", str(host.origin), str(root), cwd=tmp_path)
    (root / "docs" / "content" / "features" / "undo.yml").write_text("title: X\nstatus: idea\ngoals: [no]\n")
    assert job(root, "check", SITE="docs").returncode == 1
    report = json.loads((root / "gl-code-quality-report.json").read_text())
    assert {each["location"]["path"] for each in report} == {"docs/content/features/undo.yml"}


def test_without_a_token_what_changes_stands_in_the_log_and_in_a_page(root: Path) -> None:
    done = job(root, "changes")
    assert done.returncode == 0, done.stderr
    assert "/close @octocat" in done.stdout
    assert "/close @octocat" in (root / "what-changes.html").read_text(encoding="utf-8")


def test_with_a_token_it_is_one_comment_that_is_kept_up_to_date(root: Path, gitlab: GitLab) -> None:
    others = [{"id": number, "author": SOMEBODY, "body": f"{COMMENT} of somebody else"} for number in range(5)]
    gitlab.kept[NOTES] = [*others]
    told(root, gitlab)
    (note, *rest) = gitlab.kept[NOTES]
    assert rest == others
    assert note["body"].startswith(f"{COMMENT}\n")
    assert "/close" in note["body"] and "@octocat" not in note["body"]
    assert not [line for line in note["body"].splitlines() if line.lstrip().startswith("/")]
    undo = root / "content" / "features" / "undo.yml"
    undo.write_text(undo.read_text().replace("@octocat ", "again "), encoding="utf-8")
    gitlab.kept[NOTES] = [*others, note]
    told(root, gitlab)
    assert len(gitlab.kept[NOTES]) == 6
    assert "again" in note["body"]


def test_without_a_change_there_is_no_comment(root: Path, gitlab: GitLab) -> None:
    git("checkout", "--quiet", "origin/main", cwd=root)
    told(root, gitlab)
    assert gitlab.kept[NOTES] == []


def test_the_preview_is_a_site_among_the_artifacts(root: Path) -> None:
    done = job(root, "preview")
    assert done.returncode == 0, done.stderr
    where = "https://group.pages.example/-/sub/roadmap/-/jobs/9/artifacts/preview/index.html"
    assert (root / "preview.env").read_text() == f"PREVIEW={where}\n"
    assert 'href="board/index.html"' in (root / "preview" / "index.html").read_text(encoding="utf-8")


def test_the_default_branch_becomes_the_site(root: Path) -> None:
    assert job(root, "pages").returncode == 0
    assert (root / "public" / "index.html").is_file()


def issue(root: Path, gitlab: GitLab, text: str) -> None:
    """What the weekly run does with a list of what is due."""
    (root / "due.md").write_text(text, encoding="utf-8")
    environment = {"CI_API_V4_URL": gitlab.url, "CI_PROJECT_ID": "5", "MILEPOST_TOKEN": "glpat"}
    command = [sys.executable, ".gitlab/tell.py", "issue", "due.md"]
    subprocess.run(command, cwd=root, env=environment, check=True)


def test_there_is_one_issue_as_long_as_something_is_due(root: Path, gitlab: GitLab) -> None:
    gitlab.kept[ISSUES] = [{"id": 1, "iid": 1, "author": SOMEBODY, "state": "opened", "description": f"{ISSUE} fake"}]
    issue(root, gitlab, NOTHING_DUE)
    assert len(gitlab.kept[ISSUES]) == 1
    issue(root, gitlab, "- look at this\n")
    (ours, theirs) = gitlab.kept[ISSUES]
    assert (ours["state"], ours["description"]) == ("opened", f"{ISSUE}\n- look at this\n")
    assert ours["confidential"] == "true"
    issue(root, gitlab, "- look at that\n")
    assert (len(gitlab.kept[ISSUES]), ours["description"]) == (2, f"{ISSUE}\n- look at that\n")
    issue(root, gitlab, NOTHING_DUE)
    assert ours["state"] == "closed"
    issue(root, gitlab, "- again\n")
    assert (len(gitlab.kept[ISSUES]), ours["state"]) == (2, "opened")
    assert theirs["description"] == f"{ISSUE} fake"


def test_without_a_token_the_weekly_run_fails_when_something_is_due(root: Path) -> None:
    assert job(root, "review").returncode == 0
    old = "title: An old plan\nstatus: planned\ntarget: 2027-Q1\nreviewed: 2025-01-01\n"
    (root / "content" / "features" / "old.yml").write_text(old, encoding="utf-8")
    done = job(root, "review")
    assert done.returncode == 1
    assert "An old plan" in done.stdout
