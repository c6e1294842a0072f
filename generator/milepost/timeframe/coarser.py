"""A timeframe said less exactly: the shortest run of whole units that holds both its ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from milepost.timeframe.forms import LAST_YEAR, Form, read_form
from milepost.timeframe.value import Calendar, Precision, Timeframe

_FINEST_FIRST = (
    Precision.DAY,
    Precision.WEEK,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
)


def coarsened(timeframe: Timeframe, unit: Precision, calendar: Calendar) -> Timeframe:
    """The same stretch in whole units: `2027-02-25/2027-03-03` by month is `2027-02/2027-03`.

    What is said in units as long or longer stays; so does an open end, and `tbd`. Of a fiscal time the units are
    fiscal. One that comes from a timeline entry still says so. `unit` is one of those from day to year.
    """
    if not timeframe.is_known:
        return timeframe
    first, slash, last = timeframe.dates.partition("/")
    begin = _side(first, unit, calendar, end=0)
    end = _side(last or first, unit, calendar, end=1)
    if slash and ".." in (first, last):
        begin, end = begin or "..", end or ".."
    dates = f"{begin}" if begin == end else f"{begin}/{end}"
    if dates == timeframe.dates:
        return replace(timeframe, written="")
    one = begin if isinstance(begin, Form) and begin == end else None
    told = Timeframe(
        dates,
        begin.interval(calendar)[0] if isinstance(begin, Form) else None,
        end.interval(calendar)[1] if isinstance(end, Form) else None,
        one.precision if one else Precision.RANGE,
    )
    return replace(told, text=timeframe.text, of=timeframe.of, resolved=dates) if timeframe.of else told


def _side(text: str, unit: Precision, calendar: Calendar, *, end: int) -> Form | str:
    """The unit that holds the first (`end` 0) or last (1) day of one side; empty for an open one."""
    form = read_form(text)
    if form is None:
        return ""
    if _FINEST_FIRST.index(form.precision) >= _FINEST_FIRST.index(unit):
        return form
    if form.fiscal:
        return _fiscal(form, unit)
    return holding(form.interval(calendar)[end], unit)


def holding(day: date, unit: Precision) -> Form:
    """The calendar unit that a day is in."""
    match unit:
        case Precision.WEEK:
            # The last days of the last year are in a week that no timeframe can name
            year, week, _ = min(day, date(LAST_YEAR, 12, 28)).isocalendar()
            return Form(unit, year, week)
        case Precision.MONTH:
            return Form(unit, day.year, day.month)
        case Precision.QUARTER:
            return Form(unit, day.year, (day.month - 1) // 3 + 1)
        case Precision.HALF:
            return Form(unit, day.year, (day.month - 1) // 6 + 1)
        case Precision.YEAR:
            return Form(unit, day.year)
    return Form(Precision.DAY, day.year, day.month, day.day)


def _fiscal(form: Form, unit: Precision) -> Form:
    """A quarter or half of a fiscal year, said by the half or the year."""
    number = (form.number + 1) // 2 if unit is Precision.HALF else 1
    return Form(unit, form.year, number, fiscal=True)
