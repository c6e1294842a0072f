"""Until when what is written counts as true: what an entry asks of its people, and by which day."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.model.entry import Entry
from milepost.model.freshness.ask import Ask
from milepost.model.freshness.confirmation import confirmation, wants_confirmation
from milepost.model.freshness.dates import goal_period, look_again, target_kept
from milepost.model.freshness.readings import readings
from milepost.model.freshness.signs import Sign, last_sign
from milepost.model.freshness.word import word_on_progress
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap

__all__ = [
    "Ask",
    "Sign",
    "asks",
    "confirmation",
    "goal_period",
    "last_sign",
    "look_again",
    "readings",
    "target_kept",
    "wants_confirmation",
    "word_on_progress",
]


def asks(roadmap: Roadmap, entry: Entry) -> Iterator[Ask]:
    """Everything that it asks, due or not yet; what is asked more exactly is not asked in general as well."""
    found = [confirmation(roadmap, entry)]
    if isinstance(entry, Feature):
        found += [target_kept(roadmap, entry), word_on_progress(roadmap, entry), look_again(roadmap, entry)]
    if isinstance(entry, Goal):
        found += [goal_period(entry), *readings(roadmap, entry)]
    yield from (ask for ask in found if ask)
