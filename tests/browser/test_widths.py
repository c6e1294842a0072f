"""From a narrow phone to a wide screen: no page scrolls sideways, nothing stands over something else, nothing is cut.

A picture of each is kept in `test-artifacts/screenshots/`, to be looked at.
"""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.places import ROOT

SCREENSHOTS = ROOT / "test-artifacts" / "screenshots"
SCHEMES = {"light": "default", "dark": "slate"}
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
    for scheme, in_material in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("scheme => document.body.dataset.mdColorScheme === scheme", arg=in_material)
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
