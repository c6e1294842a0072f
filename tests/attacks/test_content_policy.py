"""The one policy: our own site works under it, and a script that got in does not run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from milepost.adapters.content_policy import apply, policy
from tests.browser.serving import served

HEARD = """
addEventListener("securitypolicyviolation", (event) => void heard(`${event.violatedDirective} ${event.blockedURI}`));
"""
GOT_IN = '<script>window.gotIn = 1</script><img src="x.png" onerror="window.gotIn = 2">'


@dataclass
class Walled:
    page: Page
    at: str
    heard: list[str]


@pytest.fixture(scope="module")
def walled_site(own_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("walled") / "site"
    shutil.copytree(own_site, site)
    apply(site)
    return site


@pytest.fixture
def walled(browser: Browser, walled_site: Path) -> Iterator[Walled]:
    window = browser.new_context()
    heard: list[str] = []
    window.expose_function("heard", lambda what: heard.append(what))
    window.add_init_script(HEARD)
    with served(walled_site) as at:
        yield Walled(window.new_page(), at, heard)
    window.close()


def test_every_page_says_the_same_policy_before_all_else(walled_site: Path) -> None:
    said = set()
    for page in walled_site.rglob("*.html"):
        before, _, rest = page.read_text("utf-8").partition('<meta http-equiv="Content-Security-Policy" content="')
        said.add(rest.partition('"')[0])
        assert "<script" not in before and "<style" not in before and "<link" not in before, page
    assert len(said) == 1
    (only,) = said
    assert "unsafe-eval" not in only
    assert "unsafe-inline" not in only.partition("script-src")[2].partition(";")[0]


def test_what_is_applied_twice_stands_once(walled_site: Path, tmp_path: Path) -> None:
    again = shutil.copytree(walled_site, tmp_path / "again")
    apply(again)
    for page in walled_site.rglob("*.html"):
        assert (again / page.relative_to(walled_site)).read_bytes() == page.read_bytes()


def test_our_own_site_works_under_it(walled: Walled) -> None:
    """A few kinds of page; that no page says a word to the console, `test_quiet` holds for all."""
    for kind in ("", "features/", "roadmap/", "guide/"):
        walled.page.goto(walled.at + kind, wait_until="networkidle")
        assert walled.page.locator("article h1").first.is_visible()
    walled.page.goto(walled.at)
    walled.page.locator("label[for^=__palette]:visible").first.click()
    walled.page.locator(".md-search__input").fill("timeline")
    walled.page.keyboard.press("Shift")
    walled.page.locator(".md-search-result__link").first.wait_for(state="attached")
    assert walled.heard == []


@pytest.mark.parametrize("page", ["features/", "guide/"])
def test_a_script_that_got_in_does_not_run(walled: Walled, walled_site: Path, page: str) -> None:
    file = walled_site / page / "index.html"
    whole = file.read_text("utf-8")
    try:
        file.write_text(whole.replace("</article>", f"{GOT_IN}</article>", 1), "utf-8")
        walled.page.goto(walled.at + page, wait_until="networkidle")
        assert walled.page.evaluate("window.gotIn") is None
        assert len(walled.heard) == 2
    finally:
        file.write_text(whole, "utf-8")


def test_a_script_in_a_page_made_from_content_gets_no_hash() -> None:
    head, script = "<head><script>theme()</script></head>", "<script>bad()</script>"
    ours = f'{head}<article><div class="mp-page">{script}</article>{script}</article>'

    assert policy([ours]).count("'sha256-") == 1
    assert policy([ours, f"{head}<article>{script}</article>"]).count("'sha256-") == 2


def test_what_the_site_itself_fetches_is_allowed() -> None:
    page = """<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=R"><script src="https://a.example/x.js">
        </script><script type="application/json">{}</script><pre class="mermaid"></pre>"""
    said = dict(each.split(" ", 1) for each in policy([page]).split("; "))

    assert said["script-src"] == "'self' https://a.example https://unpkg.com"
    assert said["style-src-elem"] == "'self' https://fonts.googleapis.com"
    assert said["font-src"] == "'self' data: https://fonts.gstatic.com"


def test_a_script_in_our_article_is_never_allowed() -> None:
    frame = (
        '<head><script>theme()</script></head><article><div class="mp-page">{}</div></article><script>end()</script>'
    )
    clean = policy([frame.format("")])
    assert policy([frame.format("</article><script>evil()</script><article>")]) == clean
    assert clean.count("sha256-") == 2


def test_what_a_theme_loads_from_elsewhere_is_allowed_by_its_origin() -> None:
    told = policy(['<head><link rel="stylesheet" href="https://fonts.googleapis.com/css?family=A"></head>'])
    assert "style-src-elem 'self' https://fonts.googleapis.com;" in told
    assert "font-src 'self' data: https://fonts.gstatic.com;" in told
