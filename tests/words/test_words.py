from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost import english
from milepost.timeframe import Calendar, parse_timeframe
from milepost.words import Words

words = Words("en")
APRIL = Calendar(fiscal_year_starts=4)


@pytest.mark.parametrize(
    ("text", "told", "told_long"),
    [
        ("2027-03-05", "5 March 2027", "5 March 2027"),
        ("2027-W07", "week of 15 February 2027", "week of 15 February 2027"),
        ("2027-03", "March 2027", "March 2027"),
        ("2027-Q1", "Q1 2027", "first quarter of 2027"),
        ("2027-H1", "first half of 2027", "first half of 2027"),
        ("2027", "2027", "2027"),
        ("FY2027-Q1", "Q1 of fiscal year 2027", "first quarter of fiscal year 2027"),
        ("FY2027-H2", "second half of fiscal year 2027", "second half of fiscal year 2027"),
        ("FY2027", "fiscal year 2027", "fiscal year 2027"),
        ("2027-Q1/2027-Q2", "Q1 to Q2 2027", "first to second quarter of 2027"),
        ("2027-01/2027-03", "January to March 2027", "January to March 2027"),
        ("2026-12/2027-01", "December 2026 to January 2027", "December 2026 to January 2027"),
        ("2027-03-01/2027-03-15", "1 to 15 March 2027", "1 to 15 March 2027"),
        ("2027-03-01/2027-04-15", "1 March to 15 April 2027", "1 March to 15 April 2027"),
        ("2027-W07/2027-W08", "week of 15 to week of 22 February 2027", "week of 15 to week of 22 February 2027"),
        ("2027/2028", "2027 to 2028", "2027 to 2028"),
        ("2027-Q1/2027-06", "Q1 to June 2027", "first quarter of 2027 to June 2027"),
        ("FY2027-Q1/FY2027-Q2", "Q1 to Q2 of fiscal year 2027", "first to second quarter of fiscal year 2027"),
        ("2027-Q1/2027-Q1", "Q1 2027", "first quarter of 2027"),
        ("../2027-06", "until June 2027", "until June 2027"),
        ("2027-01/..", "from January 2027", "from January 2027"),
        ("../2027-H1", "until the first half of 2027", "until the first half of 2027"),
        ("2027-Q1/..", "from Q1 2027", "from the first quarter of 2027"),
        ("tbd", "not dated", "not dated"),
        ("timeline:nowhere", "not dated", "not dated"),
    ],
)
def test_a_timeframe_is_told_as_precisely_as_it_was_given(text: str, told: str, told_long: str) -> None:
    timeframe = parse_timeframe(text, APRIL)
    assert (words.when(timeframe), words.when_long(timeframe)) == (told, told_long)


def test_a_time_from_the_timeline_is_told_in_its_own_words() -> None:
    timeframe = parse_timeframe("timeline:release-2", APRIL, {"release-2": parse_timeframe("FY2027-Q1", APRIL)}.get)
    assert words.when(timeframe) == "Q1 of fiscal year 2027"
    assert words.when_long(timeframe) == "first quarter of fiscal year 2027"


def test_a_day_has_its_month_in_letters() -> None:
    assert words.day(date(2027, 3, 5)) == "5 March 2027"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2027-03-15", "today"),
        ("2027-03-14", "1 day ago"),
        ("2027-03-03", "12 days ago"),
        ("2027-03-18", "in 3 days"),
    ],
)
def test_days_are_counted_from_the_day_that_is_given(value: str, told: str) -> None:
    assert words.days_between(date.fromisoformat(value), as_of=date(2027, 3, 15)) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (31, "31"),
        (36.5, "36.5"),
        (100.0, "100"),
        (0, "0"),
        (-0.0, "0"),
        (-5, "−5"),
        (1234, "1234"),
        (12345.60, "12\u202f345.6"),
        (1_000_000, "1\u202f000\u202f000"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (float("inf"), "not a number"),
        (float("nan"), "not a number"),
    ],
)
def test_numbers_are_plain(value: float, told: str) -> None:
    assert words.number(value) == told


def test_counts_agree_with_their_noun() -> None:
    counted = [words.ngettext("%(num)s feature", "%(num)s features", n) for n in (0, 1, 2)]
    assert counted == ["0 features", "1 feature", "2 features"]
    assert [english.count(n, "entry", "entries") for n in (1, 2)] == ["1 entry", "2 entries"]


def test_lists_end_in_a_word() -> None:
    assert [words.and_list(items) for items in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert english.or_list(["a", "b", "c"]) == "a, b or c"


@settings(deadline=None)
@given(st.floats() | st.integers())
def test_every_number_can_be_told(value: float) -> None:
    told = words.number(value)
    assert told and "e" not in told.removeprefix("not a number").lower()
