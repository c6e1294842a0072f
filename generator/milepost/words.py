"""The words for dates, timeframes, counts and lists: every one of them comes from here, for now in English.

A timeframe is never told more precisely than it was given: a quarter stays a quarter, a fiscal one stays fiscal.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from milepost.duration import Duration
from milepost.timeframe import Timeframe

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ORDINALS = ("", "first", "second", "third", "fourth")
NOT_DATED = "not dated"
THIN_SPACE = "\u202f"  # the one that does not break


class _Phrase(NamedTuple):
    """`15`, ` March`, ` 2027`: in a range the first phrase leaves out the endings that it shares with the last."""

    head: str
    endings: tuple[str, ...] = ()
    article: str = ""

    def __str__(self) -> str:
        return "".join((self.head, *self.endings))

    def before(self, last: _Phrase) -> str:
        shared = 0
        for mine, other in zip(reversed(self.endings), reversed(last.endings), strict=False):
            if mine != other:
                break
            shared += 1
        return "".join((self.head, *self.endings[: len(self.endings) - shared]))


def when(timeframe: Timeframe, named_title: str = "") -> str:
    """`15 March 2027`, `Q1 2027`, `January to March 2027`; with a timeline entry's title `Release 2 (Q1 2027)`."""
    return _told(timeframe, named_title, spelled_out=False)


def when_long(timeframe: Timeframe, named_title: str = "") -> str:
    """As `when`, with quarters spelled out: `first quarter of 2027`."""
    return _told(timeframe, named_title, spelled_out=True)


def day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days_between(value: date, *, as_of: date) -> str:
    """`12 days ago`, `today`, `in 3 days`: only for what may be counted in days."""
    days = (value - as_of).days
    if not days:
        return "today"
    return f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"


def length(duration: Duration) -> str:
    return count(duration.number, duration.unit)


def number(value: float) -> str:
    """Without a trailing `.0` and without noise of binary fractions, in groups of three from five digits on."""
    if not isfinite(value):
        return "not a number"
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.12g}")
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", THIN_SPACE) if len(whole) > 4 else whole
    digits = f"{grouped}.{fraction}".rstrip("0").rstrip(".") if fraction else grouped
    return f"−{digits}" if exact < 0 else digits


def count(amount: int, noun: str, plural: str = "") -> str:
    """`1 feature`, `2 features`; give the plural where an `s` does not make it."""
    return f"{number(amount)} {noun if amount == 1 else plural or f'{noun}s'}"


def share(part: int, whole: int) -> str:
    return f"{number(part)} of {number(whole)}"


def and_list(items: Iterable[str]) -> str:
    return _joined(items, "and")


def or_list(items: Iterable[str]) -> str:
    return _joined(items, "or")


def _joined(items: Iterable[str], last_word: str) -> str:
    *others, last = [*items] or [""]
    return f"{', '.join(others)} {last_word} {last}" if others else last


def _told(timeframe: Timeframe, named_title: str, *, spelled_out: bool) -> str:
    dates = _dates(timeframe.dates, spelled_out=spelled_out) if timeframe.is_known else NOT_DATED
    return f"{named_title} ({dates})" if named_title else dates


def _dates(text: str, *, spelled_out: bool) -> str:
    first, slash, last = text.partition("/")
    begin, end = (_phrase(side, spelled_out=spelled_out) for side in (first, last or first))
    if not slash or begin == end:
        return f"{begin}"
    if first == "..":
        return f"until {end.article}{end}"
    if last == "..":
        return f"from {begin.article}{begin}"
    return f"{begin.before(end)} to {end}"


def _phrase(form: str, *, spelled_out: bool) -> _Phrase:
    """The words of one canonical form."""
    year, _, rest = form.removeprefix("FY").partition("-")
    fiscal = form.startswith("FY")
    full_year = f"fiscal year {year}" if fiscal else year
    if not rest or form == "..":
        return _Phrase(full_year)
    kind, digits = rest[0], rest[1:]
    if kind == "H":
        return _Phrase(ORDINALS[int(digits)], (" half", f" of {full_year}"), "the ")
    if kind == "Q" and spelled_out:
        return _Phrase(ORDINALS[int(digits)], (" quarter", f" of {full_year}"), "the ")
    if kind == "Q":
        return _Phrase(rest, (f" of {full_year}" if fiscal else f" {year}",))
    if kind == "W":
        monday = date.fromisocalendar(int(year), int(digits), 1)
        return _Phrase(f"week of {monday.day}", (f" {MONTHS[monday.month - 1]}", f" {monday.year}"), "the ")
    month, _, day_of_month = rest.partition("-")
    name = MONTHS[int(month) - 1]
    if day_of_month:
        return _Phrase(f"{int(day_of_month)}", (f" {name}", f" {year}"))
    return _Phrase(name, (f" {year}",))
