"""Comparing timeframes by both ends. An open end is unlimited; what is not known is compared with nothing."""

from __future__ import annotations

from datetime import date

from milepost.timeframe.value import Timeframe


def surely_after(one: Timeframe, other: Timeframe) -> bool:
    """Even the earliest day of `one` is later than the latest day of `other`."""
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest


def possibly_after(one: Timeframe, other: Timeframe) -> bool:
    """Only a part of `one` is later than the latest day of `other`; never true together with `surely_after`."""
    if not one.is_known or other.latest is None or surely_after(one, other):
        return False
    return one.latest is None or one.latest > other.latest


def surely_before(one: Timeframe, other: Timeframe) -> bool:
    return surely_after(other, one)


def is_past(timeframe: Timeframe, as_of: date) -> bool:
    """Its latest day is over. Never for `tbd` and for an open end."""
    return timeframe.latest is not None and timeframe.latest < as_of


def is_future(timeframe: Timeframe, as_of: date) -> bool:
    """Its earliest day is still to come. Never for `tbd` and for an open beginning."""
    return timeframe.earliest is not None and timeframe.earliest > as_of


def sort_key(timeframe: Timeframe) -> tuple[int, date, date, str]:
    """By the latest day, then the earliest; after them what has no end, and last what is not known."""
    if not timeframe.is_known:
        group = 2
    elif timeframe.latest is None:
        group = 1
    else:
        group = 0
    return group, timeframe.latest or date.max, timeframe.earliest or date.min, timeframe.text
