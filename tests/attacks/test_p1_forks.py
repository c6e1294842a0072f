"""P1: a preview of a fork's pull request takes its YAML only, as SECURITY.md says; its settings have no effect.

Each file of `corpus/config/` is a mkdocs.yml that ran code, read files or removed some when MkDocs was given it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosting.actions import run_job
from tests.hosting.hosted import hosted
from tests.places import CORPUS, ROOT

STARTER = ROOT / "generator" / "milepost" / "starter"
CONFIGS = sorted((CORPUS / "config").glob("*.yml"))
SECRET = "secret-token-of-the-build-server"
CONFIG = "site_name: T\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
PWNS = "from pathlib import Path\nPath('PWNED').touch()\n"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    root = tmp_path / "base"
    (root / "content" / "pages").mkdir(parents=True)
    (root / "content" / "pages" / "about.md").write_text("# About\n")
    (root / "content" / "site.yml").write_text("format: 1\ntitle: T\n")
    (root / "content" / "features.yml").write_text("a: {title: Before, status: idea}\n")
    (root / "mkdocs.yml").write_text(CONFIG)
    return root


def fork_of(base: Path, config: Path) -> Path:
    """Everything that a pull request may bring beside its settings, for these to work with."""
    fork = shutil.copytree(base, base.parent / "fork")
    shutil.copy(config, fork / "mkdocs.yml")
    (fork / "h.py").write_text(PWNS)
    (fork / "base.yml").write_text("site_name: T\nhooks: [h.py]\n")
    (fork / "over").mkdir()
    template = "{{ ''.__class__.__mro__[1].__subclasses__() }} {{ config.extra }}"
    for place in ("over/main.html", "content/pages/x.html", "templates/home.html"):
        (fork / place).parent.mkdir(exist_ok=True)
        (fork / place).write_text(template)
    (fork / "content" / "pages" / "own.md").write_text('--8<-- "/etc/passwd"\n')
    (fork / "content" / "features.yml").write_text("a: {title: After, status: idea}\n")
    return fork


def preview_of(base: Path, fork: Path) -> Path:
    """The base with the fork's YAML below `content/`, as the workflow that `milepost init` writes takes it."""
    host = hosted(base.parent, base, fork)
    job = run_job(
        STARTER / "github" / "dot-github" / "workflows" / "roadmap.yml",
        "check",
        folder=base.parent / "runner",
        origin=host.origin,
        github=host.pull_request(),
        only="Take the proposed content and nothing else",
    )
    assert [step.code for step in job.steps] == [0], job.log
    return job.workspace


def build(root: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SECRET_TOKEN": SECRET, "PYTHONPATH": str(ROOT / "generator")}
    command = [sys.executable, "-m", "milepost", "build"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=120, check=False)


def said(site: Path) -> str:
    return "".join(file.read_text("utf-8", "replace") for file in site.rglob("*") if file.suffix in (".html", ".json"))


@pytest.mark.parametrize("config", CONFIGS, ids=lambda config: config.stem)
def test_p1_the_settings_of_a_fork_have_no_effect_on_its_preview(base: Path, config: Path) -> None:
    victim = base.parent / "victim"
    victim.mkdir()
    (victim / "kept.txt").write_text("kept")
    preview = preview_of(base, fork_of(base, config))
    done = build(preview)

    assert done.returncode == 0, done.stderr
    site = said(preview / "site")
    assert "After" in site
    assert "root:x:0" not in site and "__subclasses__" not in site and "class &#39;" not in site
    assert SECRET not in site + done.stdout + done.stderr
    assert (victim / "kept.txt").read_text() == "kept"
    assert [*base.parent.rglob("PWNED")] == []


@pytest.mark.parametrize("config", CONFIGS, ids=lambda config: config.stem)
def test_p1_settings_among_the_content_are_refused(base: Path, config: Path) -> None:
    """As a file that is no kind's, and as an entry."""
    for place in ("mkdocs.yml", "features/x.yml"):
        (base / "content" / place).parent.mkdir(exist_ok=True)
        shutil.copy(config, base / "content" / place)
    done = build(base)

    assert done.returncode == 1
    assert "content/mkdocs.yml:1:1: error[unknown-file]" in done.stderr
    assert "content/features/x.yml:" in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert [*base.parent.rglob("PWNED")] == []
    assert not (base / "site").exists()


def test_p1_the_fork_itself_would_have_run_it(base: Path) -> None:
    """These tests can fail: whoever builds the fork as it is runs its hook."""
    fork = fork_of(base, CORPUS / "config" / "hooks.yml")
    (fork / "mkdocs.yml").write_text(f"{CONFIG}hooks: [h.py]\n")
    build(fork)
    assert [*fork.rglob("PWNED")] != []
