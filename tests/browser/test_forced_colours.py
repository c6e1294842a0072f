"""In colours that the reader's system forces onto the page: what was told by a coloured line is still seen."""

from playwright.sync_api import Page

from tests.browser.conftest import Opened

_TABS = ("[aria-current]", ":not([aria-current])")
_COLOUR = "(element, property) => getComputedStyle(element)[property]"


def test_the_open_tab_and_the_lines_of_the_timeline_are_seen(opened: Opened):
    page = opened("guide/style/")  # our own roadmap has no line from the start of the work
    page.emulate_media(forced_colors="active")
    canvas = _colour(page, "body", "backgroundColor")
    tabs = [_colour(page, f".mp-tabs a{each}", "borderBottomColor") for each in _TABS]
    drawn = [
        _colour(page, ".mp-row .mp-run", "backgroundColor"),
        _colour(page, ".mp-bar-unsaid", "borderTopColor"),
        _colour(page, ".mp-bar-milestone, .mp-bar-release", "borderLeftColor"),
    ]
    page.emulate_media(forced_colors="none")

    assert [tab == canvas for tab in tabs] == [False, True]
    assert canvas not in drawn and "rgba(0, 0, 0, 0)" not in drawn


def _colour(page: Page, selector: str, of: str) -> str:
    colour: str = page.locator(selector).first.evaluate(_COLOUR, of)
    return colour
