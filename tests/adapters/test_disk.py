"""The same content through `export pages`, built by the newest Zensical and by plain MkDocs, without our plugin."""

import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml

from milepost.adapters import publishable
from milepost.adapters.disk import about_site, write_pages
from milepost.adapters.export_folder import MANIFEST
from milepost.adapters.judged import judge
from milepost.addresses import Links
from tests.built_site import addresses, broken_links, text
from tests.places import AS_OF, ROOT

SAMPLED = ("", "goals/{goal}", "features/{feature}", "board", "timeline")


def export(target: Path, root: Path = ROOT) -> Path:
    checked = judge(root, as_of=AS_OF)
    made = publishable.make(checked, root, links=Links(), edition="")
    write_pages(made.site, about_site(made.roadmap.settings), root, target)
    return target


def run(engine: str, folder: Path) -> Path:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", engine, "build"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module", params=["zensical", "mkdocs"])
def rebuilt(request, tmp_path_factory) -> Path:
    return run(request.param, export(tmp_path_factory.mktemp(request.param)))


def test_the_same_addresses(rebuilt, own_site):
    assert addresses(rebuilt) == addresses(own_site)


def test_the_same_visible_text_on_every_kind_of_page(rebuilt, own_site):
    roadmap = judge(ROOT, as_of=AS_OF).roadmap
    sampled = [page.format(goal=next(iter(roadmap.goals)), feature="accessible-timeline") for page in SAMPLED]
    sampled += ["features", "audience", "vision", "not-doing"]

    for page in sampled:
        assert text(rebuilt / page / "index.html") == text(own_site / page / "index.html"), page


def test_every_internal_link_of_our_pages_leads_somewhere(rebuilt):
    assert [link for link in broken_links(rebuilt) if not link.startswith("404")] == []


def test_one_line_for_all_pages_of_a_kind_keeps_them_out_of_the_navigation(tmp_path):
    config = yaml.safe_load((export(tmp_path) / "mkdocs.yml").read_text(encoding="utf-8"))
    lines = config["not_in_nav"].split()
    assert "features/*/index.md" in lines
    assert not [line for line in lines if line.startswith("features/") and line != "features/*/index.md"]


def test_a_second_export_removes_what_the_first_wrote_and_nothing_else(tmp_path):
    root = tmp_path / "root"
    for path, words in {
        "content/site.yml": "format: 1\ntitle: T\n",
        "content/features/a.yml": "title: A\nstatus: idea\n",
        "content/features/b.yml": "title: B\nstatus: idea\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(words)
    target = export(tmp_path / "out", root)
    (target / "docs" / "mine.md").write_text("# Mine\n")
    (root / "content" / "features" / "b.yml").unlink()

    export(target, root)

    assert not (target / "docs" / "features" / "b" / "index.md").exists()
    assert (target / "docs" / "features" / "a" / "index.md").exists()
    assert (target / "docs" / "mine.md").exists()


def test_a_manifest_that_lists_other_folders_removes_nothing_there(tmp_path):
    victim = tmp_path / "victim.txt"
    victim.write_text("stays")
    target = tmp_path / "out"
    target.mkdir()
    (target / MANIFEST).write_text(json.dumps(["../victim.txt"]))

    export(target)

    assert victim.read_text() == "stays"


# Feeds and calendars in the head -------------------------------------------------------------------------------------

HOSTILE = '"><script>alert(1)</script> {{ config }} {% raw %} & `x`'
FOLLOWED = {
    "content/site.yml": f"format: 1\ntitle: '{HOSTILE}'\n",
    "content/goals.yml": f"g: {{title: '{HOSTILE}'}}\n",
    "content/features.yml": (
        "a: {title: A, status: planned, goals: g, target: 2027-Q1, updates: [{on: 2026-11-01, text: Note}]}\n"
    ),
    "content/pages/about.md": "# About\n",
}


def written(root: Path, files: dict[str, str]) -> Path:
    for path, words in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(words, encoding="utf-8")
    return root


def alternates(file: Path) -> list[tuple[str, str]]:
    """Title and address of each, as a browser reads them."""
    head = file.read_text(encoding="utf-8").partition("</head>")[0]
    found = re.findall(r'<link rel="alternate ?" type="[^"]+" title="([^"]*)" href="([^"]*)">', head)
    return [(unescape(title).replace("\N{WORD JOINER}", ""), link.removeprefix("./")) for title, link in found]


@pytest.mark.parametrize("engine", ["zensical", "mkdocs"])
def test_pages_name_what_follows_them_with_their_titles_exactly_as_written(tmp_path, engine):
    made = run(engine, export(tmp_path / "out", written(tmp_path / "root", FOLLOWED)))
    names = {"feed.xml": "Atom", "feed.json": "JSON Feed", "roadmap.ics": "iCalendar"}

    def of_site(up: str) -> list[tuple[str, str]]:
        return [(f"{HOSTILE} ({name})", f"{up}{file}") for file, name in names.items()]

    own = [(f"{HOSTILE} – {HOSTILE} ({name})", file) for file, name in names.items()]
    assert alternates(made / "goals" / "g" / "index.html") == own + of_site("../../")
    assert alternates(made / "about" / "index.html") == of_site("../")
    assert alternates(made / "index.html") == of_site("")


def test_a_theme_folder_of_the_site_stays_its_own(tmp_path):
    config = "docs_dir: content/pages\ntheme: {name: material, font: false, custom_dir: mine}\n"
    root = written(tmp_path / "root", {**FOLLOWED, "mkdocs.yml": config, "mine/x.html": ""})
    target = export(tmp_path / "out", root)

    assert not (target / "overrides").exists()
    assert "custom_dir: ../root/mine" in (target / "mkdocs.yml").read_text(encoding="utf-8")
