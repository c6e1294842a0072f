"""A timeframe in words. It is never told more precisely than it was given: a quarter stays a quarter, fiscal stays so.

The patterns of one form (`%(day)s| %(month)s| %(year)s`) are cut by `|` where the first side of a range may end: of
`1 March 2027` and `15 March 2027` the first leaves out what it shares with the last, `1 to 15 March 2027`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from milepost.timeframe import Timeframe

Gettext = Callable[[str], str]
"""An English pattern → that of the language, its places not yet filled."""

ORDINALS: Sequence[Callable[[Gettext], str]] = (
    lambda _: _("first"),
    lambda _: _("second"),
    lambda _: _("third"),
    lambda _: _("fourth"),
)


class _Phrase(NamedTuple):
    """One side: its head, and the endings that a range may share. `takes_the` is said of it in running English."""

    head: str
    endings: tuple[str, ...] = ()
    takes_the: bool = False

    def __str__(self) -> str:
        return "".join((self.head, *self.endings))

    def before(self, last: _Phrase) -> str:
        shared = 0
        for mine, other in zip(reversed(self.endings), reversed(last.endings), strict=False):
            if mine != other:
                break
            shared += 1
        return "".join((self.head, *self.endings[: len(self.endings) - shared]))


def told(timeframe: Timeframe, gettext: Gettext, months: Sequence[str], *, spelled_out: bool) -> str:
    _ = gettext
    if not timeframe.is_known:
        return _("not dated")
    telling = _Telling(gettext, months, spelled_out)
    first, slash, last = timeframe.dates.partition("/")
    begin, end = (telling.phrase(side) for side in (first, last or first))
    if not slash or begin == end:
        return f"{begin}"
    if first == "..":
        return (_("until the %(date)s") if end.takes_the else _("until %(date)s")) % {"date": end}
    if last == "..":
        return (_("from the %(date)s") if begin.takes_the else _("from %(date)s")) % {"date": begin}
    return _("%(first)s to %(last)s") % {"first": begin.before(end), "last": end}


class _Telling:
    def __init__(self, gettext: Gettext, months: Sequence[str], spelled_out: bool) -> None:
        self._gettext, self._months, self._spelled_out = gettext, months, spelled_out

    def phrase(self, form: str) -> _Phrase:
        """The words of one canonical form."""
        _ = self._gettext
        year, _hyphen, rest = form.removeprefix("FY").partition("-")
        fiscal = form.startswith("FY")
        full_year = _("fiscal year %(year)s") % {"year": year} if fiscal else year
        if not rest or form == "..":
            return _Phrase(full_year)
        kind, digits = rest[0], rest[1:]
        if kind == "H":
            return self._ordinal(_("%(ordinal)s| half| of %(year)s"), digits, full_year)
        if kind == "Q" and self._spelled_out:
            return self._ordinal(_("%(ordinal)s| quarter| of %(year)s"), digits, full_year)
        if kind == "Q":
            # `Q1 of fiscal year 2027`, `Q1 2027`
            pattern = _("Q%(number)s| of %(year)s") if fiscal else _("Q%(number)s| %(year)s")
            return _cut(pattern, number=digits, year=full_year)
        if kind == "W":
            monday = date.fromisocalendar(int(year), int(digits), 1)
            pattern = _("week of %(day)s| %(month)s| %(year)s")
            told = _cut(pattern, day=monday.day, month=self._months[monday.month - 1], year=monday.year)
            return told._replace(takes_the=True)
        month, _hyphen, day = rest.partition("-")
        name = self._months[int(month) - 1]
        if day:
            return _cut(_("%(day)s| %(month)s| %(year)s"), day=int(day), month=name, year=year)
        return _cut(_("%(month)s| %(year)s"), month=name, year=year)

    def _ordinal(self, pattern: str, digit: str, year: str) -> _Phrase:
        told = _cut(pattern, ordinal=ORDINALS[int(digit) - 1](self._gettext), number=digit, year=year)
        return told._replace(takes_the=True)


def _cut(pattern: str, **values: object) -> _Phrase:
    head, *endings = pattern.split("|")
    return _Phrase(head % values, tuple(ending % values for ending in endings))
