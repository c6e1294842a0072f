"""The words for which way a date has moved and how far."""

from __future__ import annotations

from typing import Final

from milepost.timeframe import Precision, Shift, Timeframe, days_moved, shift, units_moved
from milepost.words import N_, NN_, Words

SHIFT: Final[dict[Shift, str]] = {
    "later": N_("later"),
    "maybe-later": N_("possibly later"),
    "earlier": N_("earlier"),
    "maybe-earlier": N_("possibly earlier"),
}
_LATER = {
    Precision.DAY: NN_("%(num)s day later", "%(num)s days later"),
    Precision.WEEK: NN_("%(num)s week later", "%(num)s weeks later"),
    Precision.MONTH: NN_("%(num)s month later", "%(num)s months later"),
    Precision.QUARTER: NN_("%(num)s quarter later", "%(num)s quarters later"),
    Precision.HALF: NN_("%(num)s half-year later", "%(num)s half-years later"),
    Precision.YEAR: NN_("%(num)s year later", "%(num)s years later"),
}
_EARLIER = {
    Precision.DAY: NN_("%(num)s day earlier", "%(num)s days earlier"),
    Precision.WEEK: NN_("%(num)s week earlier", "%(num)s weeks earlier"),
    Precision.MONTH: NN_("%(num)s month earlier", "%(num)s months earlier"),
    Precision.QUARTER: NN_("%(num)s quarter earlier", "%(num)s quarters earlier"),
    Precision.HALF: NN_("%(num)s half-year earlier", "%(num)s half-years earlier"),
    Precision.YEAR: NN_("%(num)s year earlier", "%(num)s years earlier"),
}

_ABOUT_LATER = {
    1: NN_("about %(num)s day later", "about %(num)s days later"),
    7: NN_("about %(num)s week later", "about %(num)s weeks later"),
    30.4: NN_("about %(num)s month later", "about %(num)s months later"),
}
_ABOUT_EARLIER = {
    1: NN_("about %(num)s day earlier", "about %(num)s days earlier"),
    7: NN_("about %(num)s week earlier", "about %(num)s weeks earlier"),
    30.4: NN_("about %(num)s month earlier", "about %(num)s months earlier"),
}


def how_far(words: Words, before: Timeframe, after: Timeframe) -> str:
    """`2 quarters later` where both are of one unit, else `later` or `possibly later`; empty where nothing moved."""
    way = shift(before, after)
    units = units_moved(before, after)
    if not way or not units:
        return words.gettext(SHIFT[way]) if way else ""
    return words.ngettext(*(_LATER if units > 0 else _EARLIER)[before.precision], abs(units))


def about_how_far(words: Words, before: Timeframe, after: Timeframe) -> str:
    """As `how_far`; `about 2 months later` where the units differ, by the last days: people plan by them."""
    days = days_moved(before, after)
    if units_moved(before, after) or not days or shift(before, after) not in ("later", "earlier"):
        return how_far(words, before, after)
    unit = unit_of(days)
    return words.ngettext(*(_ABOUT_LATER if days > 0 else _ABOUT_EARLIER)[unit], round(abs(days) / unit))


def unit_of(days: float) -> float:
    """The days of the unit in which people speak of so many: days, weeks from 14 on, months from 60 on."""
    return 30.4 if abs(days) >= 60 else 7 if abs(days) >= 14 else 1
