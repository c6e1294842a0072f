"""P2 in a real browser, without a policy that would help: content runs no script in a reader's browser.

In `make test` every second text stands in one kind of entry, in turn, and by its title on the pages that list entries;
at night each stands in every kind. That no page gets an element from any text in any kind is proved in
`test_p2_markup`, always.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.attacks.built import site_of
from tests.attacks.filled import OTHER, SEVERAL, content, in_folders
from tests.attacks.hostile import every_string, every_text
from tests.attacks.test_p2_markup import SINGLE
from tests.browser.serving import served

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
ATTACKED = (Path(__file__).parent / "in_page" / "attacked.js").read_text("utf-8")
# What an attack would call
HOOKED = """
for (const name of ["alert", "confirm", "prompt", "print"])
  window[name] = (...given) => void ran(`${location.href}: ${name}(${given})`);
"""
BROWSED = dict(list(every_text().items())[:: 1 if NIGHTLY else 2])
FEW = dict(list(every_string().items())[::20])
SHARE = 12 if NIGHTLY else 50  # one page in so many is handled as a reader would, with the theme's script running


@dataclass
class Tab:
    """A page of a site that tells what has run there."""

    page: Page
    at: str
    ran: list[str] = field(default_factory=list)

    def attacked(self, addresses: list[str], *, is_handled: bool) -> dict[str, Any]:
        self.page.goto(f"{self.at}404.html")
        full = [f"{self.at}{address}" for address in addresses]
        found: dict[str, Any] = self.page.evaluate(ATTACKED, {"addresses": full, "isHandled": is_handled})
        return found


def in_turn(number: int, place: int) -> bool:
    return NIGHTLY or number % len(SEVERAL) == place


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = content(BROWSED, single=SINGLE, takes=in_turn)
    return site_of({**files, **in_folders(FEW)}, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = {name: f"plain words {number}" for number, name in enumerate(BROWSED)}
    files = content(texts, single="plain", takes=lambda number, place: number < 3 or in_turn(number, place))
    return site_of({**files, **in_folders(dict.fromkeys(FEW, "plain"))}, tmp_path_factory.mktemp("harmless"))


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def opened(window: BrowserContext, at: str) -> Tab:
    tab = Tab(window.new_page(), at)
    window.expose_function("ran", lambda what: tab.ran.append(what))
    window.add_init_script(HOOKED)
    return tab


@pytest.fixture
def tab(window: BrowserContext, hostile_site: Path) -> Iterator[Tab]:
    with served(hostile_site) as at:
        yield opened(window, at)


def pages(site: Path) -> list[str]:
    """Without those that forward to another at once."""
    every = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted(page.removesuffix("index.html") for page in every if "/old-" not in page)


def is_list(page: str) -> bool:
    return page.count("/") < 2


def examples(pages: list[str]) -> Iterator[str]:
    """The first few of each folder, the entry that all others name, and those in folders of their own."""
    for _, found in groupby(pages, key=lambda page: page.split("/")[0]):
        yield from islice(found, 9)
    yield from (page for page in pages if page.endswith(f"/{OTHER}/") or "/in-" in page)


def without_theme(site: Path) -> Path:
    """The same pages without the theme's script and style, which are most of the time that a page takes."""
    bare = site.with_name("bare")
    shutil.copytree(site, bare, copy_function=os.link)
    for file in (*bare.glob("assets/javascripts/bundle.*.js"), *bare.rglob("*.css")):
        file.unlink()
    return bare


def test_p2_no_page_gets_an_element_or_a_handler(browser: Browser, hostile_site: Path, harmless_site: Path) -> None:
    """Every page as the browser reads it has the shapes of elements that the same site in plain words has."""
    every, plain = pages(hostile_site), pages(harmless_site)
    found, ran = attacked(browser, without_theme(hostile_site), every)
    known, _ = attacked(browser, without_theme(harmless_site), [*filter(is_list, plain), *examples(plain)])

    assert (found["wrong"], ran) == ([], [])
    assert set(found["shapes"]) - set(known["shapes"]) == set()


def attacked(browser: Browser, site: Path, addresses: list[str]) -> tuple[dict[str, Any], list[str]]:
    window = browser.new_context()
    with served(site) as at:
        tab = opened(window, at)
        found = tab.attacked(addresses, is_handled=False)
    window.close()
    return found, tab.ran


def test_p2_nothing_runs_on_hover_focus_and_click(tab: Tab, hostile_site: Path) -> None:
    every = pages(hostile_site)
    sample = [page for number, page in enumerate(every) if is_list(page) or number % SHARE == 0]

    found = tab.attacked(sample, is_handled=True)

    assert (found["wrong"], tab.ran) == ([], [])


def test_p2_what_the_theme_cuts_off_and_shows_on_hover_is_no_html(window: BrowserContext, tmp_path: Path) -> None:
    """Material makes a tooltip of a title that has no room in its navigation, and takes it for HTML."""
    title = f"<img src=x onerror=alert(1)>{'m' * 150}"
    site = site_of(content({"a": title}, single=title), tmp_path)
    with served(site) as at:
        tab = opened(window, at)
        tab.page.set_viewport_size({"width": 1400, "height": 900})
        pointed = 0
        for page in ("goals/a/", "features/a/"):
            tab.page.goto(at + page)
            # The elements themselves, for the theme takes the `title` away when it has shown it
            for element in tab.page.query_selector_all(CUT_OFF):
                if element.evaluate("each => each.title || each.scrollWidth > each.clientWidth"):
                    element.hover(force=True)
                    tab.page.wait_for_timeout(300)
                    pointed += 1
        assert pointed > 5
        assert (tab.page.locator(".md-tooltip2 img, .md-tooltip img").count(), tab.ran) == (0, [])


CUT_OFF = ".md-ellipsis:visible, :is(nav, header) [title]:visible"
QUERIES = ("alert", "img src", "onerror", "script", "javascript", "svg", "x", "{{", "&lt;", "title")
# Elements of which Material makes its results, and those of the index's own HTML
OF_RESULTS = {
    *("OL", "LI", "A", "ARTICLE", "DIV", "H1", "H2", "NAV", "DETAILS", "SUMMARY", "MARK"),
    *("P", "CODE", "PRE", "UL", "SUB", "SUP", "SPAN", "DEL"),
}


def test_p2_nothing_runs_in_the_search(tab: Tab) -> None:
    """Words of the attacks are typed, all results unfolded, the first of them opened with its words marked."""
    tab.page.goto(tab.at)
    box = tab.page.locator(".md-search__input")
    sample = [text[:60] for text in list(BROWSED.values())[:: 6 if NIGHTLY else 20]]
    found = 0
    for query in (*QUERIES, *sample):
        box.fill(query)
        tab.page.keyboard.press("Shift")
        tab.page.wait_for_timeout(60)
        tab.page.evaluate(
            "() => document.querySelectorAll('.md-search-result details').forEach(each => each.open = true)"
        )
        elements = tab.page.locator(".md-search-result__list *").evaluate_all(
            "all => all.map(each => [each.nodeName, [...each.attributes].some(({ name }) => name.startsWith('on'))])"
        )
        assert {name for name, _ in elements} <= OF_RESULTS, query
        assert not any(handled for _, handled in elements), query
        suggested = tab.page.locator(".md-search__suggest *").count()
        assert suggested == 0, query
        found += len(elements)
    assert found > 1000
    for query in QUERIES[:5]:
        tab.page.goto(f"{tab.at}?q={query}")
        link = tab.page.locator(".md-search-result__link").first
        link.wait_for()
        link.click()
        tab.page.wait_for_url("**h=*")
        assert tab.page.locator("article :is(img, script, iframe)").count() == 0
    assert tab.ran == []


def test_p2_nothing_runs_in_a_feed_or_a_picture_opened_alone(tab: Tab, hostile_site: Path, tmp_path: Path) -> None:
    data = ("feed.xml", "feed.json", "sitemap.xml", "roadmap.json", "search/search_index.json")
    for name in (*data, "assets/images/milepost.svg"):
        tab.page.goto(tab.at + name)
        assert tab.page.locator(":is(img, iframe, script, [onload], [onerror])").count() == 0, name
    pictures = {
        svg
        for page in pages(hostile_site)
        for svg in SVG.findall((hostile_site / page / "index.html").read_text("utf-8") if page != "404.html" else "")
        if "mp-" in svg[:200]
    }
    assert len(pictures) > 50
    opened = sorted(pictures)[:: 1 if NIGHTLY else 4]
    for number, svg in enumerate(opened):
        alone = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
        ElementTree.fromstring(alone)
        (tmp_path / f"{number}.svg").write_text(alone, "utf-8")
    with served(tmp_path) as at:
        for number in range(len(opened)):
            tab.page.goto(f"{at}{number}.svg")
            assert tab.page.locator(":is(script, foreignObject, image, use, set, animate, [onload])").count() == 0
            assert all(
                ":" not in to
                for to in tab.page.locator("a").evaluate_all("all => all.map(a => a.href.baseVal)")
            )
    assert tab.ran == []


SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
SEEDS = {
    "load": "<img src=x onerror=alert(1)>",
    "handler": '<p onmouseover="alert(1)">x</p>',
    "script": "<script>alert(1)</script>",
    "address": '<a href="javascript:alert(1)">x</a>',
    "request": '<img src="https://evil.example/x.png">',
    "frame": '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    "written once more": "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
}


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_what_runs_is_seen(window: BrowserContext, tmp_path: Path, seed: str) -> None:
    """These tests can fail: each of the seeds in a page is told."""
    (tmp_path / "404.html").write_text("<title>x</title>", "utf-8")
    (tmp_path / "index.html").write_text(f"<!doctype html><article><p>x</p>{seed}</article>", "utf-8")
    with served(tmp_path) as at:
        tab = opened(window, at)
        found = tab.attacked([""], is_handled=False)
    assert found["wrong"]
    if seed in (SEEDS["load"], SEEDS["script"], SEEDS["frame"]):
        assert tab.ran
    if seed == SEEDS["written once more"]:
        assert any("a handler: <img" in wrong for wrong in found["wrong"])
