"""Who reads the site, and what each wants to know."""

from typing import Annotated, ClassVar, Literal

from pydantic import PrivateAttr

from milepost.fields import CarriesOwn, Markdown, OneOrMany, StatusName, Text, slugs_of
from milepost.model.entry import LIST, Confidence, Entry, FeatureType, Horizon, Texts
from milepost.model.kinds import Kind


class Selection(CarriesOwn):
    """Which features to show: a feature must match every filter, and one value of each."""

    private: ClassVar[frozenset[str]] = frozenset({"teams"})

    status: Annotated[tuple[StatusName, ...], OneOrMany(), LIST] = ()
    """Status words, your own or the built-in ones."""
    confidence: Annotated[tuple[Confidence, ...], OneOrMany(), LIST] = ()
    """How sure they are."""
    horizon: Annotated[tuple[Horizon, ...], OneOrMany(), LIST] = ()
    """When they come."""
    type: Annotated[tuple[FeatureType, ...], OneOrMany(), LIST] = ()
    """What sort of work they are."""
    audience: slugs_of("audience") = ()  # type: ignore[valid-type]
    """Whom they are for."""
    goals: slugs_of("goal") = ()  # type: ignore[valid-type]
    """Which goals they serve."""
    teams: Texts = ()
    """Who works on them."""
    tags: Texts = ()
    """Their tags."""

    _matches_nothing: bool = PrivateAttr(default=False)

    @property
    def matches_nothing(self) -> bool:
        """A filter is written that no reader of this edition may see: without it more would be shown than was meant."""
        return self._matches_nothing


class Stakeholder(Entry):
    kind: ClassVar[str] = "stakeholder"

    question: Text | None = None
    """What they want to know, in their own words."""
    features: Selection = Selection.model_construct()  # by itself it needs no validator
    """Which features they see. A feature must match every filter."""
    group_by: (
        Literal["status", "horizon", "goal", "audience", "team", "quarter", "confidence", "type", "part_of"] | None
    ) = None
    """How the features on their page are grouped."""
    guidance: Markdown | None = None
    """What they should know before they read: what to promise, and in which words."""


STARTER = """\
title: {title}
# summary: One plain sentence about what they do with this site.
# question: What do they want to know, in their own words?
# Which features they see, and how these are grouped
features:
  horizon: [now, next]
group_by: horizon
"""

KIND = Kind(name="stakeholder", folder="stakeholders", model=Stakeholder, starter=STARTER)
