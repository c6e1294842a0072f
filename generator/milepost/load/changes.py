"""What a change says was altered must be a field, and what it says about a date field a date."""

from __future__ import annotations

from milepost.diagnostics import Report
from milepost.fields import Reading
from milepost.load.unknown_key import fields_at, nearest_field
from milepost.model.changes import changes_in, dated_changes
from milepost.model.roadmap import Source
from milepost.timeframe import TimeframeError, parse_timeframe


def changes_are_sound(source: Source, reading: Reading, report: Report) -> bool:
    if "changes" not in source.data and "only" not in source.data:
        return True
    has_fields = _fields_are_known(source, report)
    return _dates_are_sound(source, reading, report) and has_fields


def _fields_are_known(source: Source, report: Report) -> bool:
    """Only the first part of a path such as `measures.activation.to` is judged."""
    is_sound = True
    known = fields_at(source.kind.model, ())
    for at, change in changes_in(source.data):
        written = change.get("field")
        first, dot, rest = written.partition(".") if isinstance(written, str) else ("", "", "")
        if not isinstance(written, str) or first in known or first.startswith("x-"):
            continue
        is_sound = False
        near = nearest_field(first, known)
        hint = f"did you mean `{near}{dot}{rest}`?" if near else "write the name of a field, or leave the line out"
        message = f"`{written}` is no field of this {source.kind.name}" if written.strip() else "the value is empty"
        report.error("invalid-value", source.span(*at, "field"), message, hint)
    return is_sound


def _dates_are_sound(source: Source, reading: Reading, report: Report) -> bool:
    is_sound = True
    for loc, text in dated_changes(source.kind.model, source.data):
        try:
            parse_timeframe(text, reading.calendar, reading.named)
        except TimeframeError as error:
            is_sound = False
            report.error("invalid-timeframe", source.span(*loc), error.message, error.help)
    return is_sound
