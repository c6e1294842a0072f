"""Now, next, later: when a feature comes, for those who ask no date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from milepost.model.entry import Horizon
from milepost.model.kinds.feature import Feature
from milepost.vocabulary import Meaning

_NONE = frozenset({Meaning.SHIPPED, Meaning.PAUSED, Meaning.NOT_DOING})


def horizon(feature: Feature, *, as_of: date) -> Horizon | None:
    """A written one wins. Else what is in progress is now; the latest day of the target decides the rest.

    This quarter and before is now, the next two quarters are next, what is further off or not dated is later.
    Shipped, paused and not-doing features have none.
    """
    if feature.means in _NONE:
        return None
    if feature.horizon:
        return feature.horizon
    if feature.means is Meaning.IN_PROGRESS:
        return "now"
    target = feature.due
    if target is None or target.latest is None:
        return "later"
    if target.latest <= quarter_end(as_of):
        return "now"
    return "next" if target.latest <= quarter_end(as_of, ahead=2) else "later"


@lru_cache
def quarter_end(day: date, *, ahead: int = 0) -> date:
    """The last day of the calendar quarter that holds `day`, or of one so many quarters later."""
    months = day.year * 12 + (day.month - 1) // 3 * 3 + 3 * (ahead + 1)
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)
