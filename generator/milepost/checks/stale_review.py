"""`stale-review`: nobody has confirmed for too long that this is still true."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.source.yaml import Loc
from milepost.timeframe import Timeframe


def find(roadmap: Roadmap) -> Iterator[Finding]:
    review = roadmap.settings.review
    help_ = f"if all of it still holds, write `reviewed: {roadmap.as_of}`"
    for entry in _living(roadmap):
        signs = list(_signs_of_life(entry))
        if not signs:
            yield Finding(roadmap.span(entry), f"`{entry.slug}` has never been reviewed", help_, Severity.INFO)
            continue
        newest, where = max(signs, key=lambda sign: sign[0].text)
        if newest.latest and review.grace.after(review.every.after(newest.latest)) < roadmap.as_of:
            message = f"`{entry.slug}` was last confirmed on `{newest.text}`, and is to be every `{review.every}`"
            yield Finding(roadmap.span(entry, *where), message, help_)


def _living(roadmap: Roadmap) -> Iterator[Entry]:
    yield from (feature for feature in roadmap.features.values() if feature.is_under_way)
    yield from (goal for goal in roadmap.goals.values() if goal.is_open)


def _signs_of_life(entry: Entry) -> Iterator[tuple[Timeframe, Loc]]:
    """The days on which somebody looked at the entry, and where they stand; of equal ones the first says most."""
    if entry.reviewed:
        yield entry.reviewed, ("reviewed",)
    for index, update in enumerate(entry.updates):
        yield update.on, ("updates", index, "on")
    for index, change in enumerate(entry.changes):
        yield change.on, ("changes", index, "on")
    for name, measure in entry.measures.items() if isinstance(entry, Goal) else ():
        for day in measure.readings:
            yield day, ("measures", name, "readings", day.written or day.text)


CHECK = Check("stale-review", Severity.WARNING, find, about_today=True)
