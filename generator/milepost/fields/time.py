"""Timeframes, days, and lengths of time."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from milepost.duration import Duration, DurationError, parse_duration
from milepost.fields.marks import Marked
from milepost.fields.problem import one_of_many, problem, text_of
from milepost.fields.read_by import ReadBy, ReadInContext
from milepost.fields.reading import Reading
from milepost.fields.slugs import slugged
from milepost.source.invisible import invisible_beside
from milepost.timeframe import Timeframe, TimeframeError, canonical, parse_day, parse_timeframe


def _timeframe(value: Any, info: ValidationInfo) -> Timeframe:
    reading: Reading = info.context or Reading()
    if both := _two_ends(value):
        if isinstance(value, list):
            help_ = f"{one_of_many(value)}, or a range with `/`: `{both}`"
            raise problem("wrong-type", "a date is expected here, not a list", help_)
        help_ = f"write it after the colon: `{both}`"
        raise problem("wrong-type", "a date is expected here, not a group of fields", help_)
    text = text_of(value, "a date")
    try:
        return _read(text, lambda text: parse_timeframe(text, reading.calendar, reading.named))
    except PydanticCustomError:
        slug = slugged(text)
        if not slug or reading.named(slug) is None:
            raise
        what = f"`{text}` is not a date that can be read here"
        raise problem("invalid-timeframe", what, f"write `timeline:{slug}` for the time of that entry") from None


def _two_ends(value: Any) -> str:
    """How `[2027-Q1, 2027-Q2]` and `{from: 2027-Q1, to: 2027-Q2}` are written; nothing for what is no range."""
    ends = value if isinstance(value, list) else [*value.values()] if isinstance(value, dict) else []
    if len(ends) != 2 or not all(isinstance(end, str) for end in ends):
        return ""
    both = "/".join(canonical(end) or "" for end in ends)
    return canonical(both) or ""


def _day(value: Any) -> Timeframe:
    return _read(text_of(value, "a day"), parse_day)


def _read(text: str, parse: Callable[[str], Timeframe]) -> Timeframe:
    try:
        return parse(text)
    except TimeframeError as error:
        unseen = invisible_beside(text, lambda seen: _can_be_read(seen, parse))
        raise problem("invalid-timeframe", *(unseen or (error.message, error.help))) from None


def _can_be_read(text: str, parse: Callable[[str], Timeframe]) -> bool:
    try:
        parse(text)
    except TimeframeError:
        return False
    return True


def _duration(value: Any) -> Duration:
    try:
        return parse_duration(text_of(value, "a length of time"))
    except DurationError as error:
        raise problem("invalid-value", error.message, error.help) from None


_WHEN_HELP = "A day, week, month, quarter, half or year: 2027-03-15, 2027-W07, 2027-03, 2027-Q1, 2027-H1, 2027, tbd"
When = Annotated[
    Timeframe,
    ReadInContext(_timeframe, {"type": ["string", "number"], "description": _WHEN_HELP}),
    Marked("timeframe"),
]
Day = Annotated[
    Timeframe,
    ReadBy(_day, {"type": ["string", "number"], "description": "A day: 2027-03-15"}),
    Marked("timeframe"),
]
TimeSpan = Annotated[
    Duration,
    ReadBy(
        _duration,
        {
            "type": "string",
            "pattern": r"^\s*[0-9]+\s*([dD][aA][yY]|[wW][eE]{2}[kK]|[mM][oO][nN][tT][hH]|[yY][eE][aA][rR])[sS]?\s*$",
        },
    ),
]
