"""When somebody last said that an entry is still true, and whether that is too long ago."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, on_day


@dataclass(frozen=True, slots=True)
class Confirmed:
    """`ago` is `12 days ago`; `overdue` is that the site's own policy asks for a newer word."""

    on: When
    ago: str
    overdue: bool


def confirmed(roadmap: Roadmap, entry: Entry) -> Confirmed | None:
    """None where the entry does not say. An update, a change or a reading is a confirmation as well."""
    if entry.reviewed is None or entry.reviewed.latest is None:
        return None
    on = entry.reviewed.latest
    last = max(day for day in (on, *_signs_of_life(entry)) if day <= max(on, roadmap.as_of))
    review = roadmap.settings.review
    too_old = review.grace.after(review.every.after(last)) < roadmap.as_of
    return Confirmed(
        on_day(roadmap, on), roadmap.words.days_between(on, as_of=roadmap.as_of), too_old and _is_open(entry)
    )


def _is_open(entry: Entry) -> bool:
    """What is over need not be confirmed."""
    if isinstance(entry, Feature):
        return entry.is_under_way
    if isinstance(entry, Goal):
        return entry.is_open
    return not (isinstance(entry, Milestone) and entry.reached)


def _signs_of_life(entry: Entry) -> Iterator[date]:
    readings = (day for measure in getattr(entry, "measures", {}).values() for day in measure.readings)
    said = (*(update.on for update in entry.updates), *(change.on for change in entry.changes))
    yield from (day.latest for day in (*said, *readings) if day.latest)
