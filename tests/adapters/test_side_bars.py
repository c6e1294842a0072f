from __future__ import annotations

import pytest
from markupsafe import Markup

from milepost.adapters.side_bars import hidden
from milepost.render import Page


@pytest.mark.parametrize(
    ("features", "wide", "hides"),
    [
        (["navigation.tabs"], True, ["navigation", "toc"]),
        (["navigation.tabs"], False, []),
        (["navigation.sections"], True, ["toc"]),
        (None, True, ["toc"]),
        ("navigation.tabs", True, ["toc"]),
    ],
)
def test_the_navigation_goes_only_where_tabs_stand_for_it(features: object, wide: bool, hides: list[str]) -> None:
    page = Page("board/", "Board", "", Markup(), (), frozenset(), None, "Board", 1, searchable=False, wide=wide)
    assert hidden(page, features) == hides
