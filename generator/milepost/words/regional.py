"""What the CLDR knows of a language: names of months, the decimal sign, lists, relative days. Through Babel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, Literal

# Days before months, and no comma before the last of a list
_OF_ENGLISH = "en_GB"
_NEVER = 10**9
"""More days than there are: a longer unit is never used, for a day that is counted was given as a day."""


@dataclass(frozen=True)
class Regional:
    locale: Any
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    decimal: str

    def list(self, items: Sequence[str], style: Literal["standard", "or"]) -> str:
        from babel.lists import format_list

        return format_list(items, style, self.locale)

    def days(self, days: int) -> str:
        """`in 3 days`, `12 days ago`."""
        from babel.dates import format_timedelta

        return format_timedelta(
            timedelta(days=days), granularity="day", threshold=_NEVER, add_direction=True, locale=self.locale
        )


@cache
def regional(language: str) -> Regional:
    from babel import Locale
    from babel.dates import get_month_names

    locale = Locale.parse(_OF_ENGLISH if language == "en" else language)
    wide, short = (get_month_names(width, "format", locale) for width in ("wide", "abbreviated"))
    decimal = locale.number_symbols["latn"]["decimal"]
    return Regional(
        locale, tuple(wide[month] for month in range(1, 13)), tuple(short[month] for month in range(1, 13)), decimal
    )
