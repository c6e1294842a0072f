"""Which way a date has moved and how far: as surely, and in such units, as the two dates allow."""

from __future__ import annotations

from typing import Final, Literal

from milepost.timeframe import Precision, Timeframe, possibly_after, surely_after
from milepost.words import N_, NN_, Words

Shift = Literal["", "later", "maybe-later", "earlier", "maybe-earlier"]
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
_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


def shift(before: Timeframe | None, after: Timeframe | None) -> Shift:
    """Empty where it has not moved, or only become more exact within what was said before."""
    if not before or not after or not before.is_known or not after.is_known:
        return ""
    if surely_after(after, before):
        return "later"
    if possibly_after(after, before):
        return "maybe-later"
    if surely_after(before, after):
        return "earlier"
    return "maybe-earlier" if _begins_before(after, before) else ""


def how_far(words: Words, before: Timeframe, after: Timeframe) -> str:
    """`2 quarters later` where both are of one unit, else `later` or `possibly later`; empty where nothing moved."""
    way = shift(before, after)
    units = _units(before, after)
    if not way or not units:
        return words.gettext(SHIFT[way]) if way else ""
    return words.ngettext(*(_LATER if units > 0 else _EARLIER)[before.precision], abs(units))


def _units(before: Timeframe, after: Timeframe) -> int:
    """How many days, weeks, quarters lie between two dates that are of the same unit; 0 where they are not."""
    is_same = before.precision is after.precision and before.is_fiscal == after.is_fiscal
    if not is_same or before.precision not in _LATER or not before.earliest or not after.earliest:
        return 0
    if months := _MONTHS.get(before.precision):
        return (
            (after.earliest.year - before.earliest.year) * 12 + after.earliest.month - before.earliest.month
        ) // months
    return (after.earliest - before.earliest).days // (7 if before.precision is Precision.WEEK else 1)


def _begins_before(one: Timeframe, other: Timeframe) -> bool:
    if other.earliest is None:
        return False
    return one.earliest is None or one.earliest < other.earliest
