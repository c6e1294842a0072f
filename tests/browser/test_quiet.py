"""A page asks nobody but its own site, and nothing goes wrong in the browser meanwhile."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Request

LEFT = "net::ERR_ABORTED"  # the reader went on before it was there


@pytest.fixture
def said_and_asked(guarded_window: BrowserContext, address: str) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page, what went wrong on it, and which addresses off the site it asked for."""
    said: list[str] = []
    asked: list[str] = []

    def hear(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            asked.append(request.url)

    page = guarded_window.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url) if request.failure != LEFT else None)
    page.on("response", lambda got: said.append(f"{got.url}: {got.status}") if got.status >= 400 else None)
    guarded_window.on("request", hear)  # a page's own would leave out its workers'
    yield page, said, asked
    guarded_window.remove_listener("request", hear)
    page.close()


def test_a_page_is_quiet(said_and_asked: tuple[Page, list[str], list[str]], address: str, kind: str):
    page, said, asked = said_and_asked

    page.goto(address + kind, wait_until="networkidle")

    assert page.locator("article h1").first.is_visible()
    assert said == []
    assert asked == []


def test_moving_about_is_quiet(said_and_asked: tuple[Page, list[str], list[str]], address: str):
    """Home, a feature, the search and its first result, back, and an address at which no page stands."""
    page, said, asked = said_and_asked

    page.goto(address)
    page.locator("article a[href*='features/']").first.click()
    page.wait_for_url("**/features/**")
    page.keyboard.press("/")
    page.keyboard.type("timeline")
    page.locator(".md-search-result__link").first.click()
    page.go_back(wait_until="networkidle")
    assert said == []
    page.goto(f"{address}no/such/page/", wait_until="networkidle")

    # The browser itself tells that the page is not there; all that this page needs is
    assert said == [
        f"{address}no/such/page/: 404",
        "Failed to load resource: the server responded with a status of 404 (Not Found)",
    ]
    assert asked == []


def test_what_goes_wrong_is_heard(said_and_asked: tuple[Page, list[str], list[str]]):
    """On an empty page, for those of the site let no such script run."""
    page, said, asked = said_and_asked
    page.set_content("<script>console.error('one'); missing()</script><img src='http://127.0.0.1:9/x.png'>")
    page.wait_for_load_state("networkidle")

    assert {"one", "missing is not defined"} <= set(said)
    assert asked == ["http://127.0.0.1:9/x.png"]
