from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.duration import Duration, DurationError, Unit, parse_duration

days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
durations = st.builds(Duration, st.integers(0, 100), st.sampled_from(Unit))


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("90 days", Duration(90, Unit.DAY)),
        ("1 day", Duration(1, Unit.DAY)),
        ("6 weeks", Duration(6, Unit.WEEK)),
        ("18 months", Duration(18, Unit.MONTH)),
        ("2 years", Duration(2, Unit.YEAR)),
        ("1 Year", Duration(1, Unit.YEAR)),
        (" 30  days ", Duration(30, Unit.DAY)),
        ("0 days", Duration(0, Unit.DAY)),
        ("00000090 days", Duration(90, Unit.DAY)),
    ],
)
def test_a_number_and_a_unit_are_a_duration(text: str, duration: Duration) -> None:
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    "text", ["", "90", "days", "90d", "1.5 years", "-3 days", "P90D", "a year", "90 days ago", "٣ days"]
)
def test_anything_else_is_explained(text: str) -> None:
    with pytest.raises(DurationError) as raised:
        parse_duration(text)
    assert raised.value.message == (f"`{text}` is not a duration" if text else "no duration is written here")
    assert "`90 days`" in raised.value.help


@pytest.mark.parametrize("text", ["101 years", "1201 months", "5201 weeks", "36501 days", "9" * 5000 + " years"])
def test_a_duration_beyond_all_planning_is_a_mistake(text: str) -> None:
    with pytest.raises(DurationError, match="is longer than 100 years"):
        parse_duration(text)


def test_months_and_years_are_those_of_the_calendar() -> None:
    assert parse_duration("18 months").after(date(2026, 11, 23)) == date(2028, 5, 23)
    assert parse_duration("1 month").after(date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_duration("1 year").after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert parse_duration("6 weeks").after(date(2027, 1, 1)) == date(2027, 2, 12)
    assert parse_duration("90 days").after(date(2027, 1, 1)) == date(2027, 4, 1)


@settings(deadline=None)
@given(durations)
def test_what_a_duration_prints_reads_as_itself(duration: Duration) -> None:
    assert parse_duration(str(duration)) == duration


@settings(deadline=None)
@given(days, durations)
def test_what_comes_after_is_no_earlier_and_no_month_is_skipped(day: date, duration: Duration) -> None:
    after = duration.after(day)
    assert after >= day
    if duration.unit in (Unit.MONTH, Unit.YEAR):
        months = duration.number * (12 if duration.unit is Unit.YEAR else 1)
        assert (after.year - day.year) * 12 + after.month - day.month == months


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_makes_anything_but_a_duration_or_its_error(text: str) -> None:
    try:
        assert isinstance(parse_duration(text), Duration)
    except DurationError as mistake:
        assert mistake.message and mistake.help


@pytest.mark.parametrize(
    ("text", "meant"), [("2 yrs", "2 years"), ("6w", "6 weeks"), ("3 mo", "3 months"), ("monthly", "1 month")]
)
def test_what_people_write_short_is_told_as_it_is_written(text: str, meant: str) -> None:
    with pytest.raises(DurationError) as raised:
        parse_duration(text)
    assert raised.value.help == f"write `{meant}`"
