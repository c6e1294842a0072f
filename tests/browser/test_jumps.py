"""A link to a heading brings it right below the bar at the top, and the table of contents marks that very heading."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opened

BELOW_THE_BAR = 60  # CSS pixels of air at most: a gap as wide as a paragraph reads as another place


@pytest.mark.parametrize(
    ("guide", "anchor"),
    [("guide/existing-site/", "where-it-stands-in-the-navigation"), ("guide/prose/", "links-to-elsewhere")],
)
def test_a_link_to_a_heading_leads_right_there(opened: Opened, guide: str, anchor: str):
    page = opened(guide, height=600)
    link = page.locator(f".md-sidebar--secondary a[href='#{anchor}']")
    link.click()

    expect(link).to_have_class(re.compile(r"\bmd-nav__link--active\b"))
    bar = page.locator(".md-header").bounding_box()
    heading = page.locator(f"#{anchor}").bounding_box()
    assert bar and heading
    assert 0 <= heading["y"] - bar["y"] - bar["height"] <= BELOW_THE_BAR
