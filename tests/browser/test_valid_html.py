"""The Nu HTML checker finds no error of ours, on any page.

An error is Material's own, and left out, if it stands outside the article and a bare site of the same theme, with the
same settings and no plugin of ours, has the same message about the same piece of HTML (numbers apart, since Material
counts its parts). Everything else is ours: whatever the article holds, and whatever we add to the frame around it.
"""

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.browser.nu_checker import HtmlError, html_errors
from tests.places import ROOT

# The shape of our own navigation; entry pages stand outside it
NAV = [{"Home": "index.md"}, {"Guide": ["guide/index.md", {"Writing": ["guide/writing.md"]}]}]
PAGES = ("index.md", "guide/index.md", "guide/writing.md", "outside.md")
TEXT = "# Title\n\n## Section\n\nText.\n\n### Part\n\nText.\n"


@pytest.fixture(scope="module")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Material as it comes, with the theme's settings of our own mkdocs.yml."""
    root = tmp_path_factory.mktemp("bare")
    own = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = {name: value for name, value in own["theme"].items() if name != "custom_dir"}
    bare = {"site_name": "Bare", "theme": theme, "plugins": ["search"], "nav": NAV}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(bare), encoding="utf-8")
    (root / "docs" / "guide").mkdir(parents=True)
    for name in PAGES:
        (root / "docs" / name).write_text(TEXT, encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def test_no_error_is_ours(own_site: Path, bare_site: Path):
    pages = sorted(own_site.rglob("*.html"))
    found = html_errors([*pages, *bare_site.rglob("*.html")])
    material = {_unnumbered(error) for error in found if error.file.is_relative_to(bare_site)}
    own = [error for error in found if error.file.is_relative_to(own_site)]

    ours = [str(error) for error in own if _in_article(error) or _unnumbered(error) not in material]

    assert not ours, "\n".join(ours)


def test_an_error_is_found(tmp_path: Path):
    page = tmp_path / "index.html"
    page.write_text('<!doctype html>\n<html lang="en"><title>t</title>\n<article>\n<ul><p></ul>\n</article>')
    (error,) = html_errors([page])

    assert (error.file, error.line, error.piece, _in_article(error)) == (page, 4, "<p>", True)


def _unnumbered(error: HtmlError) -> tuple[str, str]:
    return error.message, re.sub(r"\d+", "#", error.piece)


def _in_article(error: HtmlError) -> bool:
    lines = error.file.read_text(encoding="utf-8").split("\n")
    begins = [number for number, line in enumerate(lines, start=1) if "<article" in line]
    ends = [number for number, line in enumerate(lines, start=1) if "</article" in line]
    return bool(begins) and begins[0] <= error.line <= ends[-1]
