"""The search of the site, as a reader types into it: a feature's title finds the feature, once, and before all else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

SAMPLE = 10
# Where each result leads, and what it is called: those that a reader sees before scrolling
_RESULTS = """
results => results.map(result => [
  result.querySelector("a").href.split(/[#?]/)[0],
  result.querySelector("h1, h2").textContent.trim(),
])
"""


@pytest.fixture(scope="module")
def search(window: BrowserContext, address: str) -> Iterator[Page]:
    """One tab for all questions, as the search takes its time to get ready."""
    page = window.new_page()
    page.goto(address)
    yield page
    page.close()


def test_a_feature_is_found_once_and_first_by_its_title(search: Page, own_site: Path, address: str):
    features = json.loads((own_site / "roadmap.json").read_text(encoding="utf-8"))["features"].values()
    sample = sorted(features, key=lambda feature: feature["title"])[:: max(1, len(features) // SAMPLE)][:SAMPLE]
    wrong = {}
    for feature in sample:
        title, page = feature["title"], address + feature["computed"]["address"]
        found = _found(search, title)
        alike = [result for result in found if page in result or title in result]
        if found[0] != (page, title) or len(alike) != 1:
            wrong[title] = found

    assert wrong == {}


def test_a_word_finds_a_feature(search: Page, address: str):
    assert f"{address}features/accessible-timeline/" in [page for page, _ in _found(search, "timeline")]


def test_nonsense_finds_nothing(search: Page):
    assert _found(search, "qwzxv") == []


def _found(search: Page, words: str) -> list[tuple[str, str]]:
    """The page and the headline of each result, the best first."""
    meta = search.locator(".md-search-result__meta")
    _write(search, "x")  # else the answer to the last question could be taken for this one's
    _write(search, "")
    meta.filter(has_text="Type to start searching").wait_for()
    _write(search, words)
    meta.filter(has_text=re.compile("matching")).wait_for()
    results = search.locator(".md-search-result__item").evaluate_all(_RESULTS)
    return [(page, headline) for page, headline in results]


def _write(search: Page, words: str) -> None:
    """Material listens to keys that go up, not to what stands in the box."""
    search.locator(".md-search__input").fill(words)
    search.keyboard.press("Shift")
