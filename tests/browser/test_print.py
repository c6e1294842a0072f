"""On paper, printed by the browser itself: nothing is torn at the end of a sheet, what must fit on one sheet does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.in_page import ask

# What a reader takes as one thing: cards, bars, rows, and the items of lists that hold no further items
WHOLE = ".mp-page :is(.mp-card, .mp-line, .mp-row, .mp-bar, .mp-no, .mp-measure, .mp-facts > div, tr, li:not(:has(li)))"
A4 = (842, 595)  # points, on its side; Chromium rounds by up to one
_MARK = re.compile(r"zq([ab])(\d+)z")


@dataclass(frozen=True)
class Sheet:
    width: float  # points, as all in a PDF
    height: float
    starts: frozenset[int]
    ends: frozenset[int]


def test_nothing_is_torn_at_the_end_of_a_sheet(opened: Opened, kind: str):
    page = opened(kind)
    page.emulate_media(media="print")
    items = ask(page, "mark_ends", WHOLE)
    sheets = list(_printed(page))

    whole = frozenset[int]().union(*(sheet.starts & sheet.ends for sheet in sheets))

    assert [item for number, item in enumerate(items) if number not in whole] == []


def test_a_torn_item_is_seen(opened: Opened):
    page = opened("")
    page.set_content(
        "<div class='mp-page'><li style='padding: 600px 0'>one</li><li style='break-before: page'>two</li>"
    )
    ask(page, "mark_ends", WHOLE)

    assert [(sheet.starts, sheet.ends) for sheet in _printed(page)] == [({0}, set()), (set(), {0}), ({1}, {1})]


@pytest.mark.parametrize(("where", "most"), [("", 1), ("print/", 1), ("roadmap/", 2)])
def test_what_executives_print_fits_wide_sheets(opened: Opened, where: str, most: int):
    sheets = list(_printed(opened(where)))

    assert [(sheet.width, sheet.height) for sheet in sheets] == [pytest.approx(A4, abs=1.5)] * len(sheets)
    assert len(sheets) <= most


def test_text_begins_at_the_top_of_the_paper_and_what_was_folded_runs_over_its_end(opened: Opened):
    page = opened("goals/")
    page.emulate_media(media="print")

    assert page.locator("h1").bounding_box()["y"] < 10
    assert page.locator(".mp-more").first.evaluate("each => getComputedStyle(each).breakInside") == "auto"


def test_each_sheet_of_a_timeline_says_which_quarters_it_shows(opened: Opened):
    page = opened("roadmap/", javascript=False)
    page.evaluate(
        """() => {
          const lane = document.querySelector(".mp-area > .mp-lane:last-child");
          for (let n = 0; n < 12; n++) lane.after(lane.cloneNode(true));
        }"""
    )
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        texts = [sheet.get_textpage().get_text_bounded() for sheet in document]

    assert len(texts) > 2
    assert [number for number, text in enumerate(texts) if "Q3 Q4 Q1 Q2" not in text] == []


def _printed(page: Page) -> Iterator[Sheet]:
    """On A4 unless the page's own style asks for something else."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True, print_background=True)
    with pypdfium2.PdfDocument(pdf) as document:
        for sheet in document:
            text = sheet.get_textpage()
            marks = _MARK.findall(text.get_text_bounded())
            starts, ends = (frozenset(int(number) for edge, number in marks if edge == which) for which in "ab")
            yield Sheet(sheet.get_width(), sheet.get_height(), starts, ends)
