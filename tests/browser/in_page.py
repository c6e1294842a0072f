"""The scripts of `in_page/`, which look at a page from inside it and give back what they found."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FOLDER = Path(__file__).with_suffix("")


@cache
def _script(name: str) -> str:
    return (FOLDER / f"{name}.js").read_text(encoding="utf-8")


def ask(page: Page, name: str, given: Any = None) -> Any:
    """What the function in `in_page/<name>.js` gives back for the page as it is now."""
    return page.evaluate(_script(name), given)
