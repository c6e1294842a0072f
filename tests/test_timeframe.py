from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.timeframe import (
    TBD,
    Calendar,
    Precision,
    Timeframe,
    TimeframeError,
    canonical,
    is_future,
    is_past,
    on_day,
    parse_day,
    parse_timeframe,
    possibly_after,
    sort_key,
    surely_after,
    surely_before,
)

APRIL = Calendar(fiscal_year_starts=4)
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

years = st.integers(1970, 2199)
days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
calendars = st.builds(Calendar, st.integers(1, 12), st.sampled_from(["start", "end"]))
single_forms = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%G-W%V}").filter(lambda text: "1970" <= text[:4] <= "2199"),
    days.map(lambda day: f"{day:%Y-%m}"),
    st.builds("{}{}{}".format, st.sampled_from(["", "FY"]), years, st.sampled_from(["", "-Q1", "-Q4", "-H1", "-H2"])),
)


@st.composite
def ranges(draw: st.DrawFn) -> str:
    """Two forms in the order that holds for every calendar: their years are three apart or more."""
    first, last = draw(single_forms), draw(single_forms)
    year, other = (int(side.removeprefix("FY")[:4]) for side in (first, last))
    if abs(year - other) < 3:
        return draw(st.sampled_from([f"{first}/..", f"../{first}", f"{first}/{first}"]))
    return f"{first}/{last}" if year < other else f"{last}/{first}"


forms = single_forms | ranges()
timeframes = st.builds(parse_timeframe, forms | st.just("tbd"), st.just(APRIL))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2027-03-15", "2027-03-15", "2027-03-15", Precision.DAY),
        ("2028-02-29", "2028-02-29", "2028-02-29", Precision.DAY),
        ("2027-W07", "2027-02-15", "2027-02-21", Precision.WEEK),
        ("2026-W53", "2026-12-28", "2027-01-03", Precision.WEEK),
        ("2028-02", "2028-02-01", "2028-02-29", Precision.MONTH),
        ("2027-12", "2027-12-01", "2027-12-31", Precision.MONTH),
        ("2027-Q1", "2027-01-01", "2027-03-31", Precision.QUARTER),
        ("2027-H2", "2027-07-01", "2027-12-31", Precision.HALF),
        ("2027", "2027-01-01", "2027-12-31", Precision.YEAR),
        ("FY2027-Q1", "2026-04-01", "2026-06-30", Precision.QUARTER),
        ("FY2027-Q4", "2027-01-01", "2027-03-31", Precision.QUARTER),
        ("FY2027-H1", "2026-04-01", "2026-09-30", Precision.HALF),
        ("FY2027", "2026-04-01", "2027-03-31", Precision.YEAR),
        ("2027-Q1/2027-Q2", "2027-01-01", "2027-06-30", Precision.RANGE),
        ("2027-03/2027", "2027-03-01", "2027-12-31", Precision.RANGE),
        ("../2027-06", None, "2027-06-30", Precision.RANGE),
        ("2027-01/..", "2027-01-01", None, Precision.RANGE),
        ("tbd", None, None, Precision.UNKNOWN),
    ],
)
def test_each_canonical_form_is_an_interval(
    text: str, earliest: str | None, latest: str | None, precision: Precision
) -> None:
    read = parse_timeframe(text, APRIL)
    ends = tuple(end and end.isoformat() for end in (read.earliest, read.latest))
    assert (read.text, *ends, read.precision, read.written) == (text, earliest, latest, precision, "")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2027q1", "2027-Q1"),
        ("2027 Q1", "2027-Q1"),
        ("Q1 2027", "2027-Q1"),
        ("Q1-2027", "2027-Q1"),
        ("q1-2027", "2027-Q1"),
        ("H1 2027", "2027-H1"),
        ("FY27", "FY2027"),
        ("FY27 Q3", "FY2027-Q3"),
        ("FY27-Q3", "FY2027-Q3"),
        ("fy2027 q3", "FY2027-Q3"),
        ("Q3 FY27", "FY2027-Q3"),
        ("March 2027", "2027-03"),
        ("Mar 2027", "2027-03"),
        ("Sept. 2027", "2027-09"),
        ("2027-3", "2027-03"),
        ("2027-3-5", "2027-03-05"),
        ("15 March 2027", "2027-03-15"),
        ("March 15, 2027", "2027-03-15"),
        ("2027-w7", "2027-W07"),
        ("TBD", "tbd"),
        (" 2027-Q1 ", "2027-Q1"),
        ("q1 2027 / H2 2027", "2027-Q1/2027-H2"),
        ("../June 2027", "../2027-06"),
        ("timeline: release-2", "timeline:release-2"),
    ],
)
def test_lenient_forms_are_the_canonical_one_and_remember_what_was_written(written: str, text: str) -> None:
    lenient, exact = parse_timeframe(written, APRIL), parse_timeframe(text, APRIL)
    assert lenient == exact
    assert (lenient.text, lenient.written, exact.written) == (text, written, "")
    assert canonical(written, APRIL) == text


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "no time is written here", "2027-03-15"),
        ("2027-02-30", "`2027-02-30` is not a day: February 2027 has 28 days", "2027-02-28"),
        ("31 June 2027", "`31 June 2027` is not a day: June 2027 has 30 days", "2027-06-30"),
        ("2027-13", "`2027-13` is not a month: a year has twelve months: 01 to 12", "2027-03"),
        ("2027-00-10", "`2027-00-10` is not a day: a year has twelve months: 01 to 12", "2027-03-15"),
        ("2027-Q5", "`2027-Q5` is not a quarter: a year has four quarters: Q1 to Q4", "2027-Q4"),
        ("2027-H3", "`2027-H3` is not a half: a year has two halves: H1 and H2", "2027-H2"),
        ("2027-W53", "`2027-W53` is not a week: 2027 has 52 weeks: W01 to W52", "2027-W52"),
        ("2026-W54", "`2026-W54` is not a week: 2026 has 53 weeks: W01 to W53", "2026-W53"),
        ("1969", "`1969` is not a time that can be planned: years go from 1970 to 2199", "2027-Q1"),
        ("2200-Q1", "`2200-Q1` is not a time that can be planned: years go from 1970 to 2199", "2027-Q1"),
        ("0027", "`0027` is not a time that can be planned: years go from 1970 to 2199", "2027-Q1"),
        ("../..", "`../..` says nothing: a range has at least one end", "write `tbd`"),
        ("2027-Q2/2027-Q1", "`2027-Q2/2027-Q1` ends before it begins", "`2027-Q1/2027-Q2`"),
        ("2027-01/", "one side of the range is missing", "`2027-01/..`"),
        ("tbd/2027", "`tbd` cannot be a side of a range", "`..` for an open end"),
        ("timeline:a/2027", "`timeline:a` cannot be a side of a range", "`..` for an open end"),
        ("2027-Q1/2027-Q9", "`2027-Q9` is not a quarter: a year has four quarters: Q1 to Q4", "2027-Q4"),
        ("2025/2026/2027", "`2025/2026/2027` has more than two sides", "`2027-Q1/2027-Q2`"),
        ("timeline:", "`timeline:` names no timeline entry", "`timeline:release-2`"),
        ("03/04/2027", "`03/04/2027` can be read as two days", "`2027-04-03` or `2027-03-04`"),
        ("15/03/2027", "`15/03/2027` is not a date that can be read here", "`2027-03-15`"),
        ("4/2027", "`4/2027` is not a date that can be read here", "`2027-04`"),
        ("Q1/2027", "`Q1/2027` is not a date that can be read here", "`2027-Q1`"),
        ("2027/03/05", "`2027/03/05` is not a date that can be read here", "`2027-03-05`"),
        ("20270315", "`20270315` is not a date that can be read here", "`2027-03-15`"),
        ("2027-03-15T10:00", "`2027-03-15T10:00` says a time of day", "`2027-03-15`"),
        ("15th March 2027", "`15th March 2027` is not a date that can be read here", "`2027-03-15`"),
        ("2027-Q1 - 2027-Q2", "`2027-Q1 - 2027-Q2` is not a date that can be read here", "`2027-Q1/2027-Q2`"),
        ("Q1-Q2 2027", "`Q1-Q2 2027` is not a date that can be read here", "`2027-Q1/2027-Q2`"),
        ("2027-Q1/Q2", "`2027-Q1/Q2` is not a date that can be read here", "`2027-Q1/2027-Q2`"),
        ("Q1", "`Q1` does not say which year", "`2027-Q1`"),
        ("Week 7", "`Week 7` does not say which year", "`2027-Q1`"),
        ("27-Q1", "`27-Q1` has a short year", "write `2027-Q1`"),
        ("Mar-27", "`Mar-27` has a short year", "write `2027-03`"),
        ("H1'27", "`H1'27` has a short year", "write `2027-H1`"),
        ("Q9 27", "`Q9 27` has a short year", "four digits"),
        ("2027–Q1", "`2027–Q1` is not a date that can be read here", "write `2027-Q1`"),
        ("2027–03–15", "`2027–03–15` is not a date that can be read here", "write `2027-03-15`"),
        ("mid-March 2027", "`mid-March 2027` is not a date that can be read here", "write `2027-03`, and how"),
        ("end of 2027", "`end of 2027` is not a date that can be read here", "write `2027-Q4`, and how"),
        ("~June", "`~June` does not say which year", "write the year too"),
        ("by June 2027", "`by June 2027` is not a date that can be read here", "write `../2027-06`"),
        ("EOY 2027", "`EOY 2027` is not a date that can be read here", "write `2027-Q4`"),
        ("Q1 2027 (TBC)", "`Q1 2027 (TBC)` is not a date that can be read here", "write `2027-Q1`; how sure"),
        ("Q1/Q2 2027", "`Q1/Q2 2027` is not a date that can be read here", "write a range with `/`: `2027-Q1/2027-Q2`"),
        ("12-15 May 2027", "`12-15 May 2027` is not a date that can be read here", "`2027-05-12/2027-05-15`"),
        ("1st of May 2027", "`1st of May 2027` is not a date that can be read here", "write `2027-05-01`"),
        ("44927", "`44927` is a spreadsheet's number of a day", "write the day: `2023-01-01`"),
        ("15. März 2027", "`15. März 2027` is not a date that can be read here", "write `2027-03-15`"),
        ("3. Quartal 2027", "`3. Quartal 2027` is not a date that can be read here", "write `2027-Q3`"),
        ("T3 2027", "`T3 2027` is not a date that can be read here", "write `2027-Q3`"),
        ("1er semestre 2027", "`1er semestre 2027` is not a date that can be read here", "write `2027-H1`"),
        ("Ende 2027", "`Ende 2027` is not a date that can be read here", "write `2027-Q4`, and how"),
        ("2027–2028", "`2027–2028` is not a date that can be read here", "write a range with `/`: `2027/2028`"),
        ("Week 7 2027", "`Week 7 2027` is not a date that can be read here", "write `2027-W07`"),
        ("2027 week 7", "`2027 week 7` is not a date that can be read here", "write `2027-W07`"),
        ("KW7 2027", "`KW7 2027` is not a date that can be read here", "write `2027-W07`"),
        ("1st quarter 2027", "`1st quarter 2027` is not a date that can be read here", "write `2027-Q1`"),
        ("first quarter of 2027", "`first quarter of 2027` is not a date that can be read here", "write `2027-Q1`"),
        ("2nd half, 2027", "`2nd half, 2027` is not a date that can be read here", "write `2027-H2`"),
        ("Q1 of 2027", "`Q1 of 2027` is not a date that can be read here", "write `2027-Q1`"),
        ("TBC", "`TBC` is not a date that can be read here", "write `tbd`"),
        ("TBA", "`TBA` is not a date that can be read here", "write `tbd`"),
        ("?", "`?` is not a date that can be read here", "write `tbd`"),
        ("FY2027-03", "`FY2027-03` is not a date that can be read here", "`FY2027-Q1`"),
        ("Spring 2027", "`Spring 2027` is not a date that can be read here", "`2027-Q2`"),
        ("early 2027", "`early 2027` is not a date that can be read here", "`confidence`"),
        ("2027-Q1?", "`2027-Q1?` is not a date that can be read here", "`confidence`"),
        ("n/a", "`n/a` is not a date that can be read here", "write `tbd`"),
        ("90 days", "`90 days` says how long, not when", "`2027-Q1`"),
        ("timeline/beta", "`timeline/beta` is not a date that can be read here", "write `timeline:beta`"),
        (
            "content/timeline/release-2.yml",
            "`content/timeline/release-2.yml` is not a date that can be read here",
            "write `timeline:release-2`",
        ),
        ("yes", "`yes` says no time", "`2027-03-15`"),
        ("release-2", "`release-2` is not a date that can be read here", "`timeline:release-2`"),
        ("quite another thing", "`quite another thing` is not a date that can be read here", "`2027-Q1/2027-Q2`"),
        ("２０２７", "`２０２７` is not a date that can be read here", "`2027-03-15`"),
    ],
)
def test_what_cannot_be_read_is_explained(text: str, message: str, hint: str) -> None:
    with pytest.raises(TimeframeError) as raised:
        parse_timeframe(text, APRIL)
    assert raised.value.message == message == str(raised.value)
    assert hint in raised.value.help
    assert canonical(text, APRIL) is None


def test_a_long_text_is_shown_shortened() -> None:
    with pytest.raises(TimeframeError) as raised:
        parse_timeframe("Q" * 5000)
    assert len(raised.value.message) < 120


@pytest.mark.parametrize("text", ["FY2027", "FY27 Q1", "2026-Q1/FY2027-Q4"])
def test_a_fiscal_time_needs_to_know_when_the_year_starts(text: str) -> None:
    with pytest.raises(TimeframeError, match="does not say when its fiscal year starts") as raised:
        parse_timeframe(text)
    assert "fiscal_year_starts" in raised.value.help


def test_a_fiscal_year_may_be_named_after_the_year_it_starts_in() -> None:
    year = parse_timeframe("FY2027", Calendar(4, "start"))
    assert (year.earliest, year.latest) == (date(2027, 4, 1), date(2028, 3, 31))


@pytest.mark.parametrize("named_after", ["start", "end"])
def test_a_fiscal_year_from_january_is_the_calendar_year(named_after: str) -> None:
    calendar = Calendar(1, "start" if named_after == "start" else "end")
    year = parse_timeframe("FY2027", calendar)
    assert (year.earliest, year.latest) == (date(2027, 1, 1), date(2027, 12, 31))


def test_a_reference_takes_the_time_of_its_timeline_entry() -> None:
    found = parse_timeframe("timeline:release-2", APRIL, {"release-2": parse_timeframe("FY27 Q1", APRIL)}.get)
    assert found == Timeframe(
        "timeline:release-2", date(2026, 4, 1), date(2026, 6, 30), Precision.QUARTER, of="release-2"
    )
    assert (found.dates, found.is_fiscal, found.written) == ("FY2027-Q1", True, "")


def test_a_reference_to_a_reference_names_the_nearer_entry_and_keeps_the_dates() -> None:
    inner = parse_timeframe("timeline:launch", APRIL, {"launch": parse_timeframe("2027-03")}.get)
    outer = parse_timeframe("timeline:release-2", APRIL, {"release-2": inner}.get)
    assert (outer.of, outer.dates, outer.precision) == ("release-2", "2027-03", Precision.MONTH)


def test_a_broken_reference_is_not_known_but_says_of_which_entry() -> None:
    broken = parse_timeframe("timeline:nowhere")
    assert (broken.of, broken.is_known, broken.dates) == ("nowhere", False, "")


def test_a_day_is_read_where_a_day_is_asked_for() -> None:
    assert parse_day("2027-03-15") == on_day(date(2027, 3, 15))
    assert parse_day("15 March 2027").written == "15 March 2027"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2027-03", "`2027-03` is not a day but a month", "`2027-03-15`"),
        ("FY2027", "`FY2027` is not a day but a year", "`2027-03-15`"),
        ("2027-01-01/2027-01-02", "`2027-01-01/2027-01-02` is not a day", "`2027-03-15`"),
        ("tbd", "`tbd` is not a day", "`2027-03-15`"),
        ("timeline:release-2", "`timeline:release-2` is not a day", "`2027-03-15`"),
        ("soon", "`soon` is not a day", "`2027-03-15`"),
        ("", "no day is written here", "`2027-03-15`"),
        ("03/04/2027", "`03/04/2027` can be read as two days", "`2027-04-03`"),
        ("2027-02-30", "`2027-02-30` is not a day: February 2027 has 28 days", "`2027-02-28`"),
    ],
)
def test_only_a_day_will_do_where_a_day_is_asked_for(text: str, message: str, hint: str) -> None:
    with pytest.raises(TimeframeError) as raised:
        parse_day(text)
    assert raised.value.message == message
    assert hint in raised.value.help


@pytest.mark.parametrize(
    ("one", "other", "surely", "possibly"),
    [
        ("2027-Q2", "2027-Q1", True, False),
        ("2027-04-01", "2027-Q1", True, False),
        ("2027-03-31", "2027-Q1", False, False),
        ("2027-Q1", "2027-02", False, True),
        ("2027", "2027-Q3", False, True),
        ("2027-Q1", "2027-Q1", False, False),
        ("2027-Q1", "2027-Q2", False, False),
        ("2027-Q2/..", "2027-Q1", True, False),
        ("2027-Q1/..", "2027-Q1", False, True),
        ("../2027-Q2", "2027-Q1", False, True),
        ("2027-Q2", "2027-Q1/..", False, False),
        ("2027-Q2", "../2027-Q1", True, False),
        ("tbd", "2027-Q1", False, False),
        ("2027-Q1", "tbd", False, False),
    ],
)
def test_comparisons_look_at_both_ends(one: str, other: str, surely: bool, possibly: bool) -> None:
    first, second = parse_timeframe(one), parse_timeframe(other)
    assert (surely_after(first, second), possibly_after(first, second)) == (surely, possibly)
    assert surely_before(second, first) is surely


def test_a_timeframe_is_past_after_its_last_day_and_future_before_its_first() -> None:
    quarter = parse_timeframe("2027-Q1")
    before, first, last, after = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 3, 31), date(2027, 4, 2))
    assert [is_past(quarter, day) for day in (before, first, last, after)] == [False, False, False, True]
    assert [is_future(quarter, day) for day in (before, first, last, after)] == [True, False, False, False]


def test_what_is_not_known_is_neither_past_nor_future() -> None:
    today = date(2027, 1, 1)
    assert not (is_past(TBD, today) or is_future(TBD, today))


def test_lists_go_by_latest_then_earliest_with_open_ends_and_tbd_last() -> None:
    texts = ["../2027-03", "2027-Q1", "2027-03", "2027-03-31", "2027-04", "2026/..", "2027/..", "tbd"]
    read = [parse_timeframe(text) for text in reversed(texts)]
    assert [timeframe.text for timeframe in sorted(read, key=sort_key)] == texts


@settings(deadline=None)
@given(forms, calendars)
def test_every_canonical_text_reads_as_itself_and_holds_a_day(text: str, calendar: Calendar) -> None:
    read = parse_timeframe(text, calendar)
    assert (read.text, read.written, parse_timeframe(read.text, calendar)) == (text, "", read)
    assert (read.earliest or date.min) <= (read.latest or date.max)
    assert read.is_open == (".." in text)


@settings(deadline=None)
@given(years, calendars, st.sampled_from(["", "FY"]))
def test_quarters_and_halves_tile_the_year_and_years_follow_each_other(
    year: int, calendar: Calendar, prefix: str
) -> None:
    def ends(text: str) -> tuple[date, date]:
        read = parse_timeframe(f"{prefix}{text}", calendar)
        assert read.earliest and read.latest
        return read.earliest, read.latest

    for parts in (["Q1", "Q2", "Q3", "Q4"], ["H1", "H2"]):
        intervals = [ends(f"{year}-{part}") for part in parts]
        assert (intervals[0][0], intervals[-1][1]) == ends(f"{year}")
        assert all(a[1] + timedelta(days=1) == b[0] for a, b in pairwise(intervals))
    if year < 2199:
        assert ends(f"{year}")[1] + timedelta(days=1) == ends(f"{year + 1}")[0]


@settings(deadline=None)
@given(timeframes, timeframes)
def test_after_is_one_sided(one: Timeframe, other: Timeframe) -> None:
    assert not (surely_after(one, other) and surely_after(other, one))
    assert not (surely_after(one, other) and possibly_after(one, other))
    assert not (surely_after(one, other) and possibly_after(other, one))
    assert not surely_after(one, one) and not possibly_after(one, one)


@settings(deadline=None)
@given(days)
def test_days_and_months_may_be_written_in_words(day: date) -> None:
    month = MONTHS[day.month - 1]
    for written in (
        f"{day.day} {month} {day.year}",
        f"{month[:3]} {day.day}, {day.year}",
        f"{day:%Y}-{day.month}-{day.day}",
    ):
        assert parse_timeframe(written) == on_day(day) == parse_day(written)
    assert parse_timeframe(f"{month.upper()} {day.year}").text == f"{day:%Y-%m}"


@settings(deadline=None)
@given(years, st.sampled_from("QH"), st.integers(1, 2), calendars)
def test_parts_of_a_year_may_be_written_in_any_order_and_case(
    year: int, letter: str, number: int, calendar: Calendar
) -> None:
    exact = parse_timeframe(f"{year}-{letter}{number}")
    for written in (f"{letter}{number} {year}", f"{letter}{number}-{year}", f"{year}{letter.lower()}{number}"):
        assert parse_timeframe(written) == exact
    fiscal = parse_timeframe(f"FY20{year % 100:02}-{letter}{number}", calendar)
    assert parse_timeframe(f"FY{year % 100:02} {letter}{number}", calendar) == fiscal


pieces = st.lists(
    st.sampled_from(
        [
            "2027",
            "27",
            "3",
            "0",
            "99",
            "-",
            "/",
            "..",
            " ",
            "Q",
            "H",
            "W",
            "FY",
            "tbd",
            "timeline:",
            "March",
            "th",
            ",",
            "to",
        ]
    ),
    max_size=8,
).map("".join)


@settings(deadline=None)
@given(st.text(max_size=120) | pieces, calendars)
def test_no_text_makes_anything_but_a_timeframe_or_its_error(text: str, calendar: Calendar) -> None:
    for read in (partial(parse_timeframe, calendar=calendar), parse_timeframe, parse_day):
        try:
            timeframe = read(text)
        except TimeframeError as mistake:
            assert mistake.message and mistake.help
            assert not mistake.message.endswith(".") and not mistake.help.endswith(".")
        else:
            assert parse_timeframe(timeframe.text, calendar) == timeframe
