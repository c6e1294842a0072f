"""Releases, milestones, events and named periods."""

from typing import ClassVar, Literal

from milepost.fields import Day, Truth, When
from milepost.model.entry import Confidence, Entry
from milepost.model.kinds import Kind


class Milestone(Entry):
    kind: ClassVar[str] = "timeline"

    type: Literal["release", "milestone", "event", "period"] = "milestone"
    """What sort of moment it is."""
    when: When
    """When it is, only as exactly as you know."""
    confidence: Confidence | None = None
    """How far readers can trust the date."""
    fixed: Truth = False
    """The date cannot move: a law, a contract, an event."""
    reached: Day | None = None
    """The day when it really happened."""


STARTER = """\
title: {title}
# summary: One plain sentence about what happens then.
# release, milestone, event or period
type: milestone
# Only as exactly as you know: 2027-03-15, 2027-Q2, 2027, tbd
when: tbd
"""

KIND = Kind(name="timeline", folder="timeline", model=Milestone, starter=STARTER)
