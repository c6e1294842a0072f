"""The times of timeline entries as an edition reads them: `only` may say another, and one may be said by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from milepost.model.entry import Entry
from milepost.model.kinds.timeline import Milestone
from milepost.timeframe import Timeframe


def times(timeline: Mapping[str, Entry]) -> dict[str, Timeframe]:
    """By slug: when it was reached, else when it is to be. One in a circle has the time that was read for it."""
    known: dict[str, Timeframe] = {}
    for slug in timeline:
        chain: list[str] = []
        while slug in timeline and slug not in known and slug not in chain:
            chain.append(slug)
            slug = _own(timeline[slug]).of
        for each in reversed(chain):
            own = _own(timeline[each])
            known[each] = resolved(own, known.get(own.of)) if own.of else own
    return known


def resolved(value: Timeframe, time: Timeframe | None) -> Timeframe:
    """What comes from a timeline entry, by that one's time; as it was where that is not known."""
    if time is None or (value.earliest, value.latest, value.resolved) == (time.earliest, time.latest, time.dates):
        return value
    return replace(
        value, earliest=time.earliest, latest=time.latest, precision=time.precision, resolved=time.dates, written=""
    )


def _own(entry: Entry) -> Timeframe:
    milestone = cast(Milestone, entry)
    return milestone.reached or milestone.when
