"""`false-precision`: a day that nobody can know yet."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.duration import Duration, Unit
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Precision, coarsened, is_future

KNOWABLE = Duration(9, Unit.MONTH)


def find(roadmap: Roadmap) -> Iterator[Finding]:
    end = KNOWABLE.after(roadmap.as_of)
    for feature in roadmap.features.values():
        target = feature.due
        # Of a target that names a timeline entry, the day is that entry's
        if not target or not target.is_day or target.of or feature.fixed:
            continue
        if is_future(target, end) and not feature.is_over:
            quarter = coarsened(target, Precision.QUARTER, roadmap.settings.calendar)
            message = f"the target `{target.text}` names a day more than `{KNOWABLE}` away"
            help_ = f"write `{quarter}`, or `fixed: true` if a law, contract or event sets the day"
            yield Finding(roadmap.span(feature, *feature.due_at), message, help_)


CHECK = Check("false-precision", Severity.WARNING, find, about_today=True)
