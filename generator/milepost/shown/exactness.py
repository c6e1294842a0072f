"""Whether a date of the past only seems to move, because an edition tells it less exactly than it did."""

from __future__ import annotations

from milepost.compare import Difference
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe


def is_told_otherwise(roadmap: Roadmap, difference: Difference, then: Entry, now: Entry) -> bool:
    """How exactly an edition tells a date follows how sure it is: less sure is not later."""
    edition = roadmap.settings.editions.get(roadmap.edition)
    before, after = difference.before, difference.after
    if edition is None or edition.precision is None or not isinstance(before, Timeframe):
        return False
    if not isinstance(after, Timeframe) or before.of != after.of:
        return False
    is_as_sure = getattr(then, "confidence", None) == getattr(now, "confidence", None)
    return not is_as_sure and (_holds(before, after) or _holds(after, before))


def _holds(outer: Timeframe, inner: Timeframe) -> bool:
    if not outer.earliest or not outer.latest or not inner.earliest or not inner.latest:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest
