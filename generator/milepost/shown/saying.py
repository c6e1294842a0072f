"""How a change is said in one sentence: a date moves, is said first or more exactly, a feature is part of something."""

from __future__ import annotations

from typing import Final

from milepost.shown.telling import Telling
from milepost.timeframe import Shift, Timeframe
from milepost.words import N_

MOVED: Final = N_("%(field)s moved from %(before)s to %(after)s")
HORIZON_MOVED: Final = N_("Moved from %(before)s to %(after)s")
_CHANGED = N_("%(field)s changed from %(before)s to %(after)s")
_AIMED = N_("%(field)s: from %(before)s to %(after)s")
_FIRST = N_("%(field)s is now %(after)s")
_NAMED = N_("%(field)s: %(after)s")
_MORE_EXACTLY = N_("%(field)s is told more exactly: %(after)s")
_NOT_SAID = N_("%(field)s is not said any more (was %(before)s)")
_NO_LONGER = N_("%(field)s is no longer %(before)s")
_ALTERED = N_("%(field)s changed")
_NEW_MEASURE, _NO_MEASURE = N_("New measure: %(after)s"), N_("No longer measured: %(before)s")
_ONLY_AFTER = {"part_of": N_("Now part of %(after)s"), "status": _FIRST}
_ONLY_BEFORE = {"part_of": N_("No longer part of %(before)s")}


def of_date(before: Timeframe | None, after: Timeframe | None, way: Shift) -> str:
    """The sentence with places for the field and its values; empty where neither is said."""
    if before and after and before.is_known and after.is_known:
        return MOVED if way else _CHANGED if _days(before) == _days(after) else _MORE_EXACTLY
    if before and after and before.is_known:
        return _CHANGED
    if after:
        return _FIRST
    return _NOT_SAID if before else ""


def of_other(told: Telling, before: str, after: str, way: Shift) -> str:
    """Of what is no date, by the words for its values."""
    if before and after:
        if way:
            return HORIZON_MOVED
        return _AIMED if told.field.startswith("measures.") else _CHANGED
    if after:
        return _NEW_MEASURE if told.is_measure else _ONLY_AFTER.get(told.field, _NAMED)
    if before:
        return _NO_MEASURE if told.is_measure else _ONLY_BEFORE.get(told.field, _NO_LONGER)
    return _ALTERED if told.field else ""


def _days(value: Timeframe) -> tuple[object, object]:
    return value.earliest, value.latest
