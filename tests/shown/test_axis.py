"""The time axis: every date is rounded to the same lines, and is drawn as wide as it is, to a column and a half."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.shown.axis import COLUMNS, Axis, Stretch, months_later, quarter_start
from milepost.timeframe import parse_timeframe
from milepost.words import Words

TWO_YEARS = Axis(date(2026, 7, 1), date(2028, 6, 30))


@pytest.mark.parametrize("quarter", ["2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2028-Q2"])
def test_a_bar_of_a_quarter_ends_where_the_quarter_does(quarter: str) -> None:
    ticks = {tick.words + year: tick.at for tick, year in zip(TWO_YEARS.ticks(Words("en")), YEARS, strict=True)}

    bar = TWO_YEARS.stretch(parse_timeframe(quarter))
    assert bar == ticks[f"{quarter[5:]} {quarter[:4]}"]


YEARS = (" 2026", " 2026", " 2027", " 2027", " 2027", " 2027", " 2028", " 2028")


def test_what_reaches_beyond_the_axis_has_no_end_there() -> None:
    assert TWO_YEARS.stretch(parse_timeframe("2026")) == Stretch(1, 25, opens=False)
    assert TWO_YEARS.stretch(parse_timeframe("2028")) == Stretch(73, 97, ends=False)
    assert TWO_YEARS.stretch(parse_timeframe("2025/2030")) == Stretch(1, 97, opens=False, ends=False)
    assert TWO_YEARS.stretch(parse_timeframe("2028-01/..")) == Stretch(73, 97, ends=False)
    assert TWO_YEARS.stretch(parse_timeframe("../2026-12")) == Stretch(1, 25, opens=False)


@pytest.mark.parametrize("outside", ["2026-Q2", "2028-07", "tbd", "2029/..", "../2025"])
def test_what_is_not_on_the_axis_is_not_drawn(outside: str) -> None:
    assert TWO_YEARS.stretch(parse_timeframe(outside)) is None


def test_a_year_has_months_and_two_years_have_quarters() -> None:
    year = Axis(date(2027, 1, 1), date(2027, 12, 31))

    assert [tick.words for tick in year.ticks(Words("en"))][:3] == ["Jan", "Feb", "Mar"]
    assert [tick.words for tick in TWO_YEARS.ticks(Words("en"))][:3] == ["Q3", "Q4", "Q1"]
    assert [tick.words for tick in TWO_YEARS.years()] == ["2026", "2027", "2028"]


days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(days, days, days, st.integers(1, 60))
def test_every_stretch_is_at_least_a_column_and_never_more_than_one_too_wide(one, other, begin, months) -> None:
    first = quarter_start(begin)
    axis = Axis(first, months_later(first, 3 * months))
    earliest, latest = min(one, other), max(one, other)
    bar = axis.stretch(parse_timeframe(f"{earliest}/{latest}"))

    if latest < axis.first or earliest > axis.last:
        assert bar is None
        return
    assert bar and 1 <= bar.first < bar.last <= COLUMNS + 1
    shown = (min(latest, axis.last) - max(earliest, axis.first)).days + 1
    assert abs((bar.last - bar.first) - shown * COLUMNS / axis.days) <= 1.5
