"""What git remembers, read without running anything that a repository brings along."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from milepost.source.git import NoHistory, NoSuchRevision, repository
from tests.histories import History

PROGRAMS = (
    *("core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "gpg.program"),
    *("diff.external", "diff.mine.textconv", "diff.mine.command", "filter.mine.smudge", "filter.mine.clean"),
)
FEATURE = {"features/a.yml": "title: A\nstatus: idea\n"}


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History.begun(tmp_path / "site", FEATURE, on="2026-01-01")


def test_commits_of_the_folder_in_their_order(history: History) -> None:
    history.commit({"features/a.yml": "title: A\nstatus: planned\n"}, on="2026-02-01")
    (history.root / "other.txt").write_text("no content\n")
    history.commit({}, on="2026-03-01")
    history.commit({"features/a.yml": None}, on="2026-04-01")
    found = [*repository(history.root).commits("content", known_by="site.yml")]
    assert [(commit.day, [file.path for file in commit.changed], commit.removed) for commit in found] == [
        (date(2026, 1, 1), ["content/features/a.yml", "content/site.yml"], ()),
        (date(2026, 2, 1), ["content/features/a.yml"], ()),
        (date(2026, 4, 1), [], ("content/features/a.yml",)),
    ]


def test_a_merge_is_one_step_on_the_day_of_the_merge(history: History) -> None:
    history.git("switch", "--quiet", "--create", "proposal")
    history.commit({"features/a.yml": "title: A\nstatus: planned\n"}, on="2026-02-01")
    history.commit({"features/a.yml": "title: A\nstatus: in-progress\n"}, on="2026-02-02")
    history.git("switch", "--quiet", "main")
    history.git("merge", "--quiet", "--no-ff", "--message=Merge", "proposal", on="2026-02-20")
    found = [*repository(history.root).commits("content", known_by="site.yml")]
    assert [commit.day for commit in found] == [date(2026, 1, 1), date(2026, 2, 20)]


@pytest.mark.parametrize("name", ["roadmap", "a folder", "ä", "star*[x]"])
def test_the_folder_may_have_stood_elsewhere(tmp_path: Path, name: str) -> None:
    top = History(tmp_path)
    old = History.begun(tmp_path / "docs", FEATURE, on="2026-01-01")
    shutil.rmtree(old.root / ".git")
    top.git("init", "--quiet", "--initial-branch=main")
    top.commit({}, on="2026-01-01")
    old.commit({"features/a.yml": "title: B\nstatus: idea\n"}, on="2026-02-01")
    (tmp_path / name).mkdir()
    top.git("mv", "docs/content", f"{name}/content")
    top.commit({}, on="2026-03-01")
    moved = History(tmp_path / name)
    moved.commit({"features/a.yml": "title: C\nstatus: idea\n"}, on="2026-04-01")
    found = [*repository(moved.root).commits("content", known_by="site.yml")]
    assert [(commit.day, commit.is_whole) for commit in found] == [
        (date(2026, 1, 1), False),
        (date(2026, 2, 1), False),
        (date(2026, 3, 1), True),
        (date(2026, 4, 1), False),
    ]
    assert {file.path for file in found[2].changed} == {"content/features/a.yml", "content/site.yml"}


def test_links_are_no_ordinary_files(history: History) -> None:
    (history.root / "content" / "features" / "link.yml").symlink_to("/etc/passwd")
    history.commit({}, on="2026-02-01")
    files = repository(history.root).files("HEAD", "content")
    assert {file.path: file.is_regular for file in files}["content/features/link.yml"] is False


def test_blobs_no_longer_than_asked_for(history: History) -> None:
    kept = repository(history.root)
    name = next(file.blob for file in kept.files("HEAD", "content") if file.path.endswith("a.yml"))
    with kept.blobs() as blobs:
        assert blobs.get(name, at_most=5) is None
        assert blobs.get(name, at_most=100) == FEATURE["features/a.yml"].encode()
        with pytest.raises(NoHistory, match="missing or damaged"):
            blobs.get("0" * 40, at_most=100)


@pytest.mark.parametrize("name", ["a\x01b.yml", "a\nb.yml", "a\tb.yml", ":100644 x.yml", "ä.yml", '"q".yml'])
def test_any_name_of_a_file_is_read(history: History, name: str) -> None:
    history.commit({f"features/{name}": "title: A\nstatus: idea\n"}, on="2026-02-01")
    history.commit({"features/z.yml": "title: Z\nstatus: idea\n"}, on="2026-03-01")
    found = [*repository(history.root).commits("content", known_by="site.yml")]
    assert [[file.path for file in commit.changed] for commit in found][1:] == [
        [f"content/features/{name}"],
        ["content/features/z.yml"],
    ]


def test_a_clock_may_say_anything(history: History) -> None:
    history.git("config", "user.name", "Product manager")
    for moment in ("@999999999999 +0000", "@0 +0000"):
        environment = {**os.environ, "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment}
        (history.root / "content" / "features" / "a.yml").write_text(f"title: {moment}\nstatus: idea\n")
        command = ["git", "-c", "user.email=product@example.org", "commit", "--quiet", "--all", "--message=A step"]
        subprocess.run(command, cwd=history.root, env=environment, check=True)
    found = [*repository(history.root).commits("content", known_by="site.yml")]
    assert [commit.day for commit in found] == [date(2026, 1, 1), date.max, date(1970, 1, 1)]


def test_a_partial_clone_calls_nobody_for_what_is_missing(history: History, tmp_path: Path) -> None:
    history.commit({"features/a.yml": "title: B\nstatus: idea\n"}, on="2026-02-01")
    history.git("config", "uploadpack.allowFilter", "true")
    history.git("clone", "--quiet", "--filter=blob:none", f"file://{history.root}", str(tmp_path / "part"))
    with pytest.raises(NoHistory, match="a partial clone"):
        repository(tmp_path / "part")


def test_what_is_missing_or_damaged_is_said(history: History) -> None:
    kept = repository(history.root)
    tree = history.git("rev-parse", "HEAD:content").strip()
    (history.root / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(NoHistory, match="missing or damaged"):
        [*kept.commits("content", known_by="site.yml")]


def test_settings_of_the_repository_change_nothing(history: History) -> None:
    before = [*repository(history.root).commits("content", known_by="site.yml")]
    for name, value in (
        ("diff.orderFile", "/nonexistent"),
        ("i18n.logOutputEncoding", "UTF-16"),
        ("log.follow", "true"),
        ("diff.renames", "copies"),
        ("core.quotePath", "true"),
        ("log.date", "relative"),
        ("diff.noprefix", "true"),
        ("core.abbrev", "5"),
    ):
        history.git("config", name, value)
    assert [*repository(history.root).commits("content", known_by="site.yml")] == before


@pytest.mark.parametrize("name", ["nothing", "--all", "-h", "", " ", "HEAD~9", "a\0b", "HEAD:content", "@{upstream}"])
def test_what_is_no_commit(history: History, name: str) -> None:
    with pytest.raises(NoSuchRevision):
        repository(history.root).name_of(name)


def test_why_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoHistory, match="this folder is in no git repository"):
        repository(tmp_path)
    empty = History(tmp_path / "empty")
    empty.root.mkdir()
    empty.git("init", "--quiet")
    with pytest.raises(NoHistory, match="nothing has been committed yet"):
        [*repository(empty.root).commits("content", known_by="site.yml")]
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoHistory, match="git is not installed here"):
        repository(tmp_path)


def test_a_folder_of_somebody_else(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """As git's own tests have it: with this variable every folder counts as another's."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(NoHistory, match="belongs to somebody else"):
        repository(history.root)


def test_nothing_of_a_repository_is_run(history: History, tmp_path: Path) -> None:
    """Its own settings name programs for everything that git would run one for."""
    canary = tmp_path / "canary"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {canary}\n")
    program.chmod(0o755)
    for setting in PROGRAMS:
        history.git("config", setting, str(program))
    history.git("config", "log.showSignature", "true")
    history.git("config", "core.hooksPath", str(tmp_path))
    (history.root / ".git" / "info" / "attributes").write_text("* diff=mine filter=mine\n")
    kept = repository(history.root)
    assert len([*kept.commits("content", known_by="site.yml")]) == 1
    files = kept.files(kept.name_of("HEAD"), "content")
    with kept.blobs() as blobs:
        assert all(blobs.get(file.blob, at_most=1000) for file in files)
    assert not canary.exists()


def test_a_hook_does_not_mislead(history: History, tmp_path: Path) -> None:
    """A hook of git runs with the place of its repository in the environment, relative to where it stands."""
    code = (
        "from pathlib import Path; from milepost.source.git import repository;"
        f"print(len([*repository(Path({str(history.root)!r})).commits('content', known_by='site.yml')]))"
    )
    environment = {**os.environ, "GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1"
