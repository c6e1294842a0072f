"""Which way a date has moved, and how far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.shown.shift import how_far
from milepost.timeframe import Calendar, parse_timeframe, shift
from milepost.words import Words

FISCAL = Calendar(4)


def read(text):
    return parse_timeframe(text, FISCAL)


@pytest.mark.parametrize(
    ("before", "after", "way", "far"),
    [
        ("2026-Q4", "2027-Q2", "later", "2 quarters later"),
        ("2026-Q4", "2027-Q1", "later", "1 quarter later"),
        ("2027-Q1", "2026-Q2", "earlier", "3 quarters earlier"),
        ("2027-03-15", "2027-04-14", "later", "30 days later"),
        ("2026-W52", "2027-W02", "later", "3 weeks later"),
        ("2026-11", "2028-01", "later", "14 months later"),
        ("2026-H2", "2027-H1", "later", "1 half-year later"),
        ("2026", "2028", "later", "2 years later"),
        ("FY2027-Q1", "FY2027-Q3", "later", "2 quarters later"),
        # Of different units only the way is certain
        ("2026-Q4", "2027-02", "later", "later"),
        ("2026-Q4", "FY2028-Q1", "later", "later"),
        ("2027", "2026-Q4", "earlier", "earlier"),
        ("2026-11/2026-12", "2027-01/2027-03", "later", "later"),
        # Only a part of it is later
        ("2027-Q1", "2027-H1", "maybe-later", "possibly later"),
        ("2027-Q1", "2027-02/2027-04", "maybe-later", "possibly later"),
        ("2027-Q1", "2027-02/..", "maybe-later", "possibly later"),
        ("2027-Q2", "2027-H1", "maybe-earlier", "possibly earlier"),
        ("2027-Q2", "../2027-06", "maybe-earlier", "possibly earlier"),
        # More exact within what was said before
        ("2027-H1", "2027-Q2", "", ""),
        ("2027", "2027", "", ""),
        ("tbd", "2027", "", ""),
        ("2027", "tbd", "", ""),
    ],
)
def test_a_date_moves_as_surely_as_it_is_known(before, after, way, far):
    assert shift(read(before), read(after)) == way
    assert how_far(Words("en"), read(before), read(after)) == far


FORMS = ("{y}", "{y}-H{h}", "{y}-Q{q}", "{y}-{m:02}", "{y}-{m:02}-11", "../{y}-Q{q}", "{y}-Q{q}/..", "tbd")
timeframes = st.builds(
    lambda form, y, h, q, m: read(form.format(y=y, h=h, q=q, m=m)),
    st.sampled_from(FORMS),
    st.integers(2026, 2028),
    st.integers(1, 2),
    st.integers(1, 4),
    st.integers(1, 12),
)
BACK = {"later": "earlier", "earlier": "later"}


@given(timeframes, timeframes)
def test_what_surely_moved_one_way_surely_moved_back_the_other(before, after):
    way, back = shift(before, after), shift(after, before)

    assert BACK.get(way, back) == back


def test_what_is_not_there_has_not_moved():
    assert shift(None, read("2027")) == shift(read("2027"), None) == ""
