"""What we try to achieve, and how we shall know."""

from typing import ClassVar, Literal

from milepost.fields import Slug, When, slugs_of
from milepost.model.entry import Entry, Measure
from milepost.model.kinds import Kind


class Goal(Entry):
    kind: ClassVar[str] = "goal"

    level: Literal["company", "product"] = "product"
    """A goal of the whole company, or of this product."""
    period: When | None = None
    """By when."""
    supports: slugs_of("goal") = ()  # type: ignore[valid-type]
    """The goals above it."""
    measures: dict[Slug, Measure] = {}
    """How you will know. Each has a name of its own."""
    outcome: Literal["achieved", "partly", "missed", "dropped"] | None = None
    """How it ended. Closes the goal."""

    @property
    def is_open(self) -> bool:
        return self.outcome is None


STARTER = """\
title: {title}
# summary: One plain sentence about what gets better, and for whom.
# By when, only as exactly as you know: 2027, 2027-H1, 2027-Q2
period: tbd
# How you will know. Numbers you can really read, from where to where.
# measures:
#   first-measure:
#     title: What is measured
#     unit: "%"
#     from: 0
#     to: 100
"""

KIND = Kind(name="goal", folder="goals", model=Goal, starter=STARTER)
