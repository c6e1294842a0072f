"""The forms that name one stretch of the calendar: a day, an ISO week, a month, a quarter, a half, a year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from milepost.timeframe.value import Calendar, Precision, TimeframeError

# English because the format is: what the reader of a site sees comes from words.py
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_NUMBERS = {name[:size].lower(): n for n, name in enumerate(MONTHS, 1) for size in (3, len(name))} | {"sept": 9}
LETTERS = {"Q": Precision.QUARTER, "H": Precision.HALF, "W": Precision.WEEK}
LENGTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
FIRST_YEAR, LAST_YEAR = 1970, 2199

_YEAR = r"(?P<fy>FY ?)?(?P<year>[0-9]{4}|(?<=FY)[0-9]{2}|(?<=FY )[0-9]{2})"
_PART = r"(?P<letter>[QHW])(?P<number>[0-9]{1,2})"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_DAY = r"(?P<day>[0-9]{1,2})"
# re.ASCII, for otherwise `ſ` is an `s` and an Arabic digit a digit
_PATTERNS = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}(?:[ -]?{_PART})?",
        rf"{_PART}[ -]{_YEAR}",
        rf"{_YEAR}-(?P<month>[0-9]{{1,2}})(?:-{_DAY})?",
        rf"(?:{_DAY} )?{_NAME} {_YEAR}",
        rf"{_NAME} {_DAY},? {_YEAR}",
    )
)


class Form(NamedTuple):
    precision: Precision
    year: int
    number: int = 1
    """Of the month, week, quarter or half."""
    day: int = 1
    fiscal: bool = False

    def __str__(self) -> str:
        year = f"FY{self.year}" if self.fiscal else f"{self.year}"
        match self.precision:
            case Precision.YEAR:
                return year
            case Precision.QUARTER | Precision.HALF:
                return f"{year}-{self.precision[0].upper()}{self.number}"
            case Precision.WEEK:
                return f"{year}-W{self.number:02}"
            case Precision.MONTH:
                return f"{year}-{self.number:02}"
        return f"{year}-{self.number:02}-{self.day:02}"

    def interval(self, calendar: Calendar) -> tuple[date, date]:
        """The first and the last day. Raises TimeframeError for a fiscal form without a fiscal year to count by."""
        if self.precision is Precision.DAY:
            day = date(self.year, self.number, self.day)
            return day, day
        if self.precision is Precision.WEEK:
            monday = date.fromisocalendar(self.year, self.number, 1)
            return monday, monday + timedelta(days=6)
        length = LENGTHS[self.precision]
        first = self._first_month(calendar) + length * (self.number - 1)
        return _month_start(first), _month_start(first + length) - timedelta(days=1)

    def _first_month(self, calendar: Calendar) -> int:
        """Of the year that is meant, counted in months from year 0."""
        if not self.fiscal:
            return self.year * 12
        if calendar.fiscal_year_starts is None:
            raise TimeframeError(
                f"`{self}` is fiscal, and the site does not say when its fiscal year starts",
                "say `fiscal_year_starts` in site.yml, such as `fiscal_year_starts: 4` for April",
            )
        starts_the_year_before = calendar.fiscal_year_starts > 1 and calendar.fiscal_year_named_after == "end"
        return (self.year - starts_the_year_before) * 12 + calendar.fiscal_year_starts - 1


def read_form(text: str) -> Form | None:
    """None where the text has no shape that we know; TimeframeError where it has one, but no such time exists."""
    for pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found and (form := _form(text, found.groupdict())):
            return form
    return None


def last_day(year: int, month: int) -> int:
    return (_month_start(year * 12 + month) - timedelta(days=1)).day


def _form(text: str, parts: dict[str, str | None]) -> Form | None:
    year, name, letter, month, day = (parts.get(key) for key in ("year", "name", "letter", "month", "day"))
    fiscal = bool(parts["fy"])
    if not year or (name and name.lower() not in MONTH_NUMBERS) or (fiscal and (name or month)):
        return None
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    reach = f"years go from {FIRST_YEAR} to {LAST_YEAR}"
    _must(FIRST_YEAR <= full_year <= LAST_YEAR, text, "a time that can be planned", reach, "2027-Q1")
    if letter:
        return _lettered(text, letter=letter.upper(), year=full_year, number=int(parts["number"] or 0), fiscal=fiscal)
    if not name and not month:
        return Form(Precision.YEAR, full_year, fiscal=fiscal)
    number = MONTH_NUMBERS[name.lower()] if name else int(month or 0)
    return _day_or_month(text, year=full_year, month=number, day=None if day is None else int(day))


def _day_or_month(text: str, *, year: int, month: int, day: int | None) -> Form:
    what, example = ("a month", f"{year}-03") if day is None else ("a day", f"{year}-03-15")
    _must(1 <= month <= 12, text, what, "a year has twelve months: 01 to 12", example)
    if day is None:
        return Form(Precision.MONTH, year, month)
    last = last_day(year, month)
    why = f"{MONTHS[month - 1]} {year} has {last} days"
    _must(1 <= day <= last, text, what, why, f"{year}-{month:02}-{last:02}")
    return Form(Precision.DAY, year, month, day)


def _lettered(text: str, *, letter: str, year: int, number: int, fiscal: bool) -> Form | None:
    if letter == "Q":
        _must(1 <= number <= 4, text, "a quarter", "a year has four quarters: Q1 to Q4", f"{year}-Q4")
    elif letter == "H":
        _must(1 <= number <= 2, text, "a half", "a year has two halves: H1 and H2", f"{year}-H2")
    elif fiscal:
        return None
    else:
        # ISO 8601: the 28th of December is always in the last week of its year
        weeks = date(year, 12, 28).isocalendar().week
        _must(1 <= number <= weeks, text, "a week", f"{year} has {weeks} weeks: W01 to W{weeks}", f"{year}-W{weeks}")
    return Form(LETTERS[letter], year, number, fiscal=fiscal)


def _must(holds: bool, text: str, what: str, why: str, example: str) -> None:
    if not holds:
        raise TimeframeError(f"`{text}` is not {what}: {why}", f"write it like `{example}`")


def _month_start(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)
