"""Text twice as large (WCAG 2.2, 1.4.4): all of it grows, nothing is cut, no page scrolls sideways."""

from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.in_page import ask

# Material sets 125 % to 150 % by the width of the window: twice that, whatever it is
RUNNING = 16  # pixels, Material's running text in windows of this width
DOUBLED = """
() => {
  const root = document.documentElement
  root.style.setProperty("font-size", `${2 * parseFloat(getComputedStyle(root).fontSize)}px`, "important")
}
"""

Sizes = list[tuple[str, float]]


def test_a_page_holds_with_text_twice_as_large(opened: Opened, kind: str):
    page = opened(kind, width=1280)
    ask(page, "unfold")
    before = ask(page, "text_sizes")
    page.evaluate(DOUBLED)
    after = ask(page, "text_sizes")

    needed, given = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert needed <= given
    assert _too_small(before, after) == []
    assert ask(page, "layout_faults") == []


def _too_small(before: Sizes, after: Sizes) -> list[str]:
    """A headline may give way to narrowness, as long as it is not smaller than the running text around it.

    What a page shows in a wide window only, such as the head of a column, is not there to be compared.
    """
    first, larger = _smallest(before), _smallest(after)
    both = [name for name in first if name in larger]
    assert len(both) > len(first) / 2, "hardly any text is there both times"
    return [name for name in both if larger[name] < 1.99 * min(first[name], RUNNING)]


def _smallest(sizes: Sizes) -> dict[str, float]:
    """The same words may stand on a page several times."""
    found: dict[str, float] = {}
    for name, size in sizes:
        found[name] = min(size, found.get(name, size))
    return found


def test_text_that_does_not_grow_is_noticed(opened: Opened):
    page: Page = opened("")
    page.set_content("<article><p style='font-size: 1rem'>a</p><p style='font-size: 12px'>b</p></article>")
    before = ask(page, "text_sizes")
    page.evaluate(DOUBLED)

    assert _too_small(before, ask(page, "text_sizes")) == ["p. “b”"]
