"""When something is: one text, a closed interval of days, and how precisely it was meant.

The grammar is that of the content format (a small part of EDTF, ISO 8601-2, plus halves and fiscal years).
"""

from __future__ import annotations

from milepost.timeframe.coarser import coarsened
from milepost.timeframe.comparison import (
    is_future,
    is_past,
    possibly_after,
    sort_key,
    surely_after,
    surely_before,
)
from milepost.timeframe.grammar import canonical, on_day, parse_day, parse_timeframe
from milepost.timeframe.shift import Shift, days_moved, months_between, shift, units_moved
from milepost.timeframe.value import TBD, Calendar, Precision, Timeframe, TimeframeError

__all__ = [
    "TBD",
    "Calendar",
    "Precision",
    "Shift",
    "Timeframe",
    "TimeframeError",
    "canonical",
    "coarsened",
    "days_moved",
    "is_future",
    "is_past",
    "months_between",
    "on_day",
    "parse_day",
    "parse_timeframe",
    "possibly_after",
    "shift",
    "sort_key",
    "surely_after",
    "surely_before",
    "units_moved",
]
