"""Where the product is going, in the end."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from milepost.fields import Day, Frozen, Markdown, OneOrMany, Slug, Text, Title, When, ref_to, slugs_of
from milepost.model.entry import LIST, Entry, Item, Measure, Texts
from milepost.model.kinds import Kind


class Positioning(Frozen):
    """The positioning sentence: for WHOM who NEED, this is a CATEGORY that BENEFIT; unlike UNLIKE, it DIFFERENCE."""

    for_: Text | None = Field(default=None, alias="for")
    need: Text | None = None
    category: Text | None = None
    benefit: Text | None = None
    unlike: Text | None = None
    difference: Text | None = None


class WhoseNeeds(Frozen):
    customer: Texts = ()
    market: Texts = ()
    company: Texts = ()


class Principle(Item):
    title: Title
    description: Markdown | None = None


class BuyIn(Item):
    stakeholder: ref_to("stakeholder")  # type: ignore[valid-type]
    state: Literal["asked", "informed", "supports", "objects"]
    on: Day
    note: Text | None = None


class Vision(Entry):
    kind: ClassVar[str] = "vision"

    statement: Text
    until: When | None = None
    positioning: Positioning | None = None
    whose_needs: WhoseNeeds | None = None
    principles: Annotated[tuple[Principle, ...], OneOrMany(), LIST] = ()
    measures: dict[Slug, Measure] = {}
    supports: slugs_of("goal") = ()  # type: ignore[valid-type]
    buy_in: Annotated[tuple[BuyIn, ...], OneOrMany(), LIST] = ()


STARTER = """\
title: {title}
statement: Say in one sentence how the world is better when this product succeeds.
"""

KIND = Kind(name="vision", folder="vision", model=Vision, starter=STARTER, single=True)
