"""Where the product is going, in the end."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from milepost.fields import Day, Frozen, Markdown, OneOrMany, Slug, Text, Title, When, ref_to, slugs_of
from milepost.model.entry import LIST, Entry, Item, Measure, Texts
from milepost.model.kinds import Kind


class Positioning(Frozen):
    """The positioning sentence: for WHOM who NEED, this is a CATEGORY that BENEFIT; unlike UNLIKE, it DIFFERENCE."""

    for_: Text | None = Field(default=None, alias="for")
    """For whom the product is."""
    need: Text | None = None
    """What they need or must do."""
    category: Text | None = None
    """What sort of product it is."""
    benefit: Text | None = None
    """What it does for them."""
    unlike: Text | None = None
    """What they use today."""
    difference: Text | None = None
    """What is different from that."""


class WhoseNeeds(Frozen):
    customer: Texts = ()
    """What customers need."""
    market: Texts = ()
    """What the market lacks."""
    company: Texts = ()
    """What the company needs."""


class Principle(Item):
    title: Title
    """The principle in a few words."""
    description: Markdown | None = None
    """What it means for decisions."""


class BuyIn(Item):
    stakeholder: ref_to("stakeholder")  # type: ignore[valid-type]
    """Who."""
    state: Literal["asked", "informed", "supports", "objects"]
    """How they stand to the vision."""
    on: Day
    """Since which day."""
    note: Text | None = None
    """What they said."""


class Vision(Entry):
    kind: ClassVar[str] = "vision"
    private: ClassVar[frozenset[str]] = Entry.private | {"buy_in"}

    statement: Text
    """The vision in one sentence."""
    until: When | None = None
    """How far it looks."""
    positioning: Positioning | None = None
    """The positioning sentence, in its parts."""
    whose_needs: WhoseNeeds | None = None
    """Whose needs it answers."""
    principles: Annotated[tuple[Principle, ...], OneOrMany(), LIST] = ()
    """What decides when two good things conflict."""
    measures: dict[Slug, Measure] = {}
    """How you will know that you are getting there."""
    supports: slugs_of("goal") = ()  # type: ignore[valid-type]
    """The company goals that it serves."""
    buy_in: Annotated[tuple[BuyIn, ...], OneOrMany(), LIST] = ()
    """Which stakeholders were asked, and what they said."""


STARTER = """\
title: {title}
# Replace this sentence with your own
statement: Say in one sentence how the world is better when this product succeeds.
"""

KIND = Kind(name="vision", folder="vision", model=Vision, starter=STARTER, single=True)
