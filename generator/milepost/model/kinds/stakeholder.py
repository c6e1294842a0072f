"""Who reads the site, and what each wants to know."""

from typing import Annotated, ClassVar, Literal

from milepost.fields import CarriesOwn, Markdown, OneOrMany, Text, slugs_of
from milepost.model.entry import LIST, Confidence, Entry, Horizon, Texts
from milepost.model.kinds import Kind

Type = Literal["feature", "improvement", "bug", "technical", "research", "compliance", "sunset"]


class Selection(CarriesOwn):
    """Which features to show: a feature must match every filter, and one value of each."""

    status: Texts = ()
    confidence: Annotated[tuple[Confidence, ...], OneOrMany(), LIST] = ()
    horizon: Annotated[tuple[Horizon, ...], OneOrMany(), LIST] = ()
    type: Annotated[tuple[Type, ...], OneOrMany(), LIST] = ()
    audience: slugs_of("audience") = ()  # type: ignore[valid-type]
    goals: slugs_of("goal") = ()  # type: ignore[valid-type]
    teams: Texts = ()
    tags: Texts = ()


class Stakeholder(Entry):
    kind: ClassVar[str] = "stakeholder"

    question: Text | None = None
    features: Selection = Selection()
    group_by: Literal["status", "horizon", "goal", "audience", "team", "quarter", "confidence", "type", "part_of"] | None = None
    guidance: Markdown | None = None


STARTER = """\
title: {title}
summary: One plain sentence about what they do with this site.
question: What do they want to know, in their own words?
# Which features they see, and how these are grouped
features:
  horizon: [now, next]
group_by: horizon
"""

KIND = Kind(name="stakeholder", folder="stakeholders", model=Stakeholder, starter=STARTER)
