"""The words of a site: everything that Milepost itself says on a page, in the site's language.

The English sentences of templates and views are the keys (gettext's msgids), `languages/*.po` what other languages say.
Dates, plurals, lists and relative days follow the CLDR, through Babel. Only the site is translated; the commands and
messages of the tool are English (`milepost.english`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING

from milepost import english
from milepost.timeframe import Timeframe, on_day, parse_timeframe
from milepost.words.catalog import Catalog, catalog
from milepost.words.timeframes import told

if TYPE_CHECKING:
    from milepost.words.regional import Regional

ENGLISH = "en"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Marks a sentence that is translated later, where it is shown."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - and for the two forms of a count
    return one, many


class Words:
    """One language: of `de-AT` that of `de`, English where Milepost does not speak it.

    Patterns have named places, `gettext("since %(day)s", day=…)`, and a `%` of their own is doubled. `catalog` gives
    the patterns as they are, their places not yet filled.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.catalog: Catalog = catalog(language)
        self._pattern = cache(self.catalog.gettext)
        self._dates: dict[tuple[str, bool, bool], str] = {}

    @cached_property
    def _regional(self) -> Regional:
        from milepost.words.regional import regional  # who only checks says nothing in the site's language

        return regional(self.catalog.language)

    @cached_property
    def _days_away(self) -> Callable[[int], str]:
        """Much is said of few days, and Babel thinks about each for long."""
        return cache(self._regional.days)

    @property
    def missing(self) -> frozenset[str]:
        """What was asked for and is not translated: English stood for it."""
        return frozenset(self.catalog.missing)

    def miss(self, messages: Iterable[str]) -> None:
        """These were found missing by another process that said them."""
        self.catalog.missing.update(messages)

    @property
    def is_known(self) -> bool:
        """Whether Milepost speaks the language at all."""
        return self.catalog.language == self.language.partition("-")[0]

    @property
    def direction(self) -> str:
        """The HTML `dir` of what is said in English for want of the site's own language; empty where that is spoken.

        On a page that runs from right to left, English without it has its ends exchanged: `8 of 10` reads as 10 of 8.
        """
        return "" if self.is_known else "ltr"

    # gettext ----------------------------------------------------------------------------------------------------

    def gettext(self, message: str, **values: object) -> str:
        return self._pattern(message) % values

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """Where one English word means two things; `context` tells which."""
        return self.catalog.pgettext(context, message) % values

    def ngettext(self, one: str, many: str, num: int, **values: object) -> str:
        """`num` decides between the forms and stands in them as `%(num)s`."""
        return self.catalog.ngettext(one, many, num) % {"num": self.number(num), **values}

    # Numbers and lists ------------------------------------------------------------------------------------------

    def number(self, value: float) -> str:
        """Without noise of binary fractions, in groups of three from five digits on."""
        told = english.number(value)
        return told if self.language == ENGLISH else told.replace(".", self._regional.decimal)

    def and_list(self, items: Iterable[str]) -> str:
        return self._regional.list([*items], "standard")

    def or_list(self, items: Iterable[str]) -> str:
        return self._regional.list([*items], "or")

    # Dates ------------------------------------------------------------------------------------------------------

    def when(self, timeframe: Timeframe) -> str:
        """`15 March 2027`, `Q1 2027`, `January to March 2027`: never more exact than it is."""
        return self._told(timeframe, spelled_out=False)

    def when_long(self, timeframe: Timeframe) -> str:
        """As `when`, with quarters spelled out: `first quarter of 2027`."""
        return self._told(timeframe, spelled_out=True)

    def _told(self, timeframe: Timeframe, *, spelled_out: bool) -> str:
        """A roadmap says the same few dates over and over."""
        key = (timeframe.dates, timeframe.is_known, spelled_out)
        if (words := self._dates.get(key)) is None:
            gettext, months = self.catalog.gettext, self._regional.months
            words = self._dates[key] = told(timeframe, gettext, months, spelled_out=spelled_out)
        return words

    def day(self, value: date) -> str:
        return self.when(on_day(value))

    def month(self, value: date) -> str:
        """The month that holds a day: `March 2027`."""
        return self.when(parse_timeframe(f"{value:%Y-%m}"))

    def month_short(self, month: int) -> str:
        """`Jan`: where a column is narrow. 1 to 12."""
        return self._regional.short_months[month - 1]

    def quarter(self, number: int) -> str:
        """`Q1`, where the year is said elsewhere. 1 to 4."""
        return self.gettext("Q%(number)s", number=number)

    def days_between(self, value: date, *, as_of: date) -> str:
        """`12 days ago`, `today`, `in 3 days`: only for what may be counted in days."""
        days = (value - as_of).days
        return self._days_away(days) if days else self.gettext("today")
