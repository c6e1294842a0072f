"""The policy in the pages of a built site: everything of ours and of the theme works, and nothing else runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from milepost.adapters.content_policy import policy

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_every_page_has_the_same_policy_before_anything_else(own_site: Path) -> None:
    policies = set()
    for file in own_site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        found = _META.findall(html)
        assert len(found) == 1, file
        policies.add(found[0])
        before = html.partition("Content-Security-Policy")[0]
        assert not re.search("<(script|link|style)", before), file
    assert len(policies) == 1
    policy = policies.pop()
    assert "unsafe" not in policy
    assert "default-src 'self'" in policy


def test_nothing_is_refused_while_a_reader_moves_about(guarded_window: BrowserContext, address: str) -> None:
    """Home, the switch of the colour scheme, the search with its worker, a feature, filters."""
    page = guarded_window.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(address, wait_until="networkidle")
    page.locator("label.md-header__button[for^='__palette']:visible").first.click()
    page.keyboard.press("/")
    page.keyboard.type("timeline")
    page.locator(".md-search-result__link").first.wait_for()
    page.goto(f"{address}features/", wait_until="networkidle")
    page.close()
    assert refused == []


@pytest.mark.parametrize("has_policy", [True, False])
def test_what_was_smuggled_into_an_article_runs_only_without_the_policy(
    guarded_window: BrowserContext, address: str, own_site: Path, has_policy: bool
) -> None:
    """In all the ways in which markup runs a script: as an element, by an event, by an address."""
    smuggled = (
        "</article><script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
        "<a id='evil' href='javascript:window.ran = 3'>x</a><svg onload='window.ran = 4'></svg><article>"
    )
    home = (own_site / "index.html").read_text(encoding="utf-8")
    home = home.replace('<div class="mp-page">', f'{smuggled}<div class="mp-page">', 1)
    if not has_policy:
        home = _META.sub("", home)
    page = guarded_window.new_page()
    page.route(address, lambda route: route.fulfill(body=home, content_type="text/html"))
    page.goto(address, wait_until="load")
    page.locator("#evil").click()
    assert (page.evaluate("window.ran") is None) == has_policy
    page.close()


def test_a_script_in_our_article_is_never_allowed() -> None:
    frame = (
        '<head><script>theme()</script></head><article><div class="mp-page">{}</div></article><script>end()</script>'
    )
    clean = policy([frame.format("")])
    assert policy([frame.format("</article><script>evil()</script><article>")]) == clean
    assert clean.count("sha256-") == 2


def test_what_a_theme_loads_from_elsewhere_is_allowed_by_its_origin() -> None:
    told = policy(['<head><link rel="stylesheet" href="https://fonts.googleapis.com/css?family=A"></head>'])
    assert "style-src 'self' https://fonts.googleapis.com;" in told
    assert "font-src 'self' data: https://fonts.gstatic.com;" in told
