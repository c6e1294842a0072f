"""What stands below a field in the source is what is said about it."""

from __future__ import annotations

from milepost.fields.described import descriptions
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature


def test_a_field_is_told_by_the_text_below_it() -> None:
    assert descriptions(Feature)["part_of"] == "The theme it belongs to. It inherits the theme's goals and audience."


def test_what_is_inherited_is_told_alike() -> None:
    assert descriptions(Feature)["title"] == descriptions(Entry)["title"] == "What it is called."


def test_a_field_without_a_text_is_silent() -> None:
    assert "own" not in descriptions(Feature)
