"""What a line of the record says about a value, read: whether it is the one that git knows."""

from __future__ import annotations

from milepost.compare import Value
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe, TimeframeError, parse_timeframe, surely_after, surely_before
from milepost.vocabulary import Status


def timeframe(roadmap: Roadmap, text: str | None) -> Timeframe | None:
    """None for nothing, and for what is no timeframe: checked content has none, and a page is no place to stop."""

    def named(slug: str) -> Timeframe | None:
        entry = roadmap.timeline.get(slug)
        return (entry.reached or entry.when) if entry else None

    try:
        return parse_timeframe(text or "", roadmap.settings.calendar, named)
    except TimeframeError:
        return None


def says(roadmap: Roadmap, text: str | None, value: Value) -> bool:
    """Whether what is written means the value: `2026q3` is `2026-Q3`, and a release is itself whatever its date."""
    if text is None or value is None:
        return text is None and value is None
    if isinstance(value, Timeframe):
        return _is_date(timeframe(roadmap, text), value)
    if isinstance(value, Status):
        return text == value.word
    if isinstance(value, float | int):
        return _number(text) == value
    return text == value


def contradicts(roadmap: Roadmap, text: str | None, value: Value) -> bool:
    """Whether it surely means another one: words of people's own may mean anything."""
    if not text or value is None or says(roadmap, text, value):
        return False
    if isinstance(value, Timeframe):
        read = timeframe(roadmap, text)
        return read is not None and (surely_after(read, value) or surely_before(read, value))
    return isinstance(value, Status)


def _is_date(read: Timeframe | None, value: Timeframe) -> bool:
    if read is None:
        return False
    if read.of and read.of == value.of:
        return True
    return (read.earliest, read.latest, read.is_known) == (value.earliest, value.latest, value.is_known)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
