"""How long: `90 days`, `6 weeks`, `18 months`, `2 years`. Months and years are those of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LONGEST_YEARS = 100
_WRITTEN = re.compile(r"([0-9]+) *(day|week|month|year)s?", re.ASCII | re.IGNORECASE)
# `2 yrs`, `6w`, `3 mo`, `monthly`
_SHORT = re.compile(
    r"([0-9]{1,4}) ?(d|w|wks?|mo|mos|mths?|y|yrs?)\.?|(daily|weekly|monthly|yearly)", re.ASCII | re.IGNORECASE
)
_HELP = "write a whole number and `days`, `weeks`, `months` or `years`, such as `90 days`"


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


# days and months for one of each, and how many of them make the longest
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_LONGEST = {Unit.DAY: 36500, Unit.WEEK: 5200, Unit.MONTH: 1200, Unit.YEAR: LONGEST_YEARS}


class DurationError(ValueError):
    """The text is no duration: `message` says what is wrong, `help` what could be written instead."""

    def __init__(self, message: str, help: str = _HELP) -> None:  # noqa: A002 - the name that diagnostics use
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True, slots=True)
class Duration:
    number: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.number} {self.unit}" if self.number == 1 else f"{self.number} {self.unit}s"

    def after(self, day: date) -> date:
        if self.unit in _DAYS:
            return day + timedelta(days=self.number * _DAYS[self.unit])
        months = day.year * 12 + day.month - 1 + self.number * _MONTHS[self.unit]
        year, month = months // 12, months % 12 + 1
        # a month after 31 January is the last day of February
        return date(year, month, min(day.day, monthrange(year, month)[1]))


def parse_duration(text: str) -> Duration:
    """Raises DurationError."""
    plain = " ".join(text.split())
    found = _WRITTEN.fullmatch(plain)
    if not found and (short := _SHORT.fullmatch(plain)):
        unit = next(unit for unit in Unit if unit[0] == (short[2] or short[3])[0].lower())
        meant = Duration(1 if short[3] else int(short[1]), unit)
        raise DurationError(f"`{plain}` is not a duration", f"write `{meant}`")
    if not found:
        raise DurationError(f"`{plain[:80]}` is not a duration" if plain else "no duration is written here")
    digits, unit = found[1].lstrip("0") or "0", Unit(found[2].lower())
    # Python reads no number of more than 4,300 digits
    if len(digits) > 6 or int(digits) > _LONGEST[unit]:
        raise DurationError(f"`{plain[:80]}` is longer than {LONGEST_YEARS} years")
    return Duration(int(digits), unit)
