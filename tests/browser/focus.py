"""Walking a page with the Tab key, and whether an eye can see where one is."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Page

from tests.browser.in_page import ask

PATIENCE = 2_000  # stops: more than any page of ours has
ENOUGH = 3  # WCAG 2.2, 1.4.11: what shows the focus stands out 3 to 1 from what was there before
SMALLEST = 40  # CSS pixels: less than the outline of the smallest icon

_REMEMBER = "() => (window.remembered ??= []).push(document.activeElement) - 1"
_LEAVE = "number => window.remembered[number].blur()"
# Into the middle of the window, as the browser itself does when Tab leads out of it
_RETURN = """
number => {
  const at = window.remembered[number]
  at.focus({ preventScroll: true })
  at.scrollIntoView({ block: "center", inline: "nearest" })
}
"""
_STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"


@dataclass(frozen=True, slots=True)
class Stop:
    alike: str
    """Tag and classes of the element and of the two around it: two with the same of all these look the same."""
    words: str
    link: str
    extent: float
    """Width and height together, CSS pixels."""
    writes: bool
    """Then the caret shows the focus."""
    surroundings: FloatRect
    hidden_by: str | None
    """What stands over all of it."""

    def __str__(self) -> str:
        return f"“{self.words}”, {self.alike}"


def stops(page: Page) -> Iterator[Stop]:
    """Presses Tab and yields where that leads, until it leaves the page."""
    page.add_style_tag(content=_STILL)
    for _ in range(PATIENCE):
        page.keyboard.press("Tab")
        found = ask(page, "focused")
        if found is None:
            return
        yield Stop(**found)


def remembered(page: Page) -> int:
    """What leads back to the stop where the keyboard is."""
    number: int = page.evaluate(_REMEMBER)
    return number


def is_visible(page: Page, place: int) -> bool:
    """Whether a picture shows that the focus is at this remembered stop: at least a line as long as half the outline.

    A key must have been pressed before, else the browser shows no focus.
    """
    page.evaluate(_RETURN, place)
    found = ask(page, "focused")
    if found is None:
        return False  # it took the focus and has vanished since
    stop = Stop(**found)
    focused = _picture(page, stop)
    page.evaluate(_LEAVE, place)
    plain = _picture(page, stop)
    page.evaluate(_RETURN, place)
    return _standing_out(focused, plain) >= max(stop.extent, SMALLEST)


def _picture(page: Page, stop: Stop) -> Image.Image:
    """Of the stop and what is around it: a card may answer for its link."""
    shot = page.screenshot(clip=stop.surroundings)
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _standing_out(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ by enough contrast."""
    changed = ImageChops.difference(one, other).getbbox()
    if not changed:
        return 0
    pairs = zip(_pixels(one.crop(changed)), _pixels(other.crop(changed)), strict=True)
    return sum(1 for a, b in pairs if a != b and _contrast(a, b) >= ENOUGH)


def _pixels(picture: Image.Image) -> Iterator[bytes]:
    """Red, green and blue of each."""
    flat = picture.tobytes()
    return (flat[at : at + 3] for at in range(0, len(flat), 3))


def _contrast(one: bytes, other: bytes) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: bytes) -> float:
    parts = [value / 255 for value in rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
