"""From a narrow phone to a wide screen: no page scrolls sideways, nothing stands over something else, nothing is cut.

`make nightly` keeps a picture of each in `test-artifacts/screenshots/`, to be looked at.
"""

import os

from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.schemes import each_scheme
from tests.places import ROOT

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
WIDTHS = (1440, 768, 320)
SCREENSHOTS = ROOT / "test-artifacts" / "screenshots"
HEIGHT = 900


def test_a_page_holds_at_every_width(opened: Opened, kind: str):
    """In one tab, whose window becomes narrower: first as the page comes, then with all that folds unfolded."""
    page = opened(kind, width=WIDTHS[0])
    for width in WIDTHS:
        _resize(page, width)
        if NIGHTLY:
            _keep_pictures(page, kind, width)
        assert _sideways(page) <= 0, width
    ask(page, "unfold")
    for width in WIDTHS:
        _resize(page, width)
        assert ask(page, "layout_faults") == [], width
        assert _sideways(page) <= 0, f"once all is unfolded, {width}"


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.wait_for_function("width => innerWidth === width", arg=width)


def test_the_table_of_features_has_the_room_that_a_wide_screen_has(opened: Opened):
    page = opened("features/")
    table = page.locator(".mp-scroll-tall")

    assert table.evaluate("each => each.scrollWidth - each.clientWidth") == 0
    assert _sideways(page) <= 0
    page.emulate_media(media="print")
    assert table.evaluate("each => each.getBoundingClientRect().left") == 0, "the margin of the paper is enough"


def test_beside_a_page_its_tab_is_not_repeated(opened: Opened):
    page = opened("vision/")

    assert page.locator(".md-tabs__item--active").inner_text().strip() == "Vision"
    assert page.locator(".md-sidebar--primary .md-nav__link:visible").count() == 0


def _sideways(page: Page) -> int:
    """How much wider the page is than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def _keep_pictures(page: Page, kind: str, width: int) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    name = kind.strip("/").replace("/", ".").removesuffix(".html") or "home"
    for scheme in each_scheme(page):
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
