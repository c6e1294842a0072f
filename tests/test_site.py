"""A roadmap → the site."""

import gzip

import pytest

from milepost.addresses import STYLESHEET, Links
from milepost.diagnostics import Report
from milepost.site import build, contact
from tests.roadmaps import roadmap

FEATURE = {"features.yml": "a: {title: A & B, status: planned, aliases: old-name}\n"}


def site(root, files, **links):
    return build(roadmap(root, files), links=Links(**links), report=Report())


def page(made, address):
    return next(each for each in made.pages if each.address == address)


def test_pages_of_the_navigation_stand_in_its_order(tmp_path):
    assert [page.nav for page in site(tmp_path, FEATURE).nav] == ["Home", "Roadmap", "Board", "Features"]


def test_the_stylesheet_is_shipped_and_small(tmp_path):
    css = next(each for each in site(tmp_path, {}).artifacts if each.path == STYLESHEET)

    # As servers send it; the rules for the columns of the timeline repeat themselves
    assert len(gzip.compress(css.data)) < 14_000
    assert b"@import" not in css.data and b"url(" not in css.data


def test_an_old_name_forwards_to_the_new_one(tmp_path):
    forward = next(each for each in site(tmp_path, FEATURE, at="map").artifacts if "old-name" in each.path)

    assert forward.path == "features/old-name/index.html"
    assert b"url=../a/" in forward.data and b"A &amp; B" in forward.data


def test_every_page_says_where_it_stands_as_of_when_and_whom_to_ask(tmp_path):
    settings = "format: 1\ntitle: E\ncontact: road@example.com\ndisclaimer: No promises\n"
    made = site(tmp_path, {"site.yml": settings, **FEATURE})

    for each in made.pages:
        assert "23 November 2026" in each.html
        assert "mailto:road@example.com?subject=" in each.html
        assert "No promises" in each.html
    html = page(made, "features/a/").html
    assert '<a href="../../"><bdi>Home</bdi></a>' in html and '<a href="../"><bdi>Features</bdi></a>' in html
    assert "mp-crumbs" not in page(made, "").html


def test_a_page_without_dates_has_no_disclaimer(tmp_path):
    settings = "format: 1\ntitle: E\ndisclaimer: No promises\n"
    made = site(tmp_path, {"site.yml": settings, "audience.yml": "ops: {title: Ops}\n"})

    assert "No promises" not in page(made, "audience/").html


@pytest.mark.parametrize(
    ("reviewed", "told"),
    [
        ("2026-11-02", ["Last confirmed"]),
        ("2026-08-10", ["Not confirmed since"]),
        ("2026-01-02", ["Nobody has confirmed this since"]),
    ],
)
def test_a_page_says_when_it_was_confirmed_and_plainly_when_that_is_too_long_ago(tmp_path, reviewed, told):
    files = {
        "features.yml": f"a: {{title: A, status: planned, reviewed: {reviewed}}}\n",
        "goals.yml": f"g: {{title: G, changes: [{{on: {reviewed}, why: W}}]}}\n",
    }
    made = site(tmp_path, files)
    sentences = ("Last confirmed", "Not confirmed since", "Nobody has confirmed this since")

    for address in ("features/a/", "goals/g/"):
        assert [each for each in sentences if each in page(made, address).html] == told


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://example.com/ask", "https://example.com/ask"),
        ("road@example.com", "mailto:road@example.com?subject=A%20%26%20B"),
        ("mailto:road@example.com", "mailto:road@example.com?subject=A%20%26%20B"),
        ("mailto:road@example.com?subject=Hi", "mailto:road@example.com?subject=Hi"),
        ("javascript:alert(1)", ""),
        ("javascript://example.com/%0aalert(1)", ""),
        ("ask the team", ""),
        ("", ""),
    ],
)
def test_whom_to_ask_is_a_safe_address_or_nobody(written, link):
    assert contact(written, subject="A & B") == link


def test_the_same_roadmap_makes_the_same_pages(tmp_path):
    first, second = (site(tmp_path, FEATURE) for _ in range(2))

    assert [page.html for page in first.pages] == [page.html for page in second.pages]
