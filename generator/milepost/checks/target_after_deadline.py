"""`target-after-deadline`: the plan misses a date that others have set."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.timeframe import possibly_after, surely_after
from milepost.vocabulary import Meaning


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for source, feature in roadmap.sound_parts(Feature):
        target, deadline = feature.due, feature.deadline
        if not target or not deadline or feature.means is Meaning.NOT_DOING:
            continue
        where = source.span(*feature.due_at)
        if surely_after(target, deadline):
            message = f"the target `{target.dates}` is after the deadline `{deadline.dates}`"
            yield Finding(where, message, "plan it earlier, or correct the deadline if it has moved")
        elif possibly_after(target, deadline):
            message = f"the target `{target.dates}` can be after the deadline `{deadline.dates}`"
            help_ = "write the target so that all of it is before the deadline"
            yield Finding(where, message, help_, Severity.WARNING)


CHECK = Check("target-after-deadline", Severity.ERROR, find)
