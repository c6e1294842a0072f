"""What the tests in a real browser share: our own site, served; Chromium; a page opened as a reader would have it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import kinds_of_page
from tests.browser.serving import served
from tests.own_site import own_site as own_site_of_this_process


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `kind` runs for each kind of page that the built site has."""
    if "kind" not in metafunc.fixturenames:
        return
    try:
        kinds = kinds_of_page(own_site_of_this_process())
    except Exception:
        kinds = [""]  # all other tests still run; these then tell why there is no site
    metafunc.parametrize("kind", kinds, ids=[kind.rstrip("/") or "home" for kind in kinds])


class Opened(Protocol):
    """Opens a page of the site at the address `kind`, in a tab of its own."""

    def __call__(
        self, kind: str, *, scheme: str = "light", width: int = 1440, height: int = 900, javascript: bool = True
    ) -> Page: ...


@pytest.fixture(scope="session")
def address(own_site: Path) -> Iterator[str]:
    """Where the site stands, with a slash at its end."""
    with served(own_site) as where:
        yield where


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """What all tabs share, above all the cache: to open a window for each page would take twice as long.

    Tests put styles and scripts of their own into a page, which its policy would not let them.
    """
    context = browser.new_context(bypass_csp=True)
    yield context
    context.close()


@pytest.fixture(scope="session")
def guarded_window(browser: Browser) -> Iterator[BrowserContext]:
    """As readers have it: with the policy of the pages."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="session")
def window_without_javascript(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="session")
def idle() -> dict[bool, list[Page]]:
    """Tabs that no test has at the moment, with JavaScript and without: a new one takes longer than a page."""
    return {True: [], False: []}


@pytest.fixture
def opened(
    window: BrowserContext, window_without_javascript: BrowserContext, address: str, idle: dict[bool, list[Page]]
) -> Iterator[Opened]:
    pages: list[tuple[bool, Page]] = []

    def open_page(
        kind: str, *, scheme: Any = "light", width: int = 1440, height: int = 900, javascript: bool = True
    ) -> Page:
        used = idle[javascript]
        page = used.pop() if used else (window if javascript else window_without_javascript).new_page()
        pages.append((javascript, page))
        page.set_viewport_size({"width": width, "height": height})
        # Nothing is looked at while it moves
        page.emulate_media(media="null", color_scheme=scheme, reduced_motion="reduce")
        response = page.goto(address + kind)
        assert response is not None and response.ok, f"{kind} is not there"
        return page

    yield open_page
    for javascript, page in pages:
        page.goto("about:blank")
        page.mouse.move(-1, -1)  # nor does the next page lie under it
        idle[javascript].append(page)
