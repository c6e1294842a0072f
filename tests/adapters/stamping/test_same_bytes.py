"""Whole sites with hundreds of pages, built by the command itself: every file has the same bytes, stamped or not."""

import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from tests import real_roadmaps
from tests.places import AS_OF, ROOT

MKDOCS = """\
site_name: Real
site_url: https://real.example/
use_directory_urls: {urls}
theme: {{name: material, font: false, custom_dir: {theme}}}
plugins: [search, {{milepost: {{fast: '{fast}'}}}}]
"""
BANNER = '{% extends "base.html" %}{% block announce %}Read before {{ page.title if page }}{% endblock %}'
EDITIONS = "default_visibility: public\neditions: {public: {title: Everybody}, team: {title: Team}}\n"
NIGHTLY = [*product(real_roadmaps.NAMES, ("true", "false"), ("none", "banner"), ("", EDITIONS))]
USUAL = [
    # The smallest twice over, and the others once
    ("uswds", "true", "banner", EDITIONS),
    ("kep", "false", "none", ""),
    ("peps", "true", "none", ""),
]


def built(root: Path, fast: str, *more: str, **settings: str) -> dict[str, bytes]:
    """By the command, which works on all cores; every file by its path."""
    (root / "mkdocs.yml").write_text(MKDOCS.format(fast=fast, **settings), encoding="utf-8")
    return built_as_it_is(root, root / f"site-{fast}", *more)


def built_as_it_is(root: Path, site: Path, *more: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "milepost", "-C", root, "--as-of", str(AS_OF), "build", "--site-dir", site, *more]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "takes longer" not in done.stderr
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def different(stamped: dict[str, bytes], ordinary: dict[str, bytes]) -> list[str]:
    assert len(ordinary) > 200
    return [path for path in sorted({*stamped, *ordinary}) if stamped.get(path) != ordinary.get(path)]


@pytest.mark.parametrize(
    ("name", "urls", "theme", "editions"), NIGHTLY if os.environ.get("MILEPOST_NIGHTLY") else USUAL
)
def test_real_roadmaps(shared, tmp_path, name, urls, theme, editions):
    root = real_roadmaps.write(name, shared, tmp_path)
    site_file = root / "content" / "site.yml"
    site_file.write_text(site_file.read_text(encoding="utf-8") + editions, encoding="utf-8")
    if editions:
        # New ones, for the gate finds what is hidden of real ones quoted in others
        for number in range(20):
            hidden = f"title: Nobody else's number {number}\nstatus: idea\nvisibility: team\n"
            (root / "content" / "features" / f"hidden-{number}.yml").write_text(hidden, encoding="utf-8")
    for path, text in {"docs/about.md": "# About\n", "banner/main.html": BANNER, "none/nothing": ""}.items():
        (root / path).parent.mkdir()
        (root / path).write_text(text, encoding="utf-8")
    for edition in ("public", "team") if editions else ("",):
        more = ("--edition", edition) if edition else ()
        sites = [built(root, fast, *more, urls=urls, theme=theme) for fast in ("auto", "off")]
        assert different(*sites) == []


@pytest.mark.parametrize("urls", ["true", "false"])
def test_our_own_content(tmp_path, urls):
    """Without what git remembers of it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8") + f"\nuse_directory_urls: {urls}\n"
    sites = []
    for fast in ("auto", "off"):
        plugin = f"\n  - milepost: {{fast: '{fast}'}}\n"
        (tmp_path / "mkdocs.yml").write_text(config.replace("\n  - milepost\n", plugin, 1), encoding="utf-8")
        sites.append(built_as_it_is(tmp_path, tmp_path / f"site-{fast}"))
    assert different(*sites) == []
