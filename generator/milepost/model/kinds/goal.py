"""What we try to achieve, and how we shall know."""

from typing import ClassVar, Literal

from milepost.fields import Slug, When, slugs_of
from milepost.model.entry import Entry, Measure
from milepost.model.kinds import Kind


class Goal(Entry):
    kind: ClassVar[str] = "goal"

    level: Literal["company", "product"] = "product"
    period: When | None = None
    supports: slugs_of("goal") = ()  # type: ignore[valid-type]
    measures: dict[Slug, Measure] = {}
    outcome: Literal["achieved", "partly", "missed", "dropped"] | None = None

    @property
    def is_open(self) -> bool:
        return self.outcome is None


STARTER = """\
title: {title}
summary: One plain sentence about what gets better, and for whom.
# By when, only as exactly as you know: 2027, 2027-H1, 2027-Q2
period: tbd
# How you will know. Numbers you can really read, from where to where.
measures:
  first-measure:
    title: What is measured
    unit: "%"
    from: 0
    to: 100
"""

KIND = Kind(name="goal", folder="goals", model=Goal, starter=STARTER)
