"""Words inside drawings can be read by everyone: axe cannot judge their contrast, so it is measured here."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.kinds import file_of

ENOUGH = 4.5  # WCAG 2.2, 1.4.3, level AA, for text of any size


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_drawings_stand_out(opened: Opened, own_site: Path, kind: str, scheme: str):
    if "<text" not in file_of(own_site, kind).read_text(encoding="utf-8"):
        return  # most pages have no drawing: no need to open them
    page = opened(kind, scheme=scheme)
    ask(page, "unfold")

    assert [(words, ratio) for words, ratio in ask(page, "drawn_text_contrast") if ratio < ENOUGH] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mark_on_a_bar_has_a_rim_of_the_page(opened: Opened, scheme: str):
    rim = opened("roadmap/", scheme=scheme).evaluate(
        """() => {
          const mark = getComputedStyle(document.querySelector(".mp-row > .mp-stop"));
          return [mark.textShadow, getComputedStyle(document.querySelector(".mp-words")).backgroundColor];
        }"""
    )

    assert rim[0].startswith(rim[1])


@pytest.mark.parametrize(
    ("drawing", "ratio"),
    [
        ("<text y='20'>x</text>", 21),
        ("<text y='20' fill='#767676'>x</text>", 4.54),
        ("<text y='20' fill='#777777'>x</text>", 4.48),
        ("<g opacity='.5'><text y='20'>x</text></g>", 3.98),
        ("<rect width='90' height='40'/><text y='20'>x</text>", 1),
        ("<text y='20'>x</text><rect width='90' height='40' fill='none'/>", 21),
        ("<rect width='90' height='40'/><rect width='90' height='40' fill='#fff'/><text y='20'>x</text>", 21),
        ("<rect width='4' height='40'/><text y='20'>xxx</text>", 1),
    ],
)
def test_the_contrast_is_what_it_is(window: BrowserContext, drawing: str, ratio: float):
    page = window.new_page()
    page.set_content(f"<div class='mp-page'><svg width='90' height='40'>{drawing}</svg></div>")
    ((_, measured),) = ask(page, "drawn_text_contrast")
    page.close()

    assert measured == pytest.approx(ratio, abs=0.02)
