"""`milepost diff` and `check --against`, as people call them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.histories import History

SITE = "format: 1\ntitle: E\neditions: {public: {title: Customers}, team: {title: Team}}\ndefault_visibility: public\n"
BEFORE = {
    "site.yml": SITE,
    "goals/faster.yml": "title: Faster checkout\nsummary: Quick\nreviewed: 2026-11-01\n",
    "features.yml": "".join(
        f"{slug}:\n  title: {title}\n  summary: It helps\n  status: planned\n  confidence: {sure}\n  target: 2027-Q1\n"
        f"  goals: faster\n  reviewed: 2026-11-01\n{more}"
        for slug, title, sure, more in (
            ("cards", "Saved cards", "committed", ""),
            ("one-click", "One click", "likely", ""),
            ("receipts", "Receipts", "likely", ""),
            ("exports", "Scheduled exports", "likely", "  visibility: team\n"),
        )
    ),
}
AFTER = BEFORE["features.yml"].replace("2027-Q1", "2027-Q2").replace("  visibility: team\n", "")


def milepost(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "milepost", "-C", str(root), "--as-of", "2026-11-23", *command],
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
        check=False,
    )


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A repository with a commit, and changes that are not committed yet."""
    History.begun(tmp_path, BEFORE, on="2026-11-01")
    (tmp_path / "content" / "features.yml").write_text(AFTER, encoding="utf-8")
    return tmp_path


def test_the_headline_says_what_it_comes_to(changed: Path) -> None:
    done = milepost(changed, "diff", "HEAD")
    assert done.returncode == 0, done.stderr
    headline = done.stdout.partition("\n\n")[0]
    assert headline == (
        "“Scheduled exports” becomes visible to Customers; committed “Saved cards” slips, by one quarter; "
        "3 others slip, by one quarter on average; goal “Faster checkout” has nothing left before Q2 2027."
    )
    assert "Saved cards (feature:cards) slips: Q1 2027 → Q2 2027 (1 quarter later)" in done.stdout


def test_base_and_head_may_be_revisions_folders_and_published_files(changed: Path) -> None:
    head = milepost(changed, "diff", "HEAD", "--format", "json").stdout
    exported = milepost(changed, "export", "json", "--edition", "team", "-o", str(changed / "roadmap.json"))
    assert exported.returncode == 0, exported.stderr
    History(changed).git("stash", "--quiet")
    folder = milepost(changed, "diff", str(changed), "stash@{0}", "--format", "json").stdout
    assert json.loads(folder)["differences"] == json.loads(head)["differences"]
    published = json.loads(milepost(changed, "diff", "HEAD", str(changed / "roadmap.json"), "--format", "json").stdout)
    slips = [each["slug"] for each in published["differences"] if each["field"] == "target"]
    assert slips == ["cards", "one-click", "receipts", "exports"]


def test_a_publication_says_nothing_of_who_sees_what(changed: Path) -> None:
    file = changed / "roadmap.json"
    milepost(changed, "export", "json", "--edition", "team", "-o", str(file))
    found = json.loads(milepost(changed, "diff", str(file), "--format", "json").stdout)
    assert found["differences"] == []
    assert found["notes"] == ["nothing says who sees what before, so that was not compared"]


def test_a_built_site_may_have_its_roadmap_in_a_folder(changed: Path, tmp_path: Path) -> None:
    built = tmp_path / "built"
    (built / "product").mkdir(parents=True)
    milepost(changed, "export", "json", "--edition", "team", "-o", str(built / "product" / "roadmap.json"))
    assert json.loads(milepost(changed, "diff", str(built), "--format", "json").stdout)["differences"] == []
    (built / "product" / "roadmap.json").unlink()
    done = milepost(changed, "diff", str(built))
    assert done.returncode == 3
    assert f"`{built}` holds neither `content/` nor a `roadmap.json`" in done.stderr


def test_nothing_changes(changed: Path) -> None:
    for form, said in (("text", "Nothing changes.\n"), ("markdown", "Nothing changes.\n")):
        assert milepost(changed, "diff", str(changed), "--format", form).stdout == said
    assert json.loads(milepost(changed, "diff", str(changed), "--format", "json").stdout)["differences"] == []


def test_the_page_is_one_file_that_fetches_nothing_and_runs_nothing(changed: Path) -> None:
    file = changed / "content" / "features.yml"
    file.write_text(AFTER.replace("Saved cards", "<script>alert(1)</script> & <b>x"), encoding="utf-8")
    html = milepost(changed, "diff", "HEAD", "--format", "html").stdout
    assert html.startswith("<!doctype html>")
    assert not re.search(r"<(script|link|img|iframe|a)\b|\b(src|href)=|url\(|@import", html)
    assert "default-src 'none'" in html
    text = re.sub(r"<meta([^>]*)>", r"<meta\1/>", html.removeprefix("<!doctype html>"))
    page = ElementTree.fromstring(text)
    assert "<script>alert(1)</script> & <b>x" in "".join(page.itertext())


def test_a_comment_shows_what_content_says_and_does_nothing_of_it(changed: Path) -> None:
    file = changed / "content" / "features.yml"
    file.write_text(AFTER.replace("Saved cards", '"@everyone [x](https://evil.example) ::error::<img src=x>"'))
    told = milepost(changed, "diff", "HEAD", "--format", "markdown").stdout
    assert "> [!WARNING]\n" in told
    assert "@everyone" not in told
    assert r"\[x\](https:" in told
    assert "<img" not in told
    assert "::error::" not in told


@pytest.mark.parametrize(
    ("base", "said"),
    [("nowhere", "git knows no revision `nowhere`"), ("--help-me", "--help-me"), ("", "git knows no revision")],
)
def test_what_is_no_revision_is_said(changed: Path, base: str, said: str) -> None:
    done = milepost(changed, "diff", "--", base)
    assert done.returncode == 3
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_git_a_revision_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("format: 1\ntitle: E\n")
    done = milepost(tmp_path, "diff", "HEAD")
    assert done.returncode == 3
    assert "`HEAD` is no folder, and this folder is in no git repository" in done.stderr


def test_a_file_that_is_no_roadmap_is_refused(changed: Path) -> None:
    other = changed / "other.json"
    not_ours = (("[", "it is no JSON"), ("{}", "no roadmap that Milepost"), ('{"site": {}, "format": 9}', "format"))
    for text, said in not_ours:
        other.write_text(text)
        done = milepost(changed, "diff", str(other))
        assert (done.returncode, "Traceback" in done.stderr) == (3, False)
        assert said in done.stderr


def test_what_has_mistakes_is_left_out_and_said(changed: Path) -> None:
    (changed / "content" / "goals" / "faster.yml").write_text("title: [\n")
    done = milepost(changed, "diff", "HEAD")
    assert done.returncode == 0
    assert "the content here has 1 error; what it stands in was left out" in done.stderr


def test_check_against_asks_for_the_reason(changed: Path) -> None:
    done = milepost(changed, "check", "--against", "HEAD", "--format", "json")
    found = [each for each in json.loads(done.stdout)["diagnostics"] if each["code"] == "change-without-reason"]
    assert [(each["path"], each["line"], each["severity"]) for each in found] == [("content/features.yml", 6, "error")]
    assert found[0]["help"] == (
        'add to `changes`: `- {on: 2026-11-23, field: target, from: 2027-Q1, to: 2027-Q2, why: "…"}`'
    )
    assert done.returncode == 1
    answered = AFTER.replace(
        "one-click:", "  changes: [{on: 2026-11-23, field: target, why: The new sign-in comes first}]\none-click:"
    )
    (changed / "content" / "features.yml").write_text(answered)
    assert milepost(changed, "check", "--against", "HEAD").returncode == 0


def test_check_against_asks_what_became_of_what_is_gone(changed: Path) -> None:
    text = re.sub(r"receipts:\n(  .*\n)+", "", AFTER)
    (changed / "content" / "features.yml").write_text(text)
    done = milepost(changed, "check", "--against", "HEAD")
    assert done.returncode == 1
    assert "error[vanished-entry]: `receipts` was on the roadmap and is not there any more" in done.stdout


def test_two_states_are_written_apart(changed: Path) -> None:
    done = milepost(changed, "diff", "main..change")
    assert done.returncode == 3
    assert "write the two states apart: `main change`" in done.stderr


@pytest.mark.parametrize("name", ["a" * 300, "/".join(["b" * 300, "c"])])
def test_a_name_that_no_file_can_have_is_no_revision(changed: Path, name: str) -> None:
    done = milepost(changed, "diff", name)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "git knows no revision" in done.stderr


def test_a_built_site_is_read_by_what_it_publishes(changed: Path) -> None:
    site = changed / "site"
    site.mkdir()
    assert milepost(changed, "export", "json", "--edition", "team", "-o", str(site / "roadmap.json")).returncode == 0
    found = json.loads(milepost(changed, "diff", "HEAD", str(site), "--format", "json").stdout)
    assert [each["slug"] for each in found["differences"] if each["field"] == "target"] == [
        "cards",
        "one-click",
        "receipts",
        "exports",
    ]


@pytest.mark.parametrize("text", ["[" * 900 + "]" * 900, '{"a":' * 600 + "1" + "}" * 600])
def test_a_published_file_that_is_nested_too_deeply_is_refused(changed: Path, text: str) -> None:
    other = changed / "other.json"
    other.write_text(f'{{"format": 1, "site": {{"title": "E"}}, "features": {{"a": {{"title": {text}}}}}}}')
    done = milepost(changed, "diff", str(other))
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "nested too deeply" in done.stderr


def test_true_is_no_format(changed: Path) -> None:
    other = changed / "other.json"
    other.write_text('{"format": true, "site": {"title": "E"}}')
    assert "its format is not one that this Milepost reads" in milepost(changed, "diff", str(other)).stderr


@pytest.fixture
def beginning(tmp_path: Path) -> Path:
    """A repository whose first commit holds no roadmap."""
    history = History(tmp_path)
    history.git("init", "--quiet", "--initial-branch=main")
    (tmp_path / "README.md").write_text("A product\n")
    history.git("add", "README.md")
    history.git("commit", "--quiet", "--message=A step")
    for path, text in BEFORE.items():
        place = tmp_path / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_proposal_that_begins_the_roadmap_is_all_new(beginning: Path) -> None:
    done = milepost(beginning, "diff", "HEAD", "--format", "markdown")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("> `HEAD` holds no roadmap yet.\n")
    assert "are new" in done.stdout


def test_what_begins_the_roadmap_owes_no_reason(beginning: Path) -> None:
    done = milepost(beginning, "check", "--against", "HEAD")
    assert "holds no roadmap yet, so nothing can have changed since" in done.stderr
    assert "without-reason" not in done.stdout
    assert done.returncode == 0, done.stdout


def test_what_has_shipped_is_kept_as_shipped(changed: Path) -> None:
    history = History(changed)
    shipped = BEFORE["features.yml"].replace("status: planned", "status: shipped", 1)
    history.commit({"features.yml": shipped}, on="2026-11-10")
    text = re.sub(r"cards:\n(  .*\n)+", "", shipped)
    (changed / "content" / "features.yml").write_text(text)
    found = json.loads(milepost(changed, "check", "--against", "HEAD", "--format", "json").stdout)["diagnostics"]
    (gone,) = (each for each in found if each["code"] == "vanished-entry")
    assert "status: shipped" in gone["help"]
    assert "not-doing" not in gone["help"]


def test_a_site_that_stood_elsewhere_is_found_there(tmp_path: Path) -> None:
    history = History.begun(tmp_path, BEFORE, on="2026-11-01")
    history.git("tag", "said")
    (tmp_path / "docs").mkdir()
    history.git("mv", "content", "docs/content")
    history.git("commit", "--quiet", "--message=A step")
    moved = tmp_path / "docs"
    assert milepost(moved, "diff", "said").stdout == "Nothing changes.\n"
    (moved / "content" / "features.yml").write_text(AFTER, encoding="utf-8")
    assert "3 others slip" in milepost(moved, "diff", "said").stdout


def test_what_has_grown_old_by_itself_is_no_fault_of_a_proposal(tmp_path: Path) -> None:
    old = {"features/a.yml": "title: A\nsummary: S\nstatus: planned\ntarget: tbd\nreviewed: 2026-01-01\n"}
    history = History.begun(tmp_path, old, on="2026-01-01")
    history.commit({"features/b.yml": "title: B\nstatus: idea\n"}, on="2026-11-20")
    assert milepost(tmp_path, "check").returncode == 1
    proposed = milepost(tmp_path, "check", "--against", "HEAD~1")
    assert proposed.returncode == 0, proposed.stdout
    assert "warning[stale-review]" in proposed.stdout
    (tmp_path / "content" / "features" / "c.yml").write_text(old["features/a.yml"].replace("A", "C"), encoding="utf-8")
    assert milepost(tmp_path, "check", "--against", "HEAD~1").returncode == 1


def test_a_submodule_is_not_an_empty_roadmap(changed: Path) -> None:
    history = History(changed)
    commit = history.git("rev-parse", "HEAD").strip()
    history.git("rm", "-r", "--cached", "--quiet", "content")
    history.git("update-index", "--add", "--cacheinfo", f"160000,{commit},content")
    history.git("commit", "--quiet", "--message", "Apart")
    done = milepost(changed, "diff", "HEAD")
    assert (done.returncode, done.stdout) == (3, "")
    assert "`content` is a submodule in `HEAD`, so what it held is not known" in done.stderr


def test_three_dots_begin_where_the_branch_did(changed: Path) -> None:
    assert "`$(git merge-base main change) change`" in milepost(changed, "diff", "main...change").stderr
