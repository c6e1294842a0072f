"""Text that is broken by estimate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.shown.text_width import ELLIPSIS, width, wrapped


def test_words_stay_whole_where_they_fit():
    assert wrapped("Pay with one tap in every shop", room=9, lines=2) == ("Pay with one tap", "in every shop")


def test_what_is_too_long_ends_in_an_ellipsis():
    assert wrapped("one two three four five six", room=5, lines=2) == ("one two", "three fo…")


def test_a_word_that_no_line_has_room_for_is_broken():
    first, second = wrapped("Donaudampfschifffahrtsgesellschaft", room=6, lines=2)

    assert "Donaudampfschifffahrtsgesellschaft".startswith(first) and second.endswith(ELLIPSIS)


def test_chinese_breaks_anywhere_and_counts_double():
    assert width("漢") > 1.8 * width("a")
    assert wrapped("支付一次点击", room=3.2, lines=2) == ("支付一", "次点击")


@pytest.mark.parametrize("joined", ["👨‍👩‍👧", "e\u0301"])
def test_what_belongs_together_is_not_taken_apart(joined):
    for line in wrapped(joined * 30, room=8, lines=2):
        assert set(line.removesuffix(ELLIPSIS).split(joined)) == {""}


@given(st.text(max_size=200), st.integers(1, 3))
def test_every_line_fits_and_begins_what_was_written(text, lines):
    found = wrapped(text, room=12, lines=lines)

    assert len(found) <= lines
    assert all(width(line) <= 12 or len(line) < 4 for line in found)
    told = "".join(found).removesuffix(ELLIPSIS).replace(" ", "")
    assert "".join(text.split()).startswith(told)
