"""A date as it is shown: in words, never more exact than it was given, with the release that it is named after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from milepost.model.roadmap import Roadmap
from milepost.shown.refs import Ref, ref
from milepost.shown.title_order import in_order
from milepost.timeframe import Precision, Timeframe, sort_key
from milepost.timeframe import on_day as timeframe_on_day

# The forms that the `datetime` of HTML's `time` knows; quarters, halves and ranges are none of them
_OF_HTML = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR})


@dataclass(frozen=True, slots=True)
class When:
    """`words` is `Q1 2027`, `long` is `first quarter of 2027`, `iso` is empty where HTML has no form for it.

    `named` is the release or milestone that the date was given by; `dated` is whether anything is known beyond that.
    """

    words: str
    long: str
    iso: str = ""
    named: Ref | None = None
    dated: bool = True


def when(roadmap: Roadmap, timeframe: Timeframe) -> When:
    known, key = _known(roadmap), (timeframe.text, timeframe.of, timeframe.resolved)
    if (shown := known.get(key)) is None:
        shown = known[key] = _when(roadmap, timeframe)
    return shown


@lru_cache(maxsize=4)
def _known(roadmap: Roadmap) -> dict[tuple[str, str, str], When]:  # noqa: ARG001 - one for each
    """A roadmap says the same few dates over and over."""
    return {}


def _when(roadmap: Roadmap, timeframe: Timeframe) -> When:
    entry = roadmap.timeline.get(timeframe.of) if timeframe.of else None
    named = ref(entry) if entry else None
    iso = timeframe.dates if timeframe.precision in _OF_HTML and not timeframe.is_fiscal else ""
    words = roadmap.words
    return When(words.when(timeframe), words.when_long(timeframe), iso, named, timeframe.is_known)


def on_day(roadmap: Roadmap, day: date) -> When:
    return when(roadmap, timeframe_on_day(day))


def maybe(roadmap: Roadmap, timeframe: Timeframe | None) -> When | None:
    return when(roadmap, timeframe) if timeframe else None


def days_to(roadmap: Roadmap, timeframe: Timeframe) -> str:
    """`in 12 days`, `today`; empty for what is no day, and for one that is past."""
    day = timeframe.earliest if timeframe.is_day else None
    return roadmap.words.days_between(day, as_of=roadmap.as_of) if day and day >= roadmap.as_of else ""


def by_date(timeframe: Timeframe | None, title: str) -> tuple[object, ...]:
    """A key for sorting: the soonest first, what has no date last, then by title."""
    return (0, *sort_key(timeframe), in_order(title)) if timeframe else (1, in_order(title))
