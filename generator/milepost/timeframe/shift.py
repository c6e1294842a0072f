"""Which way a date has moved and how far: as surely, and in such units, as the two dates allow."""

from __future__ import annotations

from datetime import date
from typing import Literal

from milepost.timeframe.comparison import possibly_after, surely_after
from milepost.timeframe.value import Precision, Timeframe

Shift = Literal["", "later", "maybe-later", "earlier", "maybe-earlier"]

_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
_DAYS = {Precision.DAY: 1, Precision.WEEK: 7}


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


def units_moved(before: Timeframe, after: Timeframe) -> int:
    """How many days, weeks, quarters lie between two dates that are of the same unit; 0 where they are not."""
    is_same = before.precision is after.precision and before.is_fiscal == after.is_fiscal
    if not is_same or not before.earliest or not after.earliest:
        return 0
    if months := _MONTHS.get(before.precision):
        return months_between(before.earliest, after.earliest) // months
    days = _DAYS.get(before.precision)
    return (after.earliest - before.earliest).days // days if days else 0


def months_between(one: date, other: date) -> int:
    """Of the months that hold the two days; negative where the other is earlier."""
    return (other.year - one.year) * 12 + other.month - one.month


def days_moved(before: Timeframe, after: Timeframe) -> int | None:
    """By the last days that the two dates allow, by which people plan; None where one has none."""
    return (after.latest - before.latest).days if before.latest and after.latest else None


def _begins_before(one: Timeframe, other: Timeframe) -> bool:
    if other.earliest is None:
        return False
    return one.earliest is None or one.earliest < other.earliest
