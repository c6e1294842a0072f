"""`milepost init`: a site that checks clean and builds at once, whenever it is made; no file that exists is touched."""

import json
import re
from datetime import date, timedelta
from importlib.metadata import Distribution
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from milepost.adapters import origin
from milepost.adapters.cli import main
from milepost.adapters.judged import judge
from milepost.adapters.site_paths import site_paths
from milepost.adapters.starter import starter_files
from tests.built_site import broken_links


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23 November 2026
    monkeypatch.chdir(tmp_path)


def milepost(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.mark.parametrize("ci", ["github", "gitlab", "none"])
def test_a_new_site_checks_clean_and_builds_at_once(ci, tmp_path):
    assert milepost("init", "demo", "--ci", ci).exit_code == 0
    result = milepost("-C", "demo", "check", "--strict")
    assert result.exit_code == 0
    assert result.stdout.startswith("no problems in 6 features, 2 goals")
    built = milepost("-C", "demo", "build", "--strict")
    assert built.exit_code == 0, built.output
    assert broken_links(tmp_path / "demo" / "site") == []


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=41 * step) for step in range(20)])
def test_it_is_clean_whenever_it_is_made(tmp_path, day):
    for path, data in starter_files(title="T", ci="", as_of=day).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    found = judge(tmp_path, as_of=day, site_paths=site_paths(tmp_path)).report
    assert [f"{each.span} {each.code}" for each in found] == []


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=41 * step) for step in range(0, 20, 3)])
@pytest.mark.parametrize(("days", "quiet"), [(89, {"warning", "error"}), (119, {"error"})])
def test_it_stays_so_as_long_as_the_policy_that_it_names_allows(tmp_path, day, days, quiet):
    for path, data in starter_files(title="T", ci="", as_of=day).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    later = judge(tmp_path, as_of=day + timedelta(days=days), site_paths=site_paths(tmp_path)).report
    assert [f"{each.span} {each.code}" for each in later if each.severity in quiet] == []


def test_no_place_is_left_to_be_filled_in():
    for ci in ("github", "gitlab"):
        made = starter_files(title="T", ci=ci, as_of=date(2026, 11, 23))
        assert not [path for path, data in made.items() if re.search(rb"@\w+@", data)]


def test_the_editor_lines_lead_to_schemas_that_take_the_files(tmp_path):
    milepost("init")
    for file in (tmp_path / "content").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        schema = file.parent / text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        content = yaml.load(text, Loader=yaml.BaseLoader)
        jsonschema.validate(content, json.loads(schema.read_text(encoding="utf-8")))
    assert milepost("fmt", "--check").exit_code == 0
    assert milepost("schema").stdout == ""


@pytest.mark.parametrize("title", ["Yes", "2027", 'A "b": <c> & # é', "@today@", "{{ x }}"])
def test_any_title_is_the_title_of_the_site(title, tmp_path):
    milepost("init", "--title", title)
    assert yaml.safe_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == title
    assert milepost("check", "--strict").exit_code == 0
    assert json.loads(milepost("export", "json").stdout)["site"]["title"] == title


@pytest.mark.parametrize("title", ["", " ", "x" * 201, "a\nb", "\x1b[1m"])
def test_what_cannot_be_a_title_is_refused(title, tmp_path):
    assert milepost("init", "--title", title).exit_code == 2
    assert files(tmp_path) == {}


@pytest.mark.parametrize("path", ["mkdocs.yml", ".gitignore", "content/features/undo.yml", "content/goals.yml"])
def test_no_file_that_exists_is_touched(path, tmp_path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("mine: true\n", encoding="utf-8")
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "content" / "vision.yml").write_text("mine: true\n", encoding="utf-8")
    before = files(tmp_path)
    result = milepost("init")
    assert result.exit_code == 2
    assert "nothing was written" in result.stderr
    assert result.stdout.split()
    assert files(tmp_path) == before


def test_a_second_init_changes_nothing_and_says_so(tmp_path):
    milepost("init")
    before = files(tmp_path)
    result = milepost("init")
    assert result.exit_code == 2
    assert "content/site.yml" in result.stdout.splitlines()
    assert "these are here already, so nothing was written" in result.stderr
    assert files(tmp_path) == before


def test_in_a_site_of_its_own_only_content_is_written_and_the_lines_are_shown(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Handbook\n", encoding="utf-8")
    before = "site_name: Handbook\ntheme: {name: material, font: false}\n"
    (tmp_path / "mkdocs.yml").write_text(before, encoding="utf-8")
    result = milepost("init", "--ci", "github")
    assert result.exit_code == 0
    ours = {path.partition("/")[0] for path in files(tmp_path)} - {"docs", "mkdocs.yml"}
    assert ours == {"content", "schema", ".github", ".gitignore", "requirements.txt"}
    assert not (tmp_path / "content" / "pages").exists()
    lines = "plugins:\n  - search\n  - milepost:\n      at: roadmap\n"
    assert lines in result.stderr
    (tmp_path / "mkdocs.yml").write_text(before + lines, encoding="utf-8")
    assert milepost("check", "--strict").exit_code == 0
    assert milepost("build", "--strict").exit_code == 0
    assert (tmp_path / "site" / "roadmap" / "features" / "undo" / "index.html").is_file()


def test_the_content_speaks_the_language_of_the_site_that_it_comes_into(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: T\ntheme: {name: material, language: de}\n", encoding="utf-8")
    assert milepost("init").exit_code == 0
    assert "\nlanguage: de\n" in (tmp_path / "content" / "site.yml").read_text(encoding="utf-8")
    assert milepost("check", "--strict").exit_code == 0


def test_what_says_more_than_ours_stays_and_what_is_missing_is_told(tmp_path):
    theirs = {
        "mkdocs.yml": "site_name: T\n",
        ".gitignore": "/site/\n",
        ".github/dependabot.yml": "version: 2\n",
        "requirements.txt": "milepost\n",
    }
    for path, text in theirs.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    result = milepost("init", "--ci", "github")
    assert result.exit_code == 0
    assert {path: (tmp_path / path).read_text(encoding="utf-8") for path in theirs} == theirs
    assert (tmp_path / ".github" / "workflows" / "roadmap.yml").is_file()
    assert "add to `.gitignore`, which is yours and stays as it is:\n\n/site-*/\n/.site.*\n" in result.stderr
    assert "see that `requirements.txt`" in result.stderr
    assert "`.github/dependabot.yml` is yours and stays as it is" in result.stderr


def test_in_a_repository_that_has_a_gitignore_a_site_begins_all_the_same(tmp_path):
    (tmp_path / ".gitignore").write_text("__pycache__/\n", encoding="utf-8")
    assert milepost("init").exit_code == 0
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "__pycache__/\n"


def test_content_never_goes_where_mkdocs_would_publish_it_as_it_is(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: T\ndocs_dir: content\n", encoding="utf-8")
    result = milepost("init")
    assert result.exit_code == 2
    assert "docs_dir: content/pages" in result.stderr
    assert not (tmp_path / "content").exists()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = milepost("init", "file/demo")
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


CI_FILES = {
    "github": {
        ".github/dependabot.yml",
        ".github/workflows/roadmap.yml",
        ".github/workflows/roadmap-comment.yml",
        ".github/workflows/roadmap-publish.yml",
        ".github/workflows/roadmap-review.yml",
        "requirements.txt",
    },
    "gitlab": {".gitlab-ci.yml", ".gitlab/tell.py", "requirements.txt"},
}


@pytest.mark.parametrize("ci", CI_FILES)
def test_the_build_server_checks_builds_and_installs_what_is_said(ci, tmp_path):
    milepost("init", "plain")
    milepost("init", "served", "--ci", ci)
    assert files(tmp_path / "served").keys() - files(tmp_path / "plain").keys() == CI_FILES[ci]
    text = b"".join(files(tmp_path / "served")[path] for path in sorted(CI_FILES[ci])).decode()
    for command in (
        "milepost check --format",
        "--against",
        "milepost build",
        "milepost diff",
        "milepost review --due",
        "pip install --quiet -r requirements.txt",
    ):
        assert command in text


@pytest.mark.parametrize("ci", CI_FILES)
def test_a_site_that_is_there_gets_what_a_build_server_needs_and_nothing_else(ci, tmp_path):
    milepost("init", ".")
    (tmp_path / "requirements.txt").write_text("mkdocs-material\n", encoding="utf-8")
    before = files(tmp_path)
    result = milepost("init", "--ci", ci)
    assert result.exit_code == 0, result.stderr
    after = files(tmp_path)
    assert after.keys() - before.keys() == CI_FILES[ci] - {"requirements.txt"}
    assert before.items() <= after.items()
    assert "see that `requirements.txt`, which is yours and stays as it is, names milepost" in result.stderr
    assert milepost("init", "--ci", ci).exit_code == 2
    assert files(tmp_path) == after


def test_what_the_build_server_cannot_know_is_said_before_the_push(monkeypatch):
    monkeypatch.setattr(origin, "distribution", lambda _name: _Installed('{"url": "file:///home/x/m", "dir_info": {}}'))
    line = "before you push: write one line into `requirements.txt`, such as `milepost @ git+https://…`"
    assert line in milepost("init", "--ci", "github").stderr.splitlines()


class _Installed(Distribution):
    def __init__(self, direct_url: str | None) -> None:
        self._direct_url = direct_url

    def read_text(self, filename: str) -> str | None:
        return {"direct_url.json": self._direct_url, "METADATA": "Name: milepost\nVersion: 1.2.3\n"}.get(filename)

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError(path)


GIT = '{"url": "https://code.example/m.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}'


@pytest.mark.parametrize(
    ("direct_url", "line"),
    [
        (None, "milepost==1.2.3\n"),
        (GIT, "milepost @ git+https://code.example/m.git@abc\n"),
        ('{"url": "https://x.example/m.whl", "archive_info": {}}', "milepost @ https://x.example/m.whl\n"),
    ],
)
def test_the_build_server_installs_what_is_installed_here(monkeypatch, direct_url, line):
    monkeypatch.setattr(origin, "distribution", lambda _name: _Installed(direct_url))
    assert origin.requirement() == line


def test_a_folder_of_this_computer_is_nothing_that_a_build_server_could_install(monkeypatch):
    monkeypatch.setattr(origin, "distribution", lambda _name: _Installed('{"url": "file:///home/x/m", "dir_info": {}}'))
    assert all(line.startswith("#") for line in origin.requirement().splitlines())


@pytest.mark.parametrize(
    ("ci", "file", "line"),
    [
        ("github", ".github/workflows/roadmap.yml", "    working-directory: docs/road map\n"),
        ("gitlab", ".gitlab-ci.yml", "  SITE: docs/road map\n"),
    ],
)
def test_in_a_folder_of_a_repository_the_files_of_the_host_go_to_its_root(ci, file, line, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "dependabot.yml").write_text("version: 2\n")
    result = milepost("init", "docs/road map", "--ci", ci)
    assert result.exit_code == 0, result.output
    assert line in (tmp_path / file).read_text()
    site = tmp_path / "docs" / "road map"
    assert (site / "requirements.txt").is_file()
    assert not (site / ".github").exists()
    assert not (site / ".gitlab-ci.yml").exists()
    assert (tmp_path / ".github" / "dependabot.yml").read_text() == "version: 2\n"


def test_in_a_repository_that_has_builds_already_what_is_there_stays(tmp_path):
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "dependabot.yml").write_text("version: 2\n")
    (tmp_path / "requirements.txt").write_text("flask\n")
    result = milepost("init", "--ci", "github")
    assert result.exit_code == 0, result.output
    assert "see that `requirements.txt`, which is yours and stays as it is, names milepost" in result.output
    assert (tmp_path / "requirements.txt").read_text() == "flask\n"


def test_another_pipeline_is_not_touched(tmp_path):
    (tmp_path / ".gitlab-ci.yml").write_text("stages: [test]\n")
    result = milepost("init", "--ci", "gitlab")
    assert result.exit_code == 2
    assert "without `--ci` the rest is written" in result.output
    assert [*files(tmp_path)] == [".gitlab-ci.yml"]
