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


def said(shown):
    return [label.words for label in shown.labels]


def test_the_expected_line_leads_from_the_start_to_the_target_and_the_readings_along_it():
    shown = drawn(**RISING)
    start, target = shown.expected

    assert (start.x, start.y, target.x, target.y) == (LEFT, BOTTOM, RIGHT, TOP)
    assert [point.y for point in shown.readings] == [BOTTOM, (TOP + BOTTOM) / 2]
    assert said(shown) == ["10", "0", "5", "first half of 2027", "1 January 2026"]
    assert shown.summary == "Expected from 0 to 10, first half of 2027. Last reading: 5 on 1 July 2026."


def test_a_period_that_begins_before_the_readings_is_never_told_by_its_first_day():
    shown = drawn("2027", **{**RISING, "readings": {"2027-03-01": "0", "2027-07-01": "5"}})

    assert shown.expected[0].x == LEFT < shown.readings[0].x
    assert said(shown) == ["10", "0", "5", "2027"]


def test_readings_after_the_target_end_the_axis():
    shown = drawn("2026-03", **RISING)

    assert shown.expected[1].x < RIGHT == shown.readings[-1].x
    assert said(shown)[-3:] == ["March 2026", "1 January 2026", "1 July 2026"]


def test_the_last_reading_is_told_where_the_expected_line_is_not():
    ahead, behind = (
        drawn(**{**RISING, "readings": {"2026-01-01": "0", "2026-09-01": value}}) for value in ("6", "1.5")
    )

    for shown, is_above in ((ahead, True), (behind, False)):
        now = next(label for label in shown.labels if label.is_now)
        assert (now.y < shown.readings[-1].y) == is_above


def test_the_last_reading_is_not_told_over_the_one_before():
    readings = {"2026-08-01": "31", "2026-10-01": "45.5", "2026-11-10": "42.6"}
    shown = drawn("2028", **{"from": "31", "to": "60", "readings": readings})
    now = next(label for label in shown.labels if label.is_now)

    assert not any(map(now.covers, shown.readings))


def test_a_value_to_keep_is_told_once():
    assert said(drawn(**{"from": "5", "to": "5", "readings": {"2026-01-01": "4"}})) == [
        "5",
        "4",
        "first half of 2027",
        "1 January 2026",
    ]


@pytest.mark.parametrize(
    "without", [{"to": None}, {"from": None}, {"by": ""}, {"by": "tbd"}, {"by": "2026-01/.."}, {"by": "../2025"}]
)
def test_without_an_expectation_only_readings_are_drawn(without):
    measure = {key: value for key, value in {**RISING, **without}.items() if value is not None}
    shown = drawn(**{"by": "2027-H1", **measure})

    assert shown.expected is None and len(shown.readings) == 2
    assert drawn(**{"by": "2027-H1", **measure, "readings": {"2026-01-01": "0"}}) is None


def test_without_readings_nothing_is_drawn():
    assert drawn(**{**RISING, "readings": {}}) is None


numbers = st.floats(-1e12, 1e12).map(str)
days = st.dates(min_value=parse_timeframe("2020").earliest, max_value=parse_timeframe("2030").latest).map(str)


ends = st.sampled_from(["2026", "2031", "2019", "2026-Q1", "../2029"])


@given(numbers, numbers, st.dictionaries(days, numbers, max_size=8), ends)
def test_everything_stays_inside_the_picture(start, target, readings, by):
    shown = drawn(by, **{"from": start, "to": target, "readings": readings})

    for point in (*(shown.expected or ()), *shown.readings) if shown else ():
        assert 0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT
    for label in shown.labels if shown else ():
        assert 0 < label.y < HEIGHT
        assert not any(label.touches(other) for other in shown.labels if other is not label)


@pytest.mark.parametrize(("ends", "first"), [(("40", "10"), "44"), (("10", "40"), "6")])
def test_a_first_reading_on_the_wrong_side_of_the_start_stands_beside_its_words(ends, first):
    shown = drawn(**{"from": ends[0], "to": ends[1], "readings": {"2026-09-01": first}})
    labels = {label.words: label for label in shown.labels}

    assert {ends[0], first} <= labels.keys()
    assert not any(label.covers(shown.readings[0]) for label in labels.values())
    assert (labels[first].y < labels[ends[0]].y) == (float(first) > float(ends[0]))
