"""One thing in which two roadmaps differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from milepost.timeframe import Shift, Timeframe, shift
from milepost.vocabulary import Status

EVERYBODY = "*"
"""Stands for the readers of a site without editions."""

Value = Timeframe | Status | str | float | tuple[str, ...] | None


class What(StrEnum):
    """What sort of difference it is, in the order in which people ask."""

    SEEN = "seen"
    """Readers of a wider edition see it now: the entry, or some fields of it."""
    UNSEEN = "unseen"
    """The other way round; of a date also that it is told less exactly."""
    EDITION = "edition"
    """The site has an edition more or less, or one under another name."""
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    STATUS = "status"
    DATE = "date"
    CONFIDENCE = "confidence"
    SCOPE = "scope"
    OUTCOME = "outcome"
    GOAL_EMPTIED = "goal-emptied"
    """Nothing that is open serves a goal any more."""
    GOAL_DELAYED = "goal-delayed"
    """What comes next for a goal comes later."""
    CONTENTS = "contents"
    """A feature has come into a release, or out of it."""
    MEASURE = "measure"
    READING = "reading"
    HEALTH = "health"
    """It goes better or worse, as the last note says."""
    NOTE = "note"
    """Somebody has written how it goes, or has taken that back."""
    RECORD = "record"
    """The record gives another reason than before, one more or one less."""
    CONFIRMED = "confirmed"
    WORDS = "words"
    """Any other field."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`, `slug` and `title` are those of the newer roadmap, of what was removed those of the older one.

    `before` and `after` are the values of the field, a `Timeframe` for a date; of a renamed entry its slugs; of one
    that is seen now the fields that are, nothing for all of it. `editions` are those that it holds for, nothing where
    the narrowest is among them, and `EVERYBODY` where the site has none any more. `via` is the timeline entry that a
    date moved with, `why` the reason that the newer roadmap gives. `is_beside`: it is a date of general availability,
    and another one is written as the target.
    """

    what: What
    kind: str
    slug: str
    title: str
    field: str = ""
    before: Value = None
    after: Value = None
    editions: tuple[str, ...] = ()
    via: str = ""
    why: str = ""
    is_beside: bool = False

    @property
    def shift(self) -> Shift:
        """Which way a date has moved; empty where it has not, or where this is no date."""
        if self.what is What.CONFIRMED or not isinstance(self.before, Timeframe):
            return ""
        return shift(self.before, self.after) if isinstance(self.after, Timeframe) else ""

    @property
    def is_slip(self) -> bool:
        return self.shift in ("later", "maybe-later")

    @property
    def is_pull_in(self) -> bool:
        return self.shift in ("earlier", "maybe-earlier")
