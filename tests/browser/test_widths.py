"""From a narrow phone to a wide screen: no page scrolls sideways, nothing stands over something else, nothing is cut.

A picture of each is kept in `test-artifacts/screenshots/`, to be looked at.
"""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.schemes import each_scheme
from tests.places import ROOT

SCREENSHOTS = ROOT / "test-artifacts" / "screenshots"
SIDEWAYS = "[document.documentElement.scrollWidth, innerWidth]"


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_a_page_holds_at_every_width(opened: Opened, kind: str, width: int):
    page = opened(kind, width=width)
    _keep_pictures(page, kind, width)

    needed, given = page.evaluate(SIDEWAYS)
    assert needed <= given
    ask(page, "unfold")
    assert ask(page, "layout_faults") == []
    needed, given = page.evaluate(SIDEWAYS)
    assert needed <= given, "once all is unfolded"


def _keep_pictures(page: Page, kind: str, width: int) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    name = kind.strip("/").replace("/", ".").removesuffix(".html") or "home"
    for scheme in each_scheme(page):
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
