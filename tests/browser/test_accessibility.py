"""axe-core finds nothing against WCAG 2.0 to 2.2, levels A and AA, on the whole page: neither ours nor the theme's."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from tests import node_packages
from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.schemes import each_scheme

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# By its tags only good practice, but a dialog without a name fails 4.1.2
MORE_RULES = {"aria-dialog-name": {"enabled": True}}
OPTIONS = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": MORE_RULES,
    "resultTypes": ["violations", "incomplete"],
}
BY_COLOUR = ("color-contrast", "link-in-text-block")
COLOURS = {**OPTIONS, "runOnly": {"type": "rule", "values": [*BY_COLOUR]}, "rules": {}}
BUT_COLOURS = {**OPTIONS, "rules": {**MORE_RULES, **{rule: {"enabled": False} for rule in BY_COLOUR}}}

PHONE = ViewportSize(width=320, height=640)


@pytest.fixture(scope="session")
def axe() -> str:
    node_packages.install()
    return (node_packages.MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def test_axe_finds_no_fault(opened: Opened, axe: str, kind: str, record_property: Callable[[str, int], None]):
    page = opened(kind)
    ask(page, "unfold")

    faults: list[str] = []
    undecided: dict[str, int] = {}
    for scheme in each_scheme(page):
        found, undecided[scheme] = _asked(page, axe, COLOURS)
        faults += [f"in the {scheme} scheme: {fault}" for fault in found]
    # All else once, for on a phone nothing but the layout differs, nor in the dark but the colours
    faults += [f"in a wide window: {fault}" for fault in _asked(page, axe, BUT_COLOURS)[0]]
    page.set_viewport_size(PHONE)
    faults += [f"on a phone: {fault}" for fault in _asked(page, axe, OPTIONS)[0]]

    record_property("texts whose contrast axe leaves to a human", sum(undecided.values()))
    if faults:
        pytest.fail("\n\n".join(faults), pytrace=False)


def test_axe_finds_no_fault_in_the_open_search(opened: Opened, axe: str):
    page = opened("")
    page.keyboard.press("/")
    page.keyboard.type("timeline")
    page.locator(".md-search-result__item").first.wait_for()

    faults, _ = _asked(page, axe, OPTIONS)

    if faults:
        pytest.fail("\n\n".join(faults), pytrace=False)


def _asked(page: Page, axe: str, options: dict[str, Any]) -> tuple[list[str], int]:
    """Faults in words, and for how many elements axe cannot judge the contrast."""
    page.evaluate(axe)
    found = page.evaluate("options => axe.run(document, options)", options)
    undecided = sum(len(each["nodes"]) for each in found["incomplete"] if each["id"] == "color-contrast")
    return [_in_words(rule) for rule in found["violations"]], undecided


def _in_words(rule: dict[str, Any]) -> str:
    places = [f"  {' '.join(map(str, node['target']))}\n    {node['failureSummary']}" for node in rule["nodes"]]
    return "\n".join([f"{rule['id']}: {rule['help']}", *places])
