"""The small chart of a measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.model.entry import Measure
from milepost.shown.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, chart
from milepost.timeframe import parse_timeframe
from milepost.words import Words


def drawn(by="2027-H1", **measure):
    made = Measure.model_validate(measure)
    readings = sorted((day.earliest, value) for day, value in made.readings.items())
    return chart(Words("en"), made, readings, by=parse_timeframe(by) if by else None)


RISING = {"from": "0", "to": "10", "readings": {"2026-01-01": "0", "2026-07-01": "5"}}


def test_the_expected_line_leads_from_the_start_to_the_target_and_the_readings_along_it():
    shown = drawn(**RISING)

    assert (shown.start.x, shown.start.y, shown.target.x, shown.target.y) == (LEFT, BOTTOM, RIGHT, TOP)
    assert [point.y for point in shown.readings] == [BOTTOM, (TOP + BOTTOM) / 2]
    assert (shown.begins, shown.ends, shown.from_, shown.to) == ("1 January 2026", "first half of 2027", "0", "10")
    assert shown.summary == "Expected from 0 to 10, first half of 2027; last reading 5 on 1 July 2026."


@pytest.mark.parametrize(
    "measure",
    [
        {**RISING, "readings": {"2026-01-01": "0"}},
        {**RISING, "to": None},
        {**RISING, "from": None},
        {**RISING, "by": ""},
        {**RISING, "by": "tbd"},
        {**RISING, "by": "2026-01/.."},
    ],
)
def test_nothing_is_drawn_without_two_readings_both_ends_and_a_day_to_reach_it_by(measure):
    assert drawn(**{"by": "2027-H1", **{key: value for key, value in measure.items() if value is not None}}) is None


numbers = st.floats(-1e12, 1e12).map(str)
days = st.dates(min_value=parse_timeframe("2020").earliest, max_value=parse_timeframe("2030").latest).map(str)


ends = st.sampled_from(["2026", "2031", "2019", "2026-Q1", "../2029"])


@given(numbers, numbers, st.dictionaries(days, numbers, max_size=8), ends)
def test_everything_stays_inside_the_picture(start, target, readings, by):
    shown = drawn(by, **{"from": start, "to": target, "readings": readings})

    for point in (shown.start, shown.target, *shown.readings) if shown else ():
        assert 0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT
