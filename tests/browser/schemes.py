"""A page that is open, seen in each scheme in turn."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

SCHEMES: dict[Any, str] = {"dark": "slate", "light": "default"}
"""What the reader's system says, and what Material calls it."""


def each_scheme(page: Page) -> Iterator[str]:
    """The page ends in the light one, in which pages are opened."""
    for scheme, in_material in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("scheme => document.body.dataset.mdColorScheme === scheme", arg=in_material)
        yield scheme
