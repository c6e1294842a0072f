"""`mkdocs build` with the plugin: the site takes its place at the very end, with what other plugins wrote."""

import errno
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from milepost.adapters.publish import NotPublished, roll_back
from milepost.adapters.publish.manifest import edition_of
from tests.faults.small_site import ENVIRONMENT, small_site, write_version
from tests.faults.whole import left_over, torn

BUILDS_AGAIN = """
from copy import deepcopy
from mkdocs.commands.build import build
from mkdocs.plugins import event_priority

again = []

def on_files(files, config):
    deepcopy(config.plugins["milepost"])

@event_priority(-100)
def on_post_build(config):
    if not again:
        again.append("once")
        build(config, dirty=True)
"""


@pytest.fixture(autouse=True)
def _own_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # the plugin sets it; monkeypatch puts it back


@pytest.fixture
def root(tmp_path) -> Path:
    return small_site(tmp_path)


def hook(root: Path, code: str) -> None:
    """A plugin of the site's own."""
    (root / "hook.py").write_text(code, encoding="utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")


def run(root: Path, *, strict: bool = False, dirty: bool = False):
    """As `mkdocs build` does it. The configuration that deploying would get."""
    config = load_config(str(root / "mkdocs.yml"), strict=strict)
    config.plugins.on_startup(command="build", dirty=dirty)
    try:
        build(config, dirty=dirty)
    finally:
        config.plugins.on_shutdown()
    return config


def about(root: Path) -> str:
    return (root / "site" / "about" / "index.html").read_text(encoding="utf-8")


def test_the_site_is_published_and_the_one_before_it_kept(root):
    run(root)
    write_version(root, 1)
    run(root)

    assert torn(root / "site") == ""
    assert torn(root / ".site.previous") == ""
    assert "About version 1" in about(root)
    assert left_over(root / "site") == []


def test_whoever_deploys_after_the_build_finds_the_site_where_it_is(root):
    assert run(root).site_dir == str(root / "site")


def test_what_other_plugins_write_at_the_end_belongs_to_the_site(root):
    hook(
        root,
        "from pathlib import Path\nfrom mkdocs.plugins import event_priority\n@event_priority(-100)\n"
        "def on_post_build(config):\n    Path(config.site_dir, 'late.txt').write_text('late')\n",
    )
    run(root)

    assert (root / "site" / "late.txt").read_text(encoding="utf-8") == "late"
    assert torn(root / "site") == ""


def test_a_strict_build_with_warnings_publishes_nothing(root):
    run(root)
    (root / "content" / "pages" / "about.md").write_text("[x](nope.md)", encoding="utf-8")
    with pytest.raises(Abort, match="1 warnings in strict mode"):
        run(root, strict=True)

    assert "About version 0" in about(root)
    assert left_over(root / "site") == []


def test_a_strict_build_without_warnings_publishes(root):
    run(root, strict=True)

    assert torn(root / "site") == ""


def test_an_error_in_content_publishes_nothing(root):
    run(root)
    (root / "content" / "features.yml").write_text("x: {title: X, status: nope}\n", encoding="utf-8")
    with pytest.raises(Abort):
        run(root)

    assert torn(root / "site") == ""
    assert left_over(root / "site") == []


@pytest.mark.parametrize("end", ["raise KeyboardInterrupt", "raise SystemExit(1)", "raise ValueError"])
def test_a_build_that_is_broken_off_publishes_nothing(root, end):
    run(root)
    hook(root, f"def on_post_page(output, page, config):\n    {end}\n")
    with pytest.raises((KeyboardInterrupt, SystemExit, ValueError)):
        run(root)

    assert "About version 0" in about(root)
    assert left_over(root / "site") == []


def test_a_dirty_build_makes_only_what_has_changed(root):
    run(root)
    old = root / "site" / "about" / "index.html"
    old.write_text("as it was", encoding="utf-8")
    write_version(root, 1)
    os.utime(root / "content" / "pages" / "about.md", (0, 0))
    run(root, dirty=True)

    assert about(root) == "as it was"
    assert "Version 1" in (root / "site" / "features" / "x" / "index.html").read_text(encoding="utf-8")
    assert torn(root / "site") == ""


EDITIONS = "editions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"


def test_a_site_is_of_the_edition_that_nobody_had_to_name(root):
    run(root)
    assert edition_of(root / "site") is None
    with (root / "content" / "site.yml").open("a", encoding="utf-8") as file:
        file.write(EDITIONS)
    write_version(root, 1)
    run(root)

    assert edition_of(root / "site") == "public"
    with pytest.raises(NotPublished, match="another edition"):
        roll_back(root / "site", waiting=lambda _: None)


def test_a_dirty_build_takes_nothing_from_a_site_for_other_readers(root):
    # In a process of its own, for Material's search remembers what one that was dirty has found
    dirty = [sys.executable, "-m", "mkdocs", "build", "--dirty"]
    run(root)
    (root / "site" / "notes.txt").write_text("among ourselves", encoding="utf-8")
    with (root / "content" / "site.yml").open("a", encoding="utf-8") as file:
        file.write(EDITIONS)
    subprocess.run(dirty, cwd=root, env=ENVIRONMENT, check=True, capture_output=True)
    assert not (root / "site" / "notes.txt").exists()
    assert "About version 0" in about(root)

    (root / "site" / "notes.txt").write_text("for the same readers", encoding="utf-8")
    subprocess.run(dirty, cwd=root, env=ENVIRONMENT, check=True, capture_output=True)
    assert (root / "site" / "notes.txt").exists()


def test_plugins_may_copy_the_configuration_and_build_once_more(root):
    hook(root, BUILDS_AGAIN)
    run(root)

    assert torn(root / "site") == ""
    assert not (root / ".site.previous").exists(), "it was published once"


def test_who_only_asks_for_the_configuration_holds_up_nobody(root):
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_config(config)
    run(root)

    assert torn(root / "site") == ""
    assert left_over(root / "site") == []


def test_a_folder_with_other_things_is_left_alone(root):
    (root / "site").mkdir()
    (root / "site" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Abort):
        run(root)

    assert [entry.name for entry in (root / "site").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("OSError(28, 'No space left on device')", True),
        ("OSError(28, 'No space left on device', config.site_dir + '/x.html')", True),
        ("ConnectionError(111, 'Connection refused')", False),
        ("FileNotFoundError(2, 'No such file', '/nowhere')", False),
    ],
)
def test_a_disk_that_is_to_blame_is_told_in_one_line_and_nothing_else(root, error, told):
    hook(root, f"def on_post_page(output, page, config):\n    raise {error}\n")
    with pytest.raises(PluginError if told else OSError) as raised:
        run(root)
    if told:
        assert str(raised.value) == f"`{root / 'site'}` cannot be written: no space left on device"


def test_when_the_exchange_fails_one_line_says_why(root, caplog, monkeypatch):
    def fails(_one: Path, _other: Path) -> None:
        raise OSError(errno.EIO, "Input/output error", str(_other))

    run(root)
    write_version(root, 1)
    monkeypatch.setattr("milepost.adapters.publish.exchange.in_one_step", fails)
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        run(root)

    assert f"`{root / 'site'}` cannot be written: input/output error" in caplog.text
    assert "About version 0" in about(root)


def test_gh_deploy_deploys_what_was_published(root, tmp_path):
    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments]
        return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet", "--bare", str(tmp_path / "there.git"))
    git("init", "--quiet")
    git("remote", "add", "origin", str(tmp_path / "there.git"))
    git("commit", "--quiet", "--allow-empty", "--message", "first")
    author = {f"GIT_{who}_{what}": "t" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    deploy = [sys.executable, "-m", "mkdocs", "gh-deploy", "--quiet"]
    subprocess.run(deploy, cwd=root, env={**ENVIRONMENT, **author}, check=True, capture_output=True)

    deployed = git("--git-dir", str(tmp_path / "there.git"), "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert {"about/index.html", ".milepost-site.json"} <= {*deployed}
    assert torn(root / "site") == ""


def test_a_site_that_says_it_is_published_at_the_address_of_previews_is_published_like_any_other(root):
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: http://127.0.0.1:8000/\n")
    run(root)
    assert torn(root / "site") == ""
