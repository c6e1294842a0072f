"""A preview after changes of the content: whatever is asked for is what a new build would have there."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from milepost.adapters.clock import use_as_today
from milepost.adapters.mkdocs.patching import SEARCH_INDEX
from milepost.adapters.publish.manifest import MANIFEST
from tests.faults.served import PATIENCE, Served, by_milepost, by_mkdocs, served
from tests.places import AS_OF

FILES = {
    "mkdocs.yml": (
        "site_name: Preview\ntheme: {name: material, font: false}\nplugins: [search, {milepost: {csp: false}}]\n"
    ),
    "docs/about.md": "# About\n\n[one](features/one/index.md#mp--depends-on)\n",
    "content/site.yml": "format: 1\ntitle: Preview\nurl: https://preview.example/\n",
    "content/goals/faster.yml": "title: Faster\nsummary: All\nmeasures: {speed: {title: Speed, from: 1, to: 2}}\n",
    "content/timeline.yml": "spring:\n  title: Spring\n  type: release\n  when: 2027-Q2\n",
    "content/features/one.yml": (
        "title: One\nstatus: planned\ntarget: 2027-Q1\ngoals: [faster]\ndepends_on: [feature-3]\n"
        "description: |\n  See [[feature-2]].\n"
    ),
    "content/features/dark-mode.yml": "title: Dark mode\nstatus: idea\n",
    **{f"content/features/feature-{n}.yml": f"title: Number {n}\nstatus: idea\n" for n in range(9)},
}
# The script by which a page is loaded anew, and the day
_RELOAD = re.compile(rb"<script>(?:(?!<script>).)*livereload\(\d+, \d+\);\s*</script>", re.DOTALL)


def change(site: Served, path: str, old: str, new: str) -> None:
    file = site.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def wait(site: Served, is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, site.said()
        time.sleep(0.05)


def assert_as_new(site: Served, cold: Path) -> None:
    """Every file is what a new build has there; what the search knows comes a little later."""
    # A process of its own, for Material's search remembers what one that was dirty has found
    command = [sys.executable, "-m", "milepost", "-C", site.root, "build", "--site-dir", cold]
    subprocess.run(command, check=True, capture_output=True)
    files = {file.relative_to(cold).as_posix(): file.read_bytes() for file in cold.rglob("*") if file.is_file()}
    assert len(files) > 30
    wait(site, lambda: site.bytes(SEARCH_INDEX) == files[SEARCH_INDEX])
    served_ = {path: _RELOAD.sub(b"", site.bytes(path)) for path in files.keys() - {"404.html", MANIFEST}}
    assert [path for path, data in served_.items() if data != files[path]] == []


@pytest.mark.parametrize("command", [by_milepost, by_mkdocs])
def test_every_page_and_file_is_as_new(tmp_path, monkeypatch, command):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # so that it is put back
    use_as_today(AS_OF)
    with served(tmp_path, command, FILES) as site:
        whole_builds = site.said().count("Building documentation")
        change(site, "content/features/one.yml", "title: One", "title: The first one")
        wait(site, lambda: "The first one" in site.page("features/one/"))
        change(site, "content/features/feature-2.yml", "Number 2", "The second one")
        change(site, "content/features/one.yml", "2027-Q1", "2027-Q3")
        wait(site, lambda: "The second one" in site.page("features/one/"))
        change(site, "content/features/feature-3.yml", "title:", "title: [")
        wait(site, lambda: 'role="alert"' in site.page("features/one/"))
        change(site, "content/features/feature-3.yml", "title: [", "title:")
        wait(site, lambda: 'role="alert"' not in site.page("features/one/"))
        assert_as_new(site, tmp_path / "cold")
        assert site.said().count("Building documentation") == whole_builds, "none of these needs a whole build"

        (site.root / "content" / "features" / "new.yml").write_text("title: New\nstatus: idea\n", encoding="utf-8")
        wait(site, lambda: 'href="new/"' in site.page("features/"))
        change(site, "docs/about.md", "# About", "# About this site")
        wait(site, lambda: "About this site" in site.page("about/"))
        assert_as_new(site, tmp_path / "cold")
