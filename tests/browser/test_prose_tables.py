"""Tables of the content, which the theme's stylesheet has rules of its own for."""

import pytest

from tests.browser.conftest import Opened


@pytest.mark.parametrize(("column", "side"), [("mp-left", "left"), ("mp-center", "center"), ("mp-right", "right")])
def test_a_column_stands_where_its_dashes_say(opened: Opened, column: str, side: str):
    cell = opened("guide/style/").locator(".mp-scroll[role=group] table:not([class]) td").first
    cell.evaluate("(cell, column) => { cell.className = column }", column)

    assert cell.evaluate("cell => getComputedStyle(cell).textAlign") == side
