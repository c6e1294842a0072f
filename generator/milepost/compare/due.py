"""Which dates say when people will have something, and which words stand for a date."""

from __future__ import annotations

from typing import get_args

from milepost.compare.difference import Difference, What
from milepost.model.entry import Horizon

DUE = frozenset({"target", "stages.ga", "when", "period"})
HORIZONS = get_args(Horizon)


def is_due(difference: Difference) -> bool:
    """Whether it is the date by which people plan."""
    return difference.what is What.DATE and difference.field in DUE and not difference.is_beside


def is_stage(difference: Difference) -> bool:
    """Whether it is the date of a stage before or after the one by which people plan."""
    return difference.what is What.DATE and difference.field.startswith("stages.") and not is_due(difference)


def horizons_moved(difference: Difference) -> int:
    """From now to later 2, from next to now -1; 0 of anything else."""
    return horizons_between(difference.before, difference.after) if difference.field == "horizon" else 0


def horizons_between(before: object, after: object) -> int:
    """The same of two values; 0 where one of them is none."""
    if before not in HORIZONS or after not in HORIZONS:
        return 0
    return HORIZONS.index(str(after)) - HORIZONS.index(str(before))
