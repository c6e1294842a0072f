"""The words for which way a date has moved and how far."""

from __future__ import annotations

from typing import Final

from milepost.timeframe import Precision, Shift, Timeframe, shift, units_moved
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


def how_far(words: Words, before: Timeframe, after: Timeframe) -> str:
    """`2 quarters later` where both are of one unit, else `later` or `possibly later`; empty where nothing moved."""
    way = shift(before, after)
    units = units_moved(before, after)
    if not way or not units:
        return words.gettext(SHIFT[way]) if way else ""
    return words.ngettext(*(_LATER if units > 0 else _EARLIER)[before.precision], abs(units))
