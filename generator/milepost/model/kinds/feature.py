"""What we build."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from milepost.fields import NUMBER_SCHEMA, Number, OneOrMany, StatusWord, Text, Truth, When, number_of, problem, ref_to, slugs_of, whole_between
from milepost.model.entry import LIST, Confidence, Entry, Evidence, Horizon, Item
from milepost.model.kinds import Kind
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning

Stage = Literal["alpha", "beta", "ga", "deprecated", "removed"]
SIZES = ("XS", "S", "M", "L", "XL")


class Stages(Item):
    """When it reaches each stage of maturity."""

    alpha: When | None = None
    beta: When | None = None
    ga: When | None = None
    deprecated: When | None = None
    removed: When | None = None

    def dated(self) -> dict[str, Timeframe]:
        """The stages that are written, in the order of maturity."""
        return {stage: when for stage in ("alpha", "beta", "ga", "deprecated", "removed") if (when := getattr(self, stage))}


class Impact(Item):
    """What we expect of it; shown beside the readings after shipping."""

    measure: ref_to("goal/measures")  # type: ignore[valid-type]
    from_: Number | None = Field(default=None, alias="from")
    to: Number
    by: When | None = None


def _effort(value: Any) -> float | str:
    if value in SIZES:
        return str(value)
    try:
        return number_of(value)
    except Exception:
        raise problem(
            "invalid-value",
            f"`{value}` is not an effort" if isinstance(value, str) else "an effort is expected here",
            "write person-weeks as a number, or one of `XS`, `S`, `M`, `L`, `XL`",
        ) from None


Effort = Annotated[
    float | str, PlainValidator(_effort), WithJsonSchema({"anyOf": [{"enum": list(SIZES)}, *NUMBER_SCHEMA["anyOf"]]})
]


class Feature(Entry):
    kind: ClassVar[str] = "feature"

    type: Literal["feature", "improvement", "bug", "technical", "research", "compliance", "sunset"] = "feature"
    status: StatusWord
    confidence: Confidence | None = None
    horizon: Horizon | None = None
    start: When | None = None
    target: When | None = None
    deadline: When | None = None
    fixed: Truth = False
    shipped: When | None = None
    stage: Stage | None = None
    stages: Stages = Stages()
    goals: slugs_of("goal") = ()  # type: ignore[valid-type]
    audience: slugs_of("audience") = ()  # type: ignore[valid-type]
    needs: slugs_of("audience/needs") = ()  # type: ignore[valid-type]
    part_of: ref_to("feature") | None = None  # type: ignore[valid-type]
    depends_on: slugs_of("feature", "timeline:") = ()  # type: ignore[valid-type]
    replaces: slugs_of("feature") = ()  # type: ignore[valid-type]
    see_also: slugs_of("feature") = ()  # type: ignore[valid-type]
    effort: Effort | None = None
    value: Annotated[int, whole_between(1, 10)] | None = None
    impact_on: Annotated[tuple[Impact, ...], OneOrMany(), LIST] = ()
    evidence: Annotated[tuple[Evidence, ...], OneOrMany(), LIST] = ()
    reason: Text | None = None
    revisit: When | None = None

    @property
    def means(self) -> Meaning:
        return self.status.means

    @property
    def is_under_way(self) -> bool:
        """Planned or in progress: what a reader may wait for."""
        return self.means in (Meaning.PLANNED, Meaning.IN_PROGRESS)

    @property
    def is_stopped(self) -> bool:
        return self.means in (Meaning.PAUSED, Meaning.NOT_DOING)

    @property
    def due(self) -> Timeframe | None:
        """`target`, which defaults to `stages.ga`."""
        return self.target or self.stages.ga


STARTER = """\
title: {title}
summary: One plain sentence about what people can do when this is there.
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
