"""What is measured on every page finds each sort of fault where it is planted, and none where there is none."""

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.in_page import ask

STYLE = """
<style>
  body { margin: 0; font: 16px/1.4 sans-serif }
  .card { border: 1px solid; width: 200px; height: 60px }
  .up { margin-top: -30px }
  .small { width: 50px; white-space: nowrap }
  .hidden { overflow: hidden }
  .low { overflow: hidden; height: 20px }
  .scroll { overflow: auto }
  .left { margin-left: -80px }
  .side { position: absolute; top: 0; left: 150px; background: #ddd }
  .mp-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
  .sticky { position: sticky; top: 0; background: #fff; margin-bottom: -30px }
</style>
"""


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<div class='card'>one</div><div class='card up'>two</div>", "a box over a box"),
        ("<p>one</p><p style='margin-top: -35px'>two</p>", "text over text"),
        ("<p>a line of text that is long enough</p><div class='side'>&nbsp;</div>", "a box over text"),
        ("<div class='small hidden'>a title without room</div>", "cut at its side"),
        ("<div class='low'>one<br>two<br>three</div>", "cut at its foot"),
        ("<div class='left'>a title that begins too far left</div>", "beside the page"),
        ("<svg width='40' height='20'><text x='0' y='15'>a long label</text></svg>", "cut by its drawing"),
        ("<svg width='99' height='20'><text y='15'>one</text><text x='5' y='15'>two</text></svg>", "text over text"),
        ("<details open><summary>s</summary><div class='small hidden'>a title without room</div></details>", "cut"),
    ],
)
def test_a_planted_fault_is_found(window: BrowserContext, html: str, fault: str):
    found = _faults(window, html)

    assert [each for each in found if each.startswith(fault)], found


@pytest.mark.parametrize(
    "html",
    [
        "<div class='card'>one</div><div class='card'>two</div>",
        "<p>one</p><p>two</p>",
        "<div class='small scroll'>a title without room</div><p>next</p>",
        "<span class='mp-hidden'>for those who listen</span><p>one</p>",
        "<div class='side' aria-hidden='true'>today</div><p>a line of text that is long enough</p>",
        "<p class='sticky'>head</p><p>under it for now</p>",
        "<details><summary>s</summary><div class='small hidden'>a title without room</div></details>",
    ],
)
def test_what_is_meant_is_no_fault(window: BrowserContext, html: str):
    assert _faults(window, html) == []


def _faults(window: BrowserContext, html: str) -> list[str]:
    page = window.new_page()
    page.set_viewport_size({"width": 320, "height": 400})
    page.set_content(f"{STYLE}<div class='mp-page'>{html}</div>")
    found: list[str] = ask(page, "layout_faults")
    page.close()
    return found
