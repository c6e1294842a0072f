"""What a change says was altered must be a field, and what it says about a date field a date."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from milepost.diagnostics import Report
from milepost.english import or_list
from milepost.fields import Reading
from milepost.load.inside import hint_at
from milepost.model.changes import changes_in, dated_changes
from milepost.model.entry import Entry
from milepost.model.source import Source
from milepost.source.yaml import Loc
from milepost.timeframe import TimeframeError, parse_timeframe


def changes_are_sound(source: Source, reading: Reading, report: Report) -> bool:
    if "changes" not in source.data and "only" not in source.data:
        return True
    has_fields = _fields_are_known(source, report)
    return _dates_are_sound(source, reading, report) and has_fields


def _fields_are_known(source: Source, report: Report) -> bool:
    """Of a path such as `stages.beta` both steps are judged; of `measures.activation.to` the second is a name."""
    from milepost.load.unknown_key import fields_at, nearest_field  # few entries have a record

    is_sound = True
    known = fields_at(source.kind.model, ())
    for at, change in changes_in(source.data):
        written = change.get("field")
        first, dot, rest = written.partition(".") if isinstance(written, str) else ("", "", "")
        if not isinstance(written, str) or first.startswith("x-"):
            continue
        if first in known:
            is_sound = _second_is_known(source, at, written, first, rest, report) and is_sound
            continue
        is_sound = False
        near = nearest_field(first, known)
        hint = f"did you mean `{near}{dot}{rest}`?" if near else "write the name of a field, or leave the line out"
        message = f"`{written}` is no field of this {source.kind.name}" if written.strip() else "the value is empty"
        report.error("invalid-value", source.span(*at, "field"), message, hint)
    return is_sound


def _second_is_known(source: Source, at: Loc, written: str, first: str, rest: str, report: Report) -> bool:
    """Of a group of fields with names of its own, such as `stages`."""
    from milepost.load.unknown_key import fields_at, nearest_field

    second = rest.partition(".")[0]
    group = _group(source.kind.model, first)
    if group is None or not second or second in (known := fields_at(group, ())):
        return True
    near = nearest_field(second, known)
    hint = f"did you mean `{first}.{near}`?" if near else f"it can be {or_list(f'`{first}.{name}`' for name in known)}"
    report.error(
        "invalid-value", source.span(*at, "field"), f"`{written}` is no field of this {source.kind.name}", hint
    )
    return False


@cache
def _group(model: type[Entry], field: str) -> type[BaseModel] | None:
    hint = hint_at(model, (field,))
    return hint if isinstance(hint, type) and issubclass(hint, BaseModel) else None


def _dates_are_sound(source: Source, reading: Reading, report: Report) -> bool:
    is_sound = True
    for loc, text in dated_changes(source.kind.model, source.data):
        try:
            parse_timeframe(text, reading.calendar, reading.named)
        except TimeframeError as error:
            is_sound = False
            report.error("invalid-timeframe", source.span(*loc), error.message, error.help)
    return is_sound
