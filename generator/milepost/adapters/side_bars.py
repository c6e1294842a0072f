"""Which of the theme's side bars a page does without."""

from __future__ import annotations

from milepost.render import Page

_TABS = "navigation.tabs"


def hidden(page: Page, features: object) -> list[str]:
    """By Material's names. `features` are those of the theme in mkdocs.yml, whatever stands there.

    A wide page takes the room of both, unless the navigation has no other place on a wide screen: tabs.
    """
    if not page.wide:
        return []
    return ["navigation", "toc"] if isinstance(features, list) and _TABS in features else ["toc"]
