"""The weekly workflow: one issue that lists what is due, opened, kept up to date and closed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.hosting.actions import run_job
from tests.hosting.hosted import REPOSITORY, hosted
from tests.hosting.starter import started
from tests.hosting.tools import Asked, answer, asked

ISSUES = f"repos/{REPOSITORY}/issues"
MARK = "<!-- milepost: what is due -->"
OLD = "title: An old plan @octocat\nstatus: planned\ntarget: 2027-Q1\nreviewed: 2025-01-01\n"


@pytest.fixture(scope="module", params=["due", "nothing due"])
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[bool, Any]:
    folder = tmp_path_factory.mktemp("host")
    base = started(folder / "base", ci="github")
    if request.param == "due":
        (base / "content" / "features" / "old.yml").write_text(OLD, encoding="utf-8")
    return request.param == "due", (base, hosted(folder, base, base))


@pytest.mark.parametrize(
    ("known", "when_due", "otherwise"),
    [
        ([], ("POST", ISSUES), None),
        ([{"number": 4, "state": "open", "body": None}], ("POST", ISSUES), None),
        ([{"number": 4, "state": "open", "body": MARK}], ("PATCH", f"{ISSUES}/4"), ("PATCH", f"{ISSUES}/4")),
        ([{"number": 4, "state": "closed", "body": MARK}], ("PATCH", f"{ISSUES}/4"), None),
    ],
)
def test_there_is_one_issue_as_long_as_something_is_due(
    host: tuple[bool, Any],
    known: list[dict[str, Any]],
    when_due: tuple[str, str],
    otherwise: tuple[str, str] | None,
    tmp_path: Path,
) -> None:
    is_due, (base, repository) = host
    answer(tmp_path / "job", {f"{ISSUES}?state=all&creator=github-actions%5Bbot%5D&per_page=100": known})
    job = run_job(
        base / ".github" / "workflows" / "roadmap-review.yml",
        "review",
        folder=tmp_path / "job",
        origin=repository.origin,
        github={"repository": REPOSITORY, "sha": repository.base, "token": "ghs_write"},
    )
    assert {step.code for step in job.steps} == {0}, job.log
    written = [each for each in asked(job.folder) if each.method != "GET"]
    wanted = when_due if is_due else otherwise
    assert [(each.method, each.address) for each in written] == ([wanted] if wanted else [])
    for each in written:
        assert_right(each, is_due=is_due)


def assert_right(written: Asked, *, is_due: bool) -> None:
    if not is_due:
        assert written.fields == {"state": "closed"}
        return
    assert written.fields.get("state") == ("open" if written.method == "PATCH" else None)
    assert written.fields.get("title") == (None if written.method == "PATCH" else "The roadmap wants a look")
    assert written.fields["body"].startswith(f"{MARK}\n")
    assert "An old plan" in written.fields["body"]
    assert "@octocat" not in written.fields["body"]
