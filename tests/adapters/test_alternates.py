"""The head of built pages names the feeds and the calendar, wherever our pages stand: real builds, strict."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from milepost.adapters.mkdocs import build_site
from tests.places import AS_OF

FILES = {
    "mkdocs.yml": "site_name: Handbook\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n",
    "docs/about.md": "# About\n",
    "docs/team/rules.md": "# Rules\n",
    "content/site.yml": "format: 1\ntitle: Handbook\n",
    "content/goals.yml": "g: {title: Faster}\n",
    "content/features.yml": (
        "a: {title: A, status: planned, goals: g, target: 2027-Q1, reviewed: 2026-11-20, summary: S,"
        " updates: [{on: 2026-11-01, text: Note}]}\n"
    ),
}
ALTERNATE = re.compile(r'<link rel="alternate ?" type="([^"]*)" title="([^"]*)" href="([^"]*)">')
OF_SITE = [
    ("application/atom+xml", "Handbook (Atom)", "feed.xml"),
    ("application/feed+json", "Handbook (JSON Feed)", "feed.json"),
    ("text/calendar", "Handbook (iCalendar)", "roadmap.ics"),
]


@pytest.fixture(autouse=True)
def _own_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; monkeypatch puts it back


def built(root: Path, **files: str) -> Path:
    for path, text in {**FILES, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition=None)
    return root / "site"


def alternates(site: Path, page: str) -> list[tuple[str, str, str]]:
    """Type, title and the file that the address leads to from where the page is served."""
    head = (site / page).read_text(encoding="utf-8").partition("</head>")[0]
    found = [(type_, unescape(title), unescape(link)) for type_, title, link in ALTERNATE.findall(head)]
    return [(type_, title, urlsplit(urljoin(f"/{page}", link)).path[1:]) for type_, title, link in found]


@pytest.mark.parametrize("at", ["", "product"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_page_names_those_of_the_site_and_a_goal_its_own(tmp_path, directory_urls, at):
    config = f"use_directory_urls: {str(directory_urls).lower()}\n" + FILES["mkdocs.yml"].replace(
        "milepost]", f"milepost: {{at: '{at}'}}]"
    )
    made = built(tmp_path, **{"mkdocs.yml": config})
    below = f"{at}/" if at else ""
    of_site = [(type_, title, f"{below}{path}") for type_, title, path in OF_SITE]
    own = [(type_, f"Faster – {title}", f"{below}goals/g/{path}") for type_, title, path in OF_SITE]
    by_hand = "team/rules/index.html" if directory_urls else "team/rules.html"

    assert alternates(made, f"{below}goals/g/index.html") == own + of_site
    for page in (f"{below}index.html", f"{below}features/a/index.html", by_hand):
        assert alternates(made, page) == of_site, page
    for _, _, path in own + of_site:
        assert (made / path).is_file(), path


def test_a_title_is_said_exactly_as_written(tmp_path):
    title = '"><script>alert(1)</script> &amp; “us”'
    made = built(tmp_path, **{"content/goals.yml": f"g: {{title: '{title}'}}\n"})

    assert alternates(made, "goals/g/index.html")[0][1] == f"{title} – Handbook (Atom)"
    assert "<script>alert(1)" not in (made / "goals/g/index.html").read_text(encoding="utf-8")


def test_a_main_html_of_the_site_has_them_as_well(tmp_path):
    config = FILES["mkdocs.yml"].replace("font: false", "font: false, custom_dir: overrides")
    own = '{% extends "base.html" %}{% block extrahead %}<meta name="own" content="1">{% endblock %}'
    made = built(tmp_path, **{"mkdocs.yml": config, "overrides/main.html": own})

    assert alternates(made, "team/rules/index.html") == OF_SITE


def test_a_site_without_news_or_dates_names_nothing(tmp_path):
    quiet = "a: {title: A, status: planned, horizon: next, goals: g, reviewed: 2026-11-20, summary: S}\n"
    made = built(tmp_path, **{"content/features.yml": quiet})

    for page in ("index.html", "goals/g/index.html", "team/rules/index.html"):
        assert alternates(made, page) == []


def test_a_file_of_the_site_at_the_address_of_a_feed_stays(tmp_path):
    made = built(tmp_path, **{"docs/goals/g/feed.xml": "<own/>", "docs/feed.json": "{}"})

    assert (made / "goals/g/feed.xml").read_text(encoding="utf-8") == "<own/>"
    assert (made / "feed.json").read_text(encoding="utf-8") == "{}"
    assert b"<feed" in (made / "feed.xml").read_bytes()


def test_the_published_files_stand_at_the_addresses_that_they_say(tmp_path):
    config = FILES["mkdocs.yml"].replace("milepost]", "milepost: {at: product}]")
    settings = f"{FILES['content/site.yml']}url: https://site.example/sub/\n"
    made = built(tmp_path, **{"mkdocs.yml": config, "content/site.yml": settings})
    feed = (made / "product/goals/g/feed.xml").read_text(encoding="utf-8")

    assert re.findall(r'href="([^"]*)"', feed) == [
        "https://site.example/sub/product/goals/g/feed.xml",
        "https://site.example/sub/product/goals/g/",
        "https://site.example/sub/product/features/a/",
    ]
