"""The page of every component: a roadmap of specimens, shown by the very templates that show everybody's.

`specimens/content/` holds what is hard to show: long titles, right-to-left and CJK text, 200 characters without a
space, every status, what is overdue, what is empty. A component that changes changes here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.edition import narrow
from milepost.load import load
from milepost.render import Page
from milepost.site import build

SPECIMENS = Path(__file__).with_name("specimens")
AS_OF = date(2026, 11, 23)
SHOWN = {
    "": "Home: cards, goals in brief, milestones, what needs attention, shares of the effort",
    "roadmap/": "Timeline: bars, marks, lanes, what has no date",
    "board/": "Board: columns, themes with their parts",
    "features/": "Table, filters, value and effort",
    "features/likely/": "A feature: what readers outside see, facts, reasons, what it waits for",
    "features/moved/": "A feature whose date moved",
    "features/staged/": "A feature with stages",
    "features/moved-earlier/": "A feature whose date moved to an earlier time",
    "features/endless/": "A feature whose confirmation is due",
    "features/stale/": "A feature that nobody has confirmed for long",
    "features/overdue/": "A feature that is overdue",
    "features/paused/": "A feature that is paused",
    "features/theme/": "A feature with parts",
    "features/no-space/": "A title without a space",
    "features/rtl/": "A title from right to left",
    "goals/": "The tree of goals, with charts",
    "goals/halfway/": "A goal: measures, charts, readings",
    "audience/": "Audiences, and the needs that nothing serves",
    "audience/readers/": "An audience: needs and evidence",
    "timeline/": "Releases and milestones",
    "timeline/first/": "A release: what it contains and what ends",
    "not-doing/": "What is not done",
    "vision/": "The vision: prose, alerts, who stands behind it",
    "stakeholders/designers/": "A stakeholder",
    "stakeholders/nobody/": "A stakeholder whom nothing answers",
    "print/": "One page to print",
}
_TIED = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_ANCHOR = re.compile(r'href="#(?=[^"])')


class Nowhere(Links):
    """Every link leads to the page itself: the entries of the specimens have no pages of their own."""

    def relative(self, to: str, *, page: str) -> str:  # noqa: ARG002 - the shape that templates call
        return "#"

    def from_root(self, path: str, *, page: str) -> str:  # noqa: ARG002 - the same
        return "#"


def components(_: str = "") -> str:
    """HTML for a page of Markdown: one block, for a blank line would end it."""
    roadmap = narrow(load(SPECIMENS, as_of=AS_OF, report=Report()), "internal")
    pages = {page.address: page for page in build(roadmap, links=Nowhere(), report=Report()).pages}
    return "\n".join(line for each in _sections(pages) for line in each.splitlines() if line.strip())


def _sections(pages: dict[str, Page]) -> Iterator[str]:
    for number, (address, title) in enumerate(SHOWN.items(), 1):
        page = pages[address]
        yield f'<h2 id="specimen-{number}">{title}</h2>\n<div class="mp-specimen">'
        yield f'<p class="mp-specimen-title" dir="auto">{escape(page.title)}</p>'
        yield f"{_apart(page.html, number)}\n</div>"


def _apart(html: str, number: int) -> str:
    """With ids of its own."""
    html = _TIED.sub(lambda tied: f'{tied[1]}="{" ".join(f"s{number}-{one}" for one in tied[2].split())}"', html)
    return _ANCHOR.sub(f'href="#s{number}-', html)
