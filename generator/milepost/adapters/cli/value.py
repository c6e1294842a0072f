"""A value on the command line, as the field that it is for would have it written."""

from __future__ import annotations

from typing import Any

from milepost.adapters.cli.failures import Refusal
from milepost.diagnostics import Report
from milepost.model.references import shape_of, walk
from milepost.model.source import Source
from milepost.source.document import SourceFile
from milepost.source.marks import Data, Loc
from milepost.source.yaml import parse
from milepost.timeframe import Calendar, canonical

TODAY = "today"


def meant(entry: Source, loc: Loc, value: str, *, today: str, calendar: Calendar) -> Data:
    """A list where one is written, a date in its usual form, the day where a day is asked for and `today` is said.

    Everything else is the text that it is. Raises Refusal.
    """
    if _is(entry, loc, "timeframe"):
        return today if value == TODAY else canonical(value, calendar) or value
    is_list = value.startswith("[") and value.endswith("]") and not value.startswith("[[")  # `[[slug]]` is a link
    if is_list:
        return _list(value)
    if "," in value and _is(entry, (*loc, 0), "ref"):
        items = ", ".join(item.strip() for item in value.split(",") if item.strip())
        raise Refusal(f"`{value}` is not one slug", f"give a list in brackets: `[{items}]`")
    return value


def _list(value: str) -> Data:
    report = Report()
    document = parse(SourceFile("value", f"value: {value}"), report)
    if document is None or report.has_errors or not isinstance(document.data, dict):
        why = next((found.message for found in report), "")
        raise Refusal(f"`{value}` is not a list: {why}", "write `[a, b]`, and a text with a comma in quotes")
    return document.data["value"]


def _is(entry: Source, loc: Loc, what: str) -> bool:
    """Whether a text at this place of the entry bears the mark `what`."""
    wanted: Any = TODAY  # any text would do
    for step in reversed(loc):
        wanted = {step: wanted} if isinstance(step, str) else [wanted]
    return any(True for _ in walk(shape_of(entry.kind.model, what), wanted))
