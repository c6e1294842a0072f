"""What we build."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from milepost.fields import (
    NUMBER_SCHEMA,
    Frozen,
    Number,
    OneOrMany,
    ReadBy,
    StatusWord,
    Text,
    Truth,
    When,
    number_of,
    problem,
    ref_to,
    slugs_of,
    whole_between,
)
from milepost.model.entry import LIST, Confidence, Entry, Evidence, FeatureType, Horizon, Item
from milepost.model.kinds import Kind
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning

Stage = Literal["alpha", "beta", "ga", "deprecated", "removed"]
SIZES = ("XS", "S", "M", "L", "XL")


class Stages(Frozen):
    """When it reaches each stage of maturity."""

    alpha: When | None = None
    """When a few can try it."""
    beta: When | None = None
    """When everybody can try it who wants to."""
    ga: When | None = None
    """When it is generally available. The target, where no other is written."""
    deprecated: When | None = None
    """When people are told to leave it."""
    removed: When | None = None
    """When it is gone."""

    def dated(self) -> dict[str, Timeframe]:
        """The stages that are written, in the order of maturity."""
        if not self.model_fields_set:
            return {}
        return {stage: when for stage in Stages.model_fields if (when := getattr(self, stage))}


class Impact(Item):
    """What we expect of it; shown beside the readings after shipping."""

    measure: ref_to("goal/measures")  # type: ignore[valid-type]
    """The measure that it moves: `goal/measure`."""
    from_: Number | None = Field(default=None, alias="from")
    """Where the measure stands before it."""
    to: Number
    """Where you expect the measure after it."""
    by: When | None = None
    """When you expect that."""


_WEEKS = re.compile(r"[~≈]? ?([0-9]+(?:\.[0-9]+)?) ?(?:w|wks?|weeks?|person[- ]weeks?|pw)", re.IGNORECASE)


def _effort(value: Any) -> float | str:
    if value in SIZES:
        return str(value)
    try:
        weeks = number_of(value)
    except PydanticCustomError:
        weeks = -1.0
    if weeks >= 0:
        return weeks
    message = f"`{value}` is not an effort" if isinstance(value, str) else "an effort is expected here"
    if value == "":
        message = "the value is empty"
    code = "invalid-value" if isinstance(value, str) else "wrong-type"
    weeks_said = _WEEKS.fullmatch(value) if isinstance(value, str) else None
    number = f": `{weeks_said[1]}`" if weeks_said else ""
    raise problem(code, message, f"write person-weeks as a number{number}, or one of `XS`, `S`, `M`, `L`, `XL`")


Effort = Annotated[float | str, ReadBy(_effort, {"anyOf": [{"enum": list(SIZES)}, *NUMBER_SCHEMA["anyOf"]]})]


class Feature(Entry):
    kind: ClassVar[str] = "feature"
    private: ClassVar[frozenset[str]] = Entry.private | {"effort", "value", "evidence"}
    happened: ClassVar[frozenset[str]] = frozenset({"shipped"})

    type: FeatureType = "feature"
    """What sort of work it is."""
    status: StatusWord
    """How far it is. The site's own words can be used as well."""
    confidence: Confidence | None = None
    """How far readers can trust the date."""
    horizon: Horizon | None = None
    """Now, next or later. Follows from status and target where it is not written."""
    start: When | None = None
    """When work on it begins."""
    target: When | None = None
    """When people will have it, only as exactly as you know."""
    deadline: When | None = None
    """A hard date from outside."""
    fixed: Truth = False
    """The target cannot move: a law, a contract, an event."""
    shipped: When | None = None
    """When people really got it; a day where it is known."""
    stage: Stage | None = None
    """How mature it is. Another question than how far the work is."""
    stages: Stages = Stages.model_construct()  # by itself it needs no validator
    """When it reaches each stage."""
    goals: slugs_of("goal") = ()  # type: ignore[valid-type]
    """The goals it serves."""
    audience: slugs_of("audience") = ()  # type: ignore[valid-type]
    """Whom it is for."""
    needs: slugs_of("audience/needs") = ()  # type: ignore[valid-type]
    """The needs it serves: `audience/need`. Their audience is meant too."""
    part_of: ref_to("feature") | None = None  # type: ignore[valid-type]
    """The theme it belongs to. It inherits the theme's goals and audience."""
    depends_on: slugs_of("feature", "timeline:") = ()  # type: ignore[valid-type]
    """What must be there first: features, or `timeline:slug` for what others deliver."""
    replaces: slugs_of("feature") = ()  # type: ignore[valid-type]
    """The features that end when it comes."""
    see_also: slugs_of("feature") = ()  # type: ignore[valid-type]
    """Features that have to do with it."""
    effort: Effort | None = None
    """Person-weeks as a number, or a size from `XS` to `XL`."""
    value: whole_between(1, 10) | None = None  # type: ignore[valid-type]
    """What it is worth, from 1 to 10."""
    impact_on: Annotated[tuple[Impact, ...], OneOrMany(), LIST] = ()
    """The measures that it is expected to move."""
    evidence: Annotated[tuple[Evidence, ...], OneOrMany(), LIST] = ()
    """Why you believe that it is wanted."""
    reason: Text | None = None
    """Why it is paused or not done."""
    revisit: When | None = None
    """When to look again at what is paused or not done."""

    @property
    def means(self) -> Meaning:
        return self.status.means

    @property
    def is_under_way(self) -> bool:
        """Planned or in progress: what a reader may wait for."""
        return self.means in (Meaning.PLANNED, Meaning.IN_PROGRESS)

    @property
    def is_stopped(self) -> bool:
        return self.means.is_stopped

    @property
    def is_over(self) -> bool:
        """Shipped or not done: nobody waits for it any more. What is paused may go on."""
        return self.means in (Meaning.SHIPPED, Meaning.NOT_DOING)

    @property
    def due(self) -> Timeframe | None:
        """`target`, which defaults to `stages.ga`."""
        return self.target or self.stages.ga

    @property
    def due_at(self) -> tuple[str, ...]:
        """The field in which `due` is written."""
        return ("target",) if self.target else ("stages", "ga")


STARTER = """\
title: {title}
# summary: One plain sentence about what people can do when this is there.
# idea, discovery, planned, in-progress, shipped, paused, not-doing
status: idea
# committed, likely or exploratory: how far readers can trust the date
confidence: exploratory
# Only as exactly as you know: 2027-Q2, 2027-H1, 2027, tbd
target: tbd
# The slugs of the goals it serves and of the people it is for
# goals: [first-goal]
# audience: [first-audience]
"""

KIND = Kind(name="feature", folder="features", model=Feature, starter=STARTER)
