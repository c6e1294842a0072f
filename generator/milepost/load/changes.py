"""What a change says about a date field must be a date itself."""

from __future__ import annotations

from milepost.diagnostics import Report
from milepost.fields import Reading
from milepost.model.changes import dated_changes
from milepost.model.roadmap import Source
from milepost.timeframe import TimeframeError, parse_timeframe


def changes_are_sound(source: Source, reading: Reading, report: Report) -> bool:
    is_sound = True
    for loc, text in dated_changes(source.kind.model, source.data):
        try:
            parse_timeframe(text, reading.calendar, reading.named)
        except TimeframeError as error:
            is_sound = False
            report.error("invalid-timeframe", source.span(*loc), error.message, error.help)
    return is_sound
