"""Which dates say when people will have something, and which words stand for a date."""

from __future__ import annotations

from milepost.compare.difference import Difference, What

DUE = frozenset({"target", "stages.ga", "when", "period"})
_HORIZONS = ("now", "next", "later")


def is_due(difference: Difference) -> bool:
    """Whether it is the date by which people plan."""
    return difference.what is What.DATE and difference.field in DUE and not difference.is_beside


def is_stage(difference: Difference) -> bool:
    """Whether it is the date of a stage before or after the one by which people plan."""
    return difference.what is What.DATE and difference.field.startswith("stages.") and not is_due(difference)


def horizons_moved(difference: Difference) -> int:
    """From now to later 2, from next to now -1; 0 of anything else."""
    before, after = difference.before, difference.after
    if difference.field != "horizon" or before not in _HORIZONS or after not in _HORIZONS:
        return 0
    return _HORIZONS.index(str(after)) - _HORIZONS.index(str(before))
