from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.adapters.site_paths import site_paths
from milepost.diagnostics import Diagnostic, Report
from milepost.exporters import paths
from milepost.load import load
from milepost.model.site_paths import SitePaths
from tests.roadmaps import TODAY, roadmap

SITE_PATHS = SitePaths(frozenset({"guide/dates", "guide", "files/plan.pdf", "about.html"}))


def broken(root: Path, url: str, *, site_paths: SitePaths | None = SITE_PATHS) -> list[str]:
    feature = f"title: A\nstatus: idea\naliases: old-a\nlinks:\n  - title: L\n    url: '{url}'\n"
    roadmap(root, {"features/a.yml": feature, "vision.yml": "title: V\nstatement: S\n"})
    report = Report()
    checks.run(load(root, as_of=TODAY, report=report, site_paths=site_paths), report)
    return [f"{each.span.line}:{each.span.column} {each.help}" for each in report if each.code == "broken-link"]


def test_whatever_a_site_has_to_follow_and_to_read_can_be_linked_to(tmp_path: Path) -> None:
    files = {
        "goals/g.yml": "title: G\naliases: old-g\nupdates: [{on: 2026-11-01, text: T}]\n",
        "features/a.yml": "title: A\nstatus: planned\ntarget: 2027\ngoals: g\n",
    }
    made = roadmap(tmp_path / "made", files)
    at = [*paths(made), "print/", *(f"{kind}/" for kind in ("goals", "features"))]
    links = "".join(f"  - {{title: L, url: '{path}'}}\n" for path in at)
    roadmap(tmp_path, {**files, "goals/h.yml": f"title: H\nlinks:\n{links}"})
    report = Report()
    checks.run(load(tmp_path, as_of=TODAY, report=report, site_paths=SITE_PATHS), report)

    assert {"goals/g/feed.json", "goals/old-g/roadmap.ics"} < {*at}
    assert [each.span.line for each in report if each.code == "broken-link"] == []


@pytest.mark.parametrize(
    "url",
    [
        "guide/dates/",
        "guide/dates/#months",
        "guide/dates",
        "guide/dates/index.html?a=b",
        "guide/",
        "guide",
        "files/plan.pdf",
        "about.html",
        "features/a/",
        "features/old-a/",
        "features/",
        "vision/",
        "not-doing/",
        "features.csv",
        "sitemap.xml",
        "https://example.com/nowhere",
        "mailto:a@example.com",
    ],
)
def test_a_path_that_is_there_is_not_minded(url: str, tmp_path: Path) -> None:
    assert broken(tmp_path, url) == []


def test_a_path_that_is_not_there_is_told_at_the_address(tmp_path: Path) -> None:
    assert broken(tmp_path, "guide/date/") == ["6:10 did you mean `guide/dates`?"]
    assert broken(tmp_path, "features/b/") == ["6:10 did you mean `features/a`?"]
    assert broken(tmp_path, "x") == ["6:10 write a path that the site has"]


def test_what_is_no_path_is_told_once_and_a_full_address_is_offered(tmp_path: Path) -> None:
    assert broken(tmp_path, "ada@example.org") == ["6:10 write `mailto:ada@example.org`"]
    assert broken(tmp_path, "example.org/a") == ["6:10 write `https://example.org/a`"]


def test_where_nobody_has_looked_nothing_is_said(tmp_path: Path) -> None:
    assert broken(tmp_path, "guide/date/", site_paths=None) == []


def test_where_our_pages_stand_in_a_folder_of_their_own_the_path_names_it(tmp_path: Path) -> None:
    below = SITE_PATHS._replace(at="product")
    assert broken(tmp_path, "product/features/a/", site_paths=below) == []
    assert broken(tmp_path, "guide/dates/", site_paths=below) == []
    assert broken(tmp_path, "features/a/", site_paths=below) == ["6:10 did you mean `product/features/a`?"]


def test_the_paths_of_a_site_are_those_that_its_engine_makes(tmp_path: Path) -> None:
    for page in ("guide/dates.md", "guide/index.md", "README.md", "plan.pdf"):
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text("")
    config = "docs_dir: docs\nplugins:\n  - milepost:\n      at: product\n"
    (tmp_path / "mkdocs.yml").write_text(config)
    assert site_paths(tmp_path) == ({"guide/dates", "guide", "", "plan.pdf"}, "product")
    (tmp_path / "mkdocs.yml").write_text(config + "use_directory_urls: false\n")
    assert site_paths(tmp_path) == ({"guide/dates.html", "guide", "", "plan.pdf"}, "product")


NOTHING_NEAR = "another entry is linked by its slug, `[[slug]]`, another site by an address that begins with `https://`"


def in_prose(root: Path, text: str, *, site_paths: SitePaths | None = SITE_PATHS) -> list[Diagnostic]:
    feature = f"title: A\nstatus: idea\ndescription: |\n  See {text}.\n"
    roadmap(root, {"features/a.yml": feature, "vision.yml": "title: V\nstatement: S\n"})
    report = Report()
    checks.run(load(root, as_of=TODAY, report=report, site_paths=site_paths), report)
    return [each for each in report if each.code == "broken-link"]


@pytest.mark.parametrize(
    "text",
    [
        "[a](../../guide/dates/)",
        "[a](../../guide/dates/#months)",
        "[a](../../files/plan.pdf)",
        "[a](../../about.html)",
        "[a](../a/)",
        "[a](../../)",
        "[a](#measures)",
        "[a](https://example.com/nowhere_at_all)",
        "[a][b]\n\n  [b]: https://example.com/nowhere",
        "`[a](nowhere)`",
        r"\[a](nowhere)",
    ],
)
def test_a_link_of_a_text_that_leads_somewhere_is_not_minded(text: str, tmp_path: Path) -> None:
    assert in_prose(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("[a](guide/dates.md)", "write `../../guide/dates/`"),
        ("[a](guide/dates/)", "write `../../guide/dates/`"),
        ("[a](../guide/dates/)", "write `../../guide/dates/`"),
        ("[a](guide/index.md#weeks)", "write `../../guide/`"),
        ("[a](/guide/dates/)", "write `../../guide/dates/`"),
        ("[a](about.md)", "write `../../about.html`"),
        ("![a](files/plan.pdf)", "write `../../files/plan.pdf`"),
        ("[a](docs.example.com/guide)", "write `https://docs.example.com/guide`"),
        ("[a](ada@example.org)", "write `mailto:ada@example.org`"),
        ("[a](http//example.org)", "write `http://example.org`"),
        ("[a](nowhere.md)", NOTHING_NEAR),
        ("[a](../../../x/)", NOTHING_NEAR),
    ],
)
def test_a_link_of_a_text_that_leads_nowhere_is_told_with_what_was_meant(text: str, help_: str, tmp_path: Path) -> None:
    (found,) = in_prose(tmp_path, text)
    assert (found.severity, found.help) == ("warning", help_)
    assert (found.span.line, found.span.column) == (4, 7 + text.index("(") + 1)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "htp://example.com", "https://me@example.com", ""])
def test_a_link_of_which_readers_get_the_words_alone_is_told(address: str, tmp_path: Path) -> None:
    for known in (SITE_PATHS, None):
        (found,) = in_prose(tmp_path, f"[a]({address})", site_paths=known)
        assert found.message.startswith("readers get the words of this link alone: the address ")


def test_what_a_text_links_to_counts_from_where_our_pages_stand(tmp_path: Path) -> None:
    below = SITE_PATHS._replace(at="product")
    assert in_prose(tmp_path, "[a](../../../guide/dates/)", site_paths=below) == []
    (found,) = in_prose(tmp_path, "[a](../../guide/dates/)", site_paths=below)
    assert found.help == "write `../../../guide/dates/`"


def test_a_reference_that_a_table_cuts_is_told_with_how_to_write_it(tmp_path: Path) -> None:
    (found,) = in_prose(tmp_path, "it\n\n  | A | B |\n  |---|---|\n  | [[a|the a]] | us |\n\n  So")
    assert (found.span.line, found.span.column) == (8, 5)
    assert found.help == r"write `[[a\|the a]]`"
