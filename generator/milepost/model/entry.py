"""What every entry has, and the pieces that entries of several kinds are made of."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, PrivateAttr

from milepost.fields import (
    CarriesOwn,
    Day,
    Frozen,
    LinkUrl,
    Markdown,
    Number,
    OneOrMany,
    Slug,
    Summary,
    Text,
    Title,
    Url,
    Visibility,
    When,
    ref_to,
    whole_between,
)
from milepost.source import limits

LIST = Field(max_length=limits.LIST)
Texts = Annotated[tuple[Text, ...], OneOrMany(), LIST]
Health = Literal["on-track", "at-risk", "off-track"]
Confidence = Literal["committed", "likely", "exploratory"]
Horizon = Literal["now", "next", "later"]


class Item(Frozen):
    """One of a list of mappings, a measure or a need: it may be for some editions only."""

    visibility: Visibility | None = None


class Link(Item):
    title: Title
    url: LinkUrl
    rel: Literal["design", "spec", "docs", "tracker", "release-notes", "research", "other"] | None = None


class Change(Item):
    """The record: what was altered, and why. `from` and `to` are text, of a date field timeframes."""

    on: Day
    field: Text | None = None
    from_: Text | None = Field(default=None, alias="from")
    to: Text | None = None
    why: Text
    because: Annotated[
        tuple[ref_to("audience/needs", "goal/measures"), ...],  # type: ignore[valid-type]
        OneOrMany(),
        LIST,
    ] = ()


class Update(Item):
    """A note about how it goes."""

    on: Day
    health: Health | None = None
    text: Markdown
    by: Text | None = None


class Evidence(Item):
    """Why we believe it. `from` says who."""

    type: Literal["interview", "survey", "ticket", "request", "metric", "deal", "other"]
    count: Annotated[int, whole_between(0, 1_000_000_000)] | None = None
    on: Day | None = None
    quote: Text | None = None
    url: Url | None = None
    from_: Text | None = Field(default=None, alias="from")


class Measure(Item):
    """How we shall know. `from` is the value at the start, `to` the target; equal ends mean "keep it there"."""

    title: Title | None = None
    unit: Text | None = None
    from_: Number | None = Field(default=None, alias="from")
    to: Number | None = None
    by: When | None = None
    readings: dict[Day, Number] = {}


class Entry(CarriesOwn):
    """The fields of every kind. `kind` and `slug` come from where the entry is written, never from a field of it."""

    kind: ClassVar[str] = ""

    title: Title
    summary: Summary | None = None
    description: Markdown | None = None
    owners: Texts = ()
    teams: Texts = ()
    tags: Texts = ()
    links: Annotated[tuple[Link, ...], OneOrMany(), LIST] = ()
    reviewed: Day | None = None
    changes: Annotated[tuple[Change, ...], OneOrMany(), LIST] = ()
    updates: Annotated[tuple[Update, ...], OneOrMany(), LIST] = ()
    visibility: Visibility | None = None
    only: dict[str, dict[str, Any]] = {}
    aliases: Annotated[tuple[Slug, ...], OneOrMany(), LIST] = ()

    _slug: str = PrivateAttr(default="")

    @property
    def slug(self) -> str:
        return self._slug

    @property
    def reference(self) -> str:
        return f"{self.kind}:{self._slug}"

    @property
    def health(self) -> Health | None:
        """Of the last dated update that says one."""
        told = [update for update in self.updates if update.health]
        return max(told, key=lambda update: update.on.text).health if told else None
