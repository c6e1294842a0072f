"""The measures of an open goal are to be read every so often; else its progress is that of another time."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.model.freshness.ask import Ask, again
from milepost.model.freshness.signs import newest, read
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.timeframe import is_future

CODE = "stale-measure"


def readings(roadmap: Roadmap, goal: Goal) -> Iterator[Ask]:
    """Of each measure. A goal whose period is still to come has nothing to show yet."""
    if not goal.is_open or (goal.period and is_future(goal.period, roadmap.as_of)):
        return
    for name, measure in goal.measures.items():
        last = newest(read(name, measure), as_of=roadmap.as_of)
        if last:
            yield again(CODE, last.where, last.on, roadmap.settings.review, name)
        else:
            yield Ask(CODE, ("measures", name), name=name)
