"""What people see, in a real Chromium: the pages render, nothing goes wrong on the console, nothing leaves the site."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = ("", "board/", "features/", "features/accessible-timeline/", "goals/", "vision/", "timeline/", "not-doing/")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture(scope="module")
def address(own_site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(own_site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium where there is one, else Playwright's own; without either the test fails and says so."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_renders_quietly_and_asks_nobody_else(page: Page, address: str, path: str):
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))

    response = page.goto(address + path)
    page.wait_for_load_state("networkidle")

    assert response is not None and response.ok
    assert page.locator("article h1").first.is_visible()
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_the_page_sideways(browser: Browser, address: str, path: str):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_a_reader_gets_from_home_to_a_feature(page: Page, address: str):
    page.goto(address)
    page.locator("article a[href*='features/']").first.click()
    page.wait_for_url("**/features/**")

    assert page.locator("article h1").first.is_visible()


def test_the_search_finds_a_feature(page: Page, address: str):
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("timeline", delay=20)
    result = page.locator(".md-search-result__link[href*='features/accessible-timeline/']").first
    result.wait_for(state="visible")

    assert result.is_visible()
