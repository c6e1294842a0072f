"""Who the product is for, and what they need."""

from typing import Annotated, ClassVar, Literal

from milepost.fields import OneOrMany, Slug, Text, Title, whole_between
from milepost.model.entry import LIST, Entry, Evidence, Item
from milepost.model.kinds import Kind


class Need(Item):
    """A want, a pain or a job. Severity 5 is the worst."""

    private: ClassVar[frozenset[str]] = frozenset({"evidence"})

    title: Title
    """What they want, in their words."""
    type: Literal["need", "pain", "job"] = "need"
    """A want, a pain, or a job to get done."""
    severity: whole_between(1, 5) | None = None  # type: ignore[valid-type]
    """From 1, mild, to 5, they leave over it."""
    evidence: Annotated[tuple[Evidence, ...], OneOrMany(), LIST] = ()
    """Why you believe it."""


class Audience(Entry):
    kind: ClassVar[str] = "audience"

    type: Literal["customer", "user", "buyer", "partner", "internal"] = "user"
    """What they are to you."""
    needs: dict[Slug, Need] = {}
    """What they want. Each need has a name of its own."""
    size: Text | None = None
    """How many there are, in words."""


STARTER = """\
title: {title}
# summary: One plain sentence about who they are.
# customer, user, buyer, partner or internal
type: user
# type of a need: need, pain or job; severity 1 (mild) to 5 (they leave over it)
# needs:
#   first-need:
#     title: What they want, in their words
#     type: need
#     severity: 3
"""

KIND = Kind(name="audience", folder="audience", model=Audience, starter=STARTER)
