"""What every entry has, and the pieces that entries of several kinds are made of."""

from collections.abc import Mapping
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
FeatureType = Literal["feature", "improvement", "bug", "technical", "research", "compliance", "sunset"]


class Item(Frozen):
    """One of a list of mappings, a measure or a need: it may be for some editions only."""

    visibility: Visibility = None
    """The widest edition that shows it. Without it, it is seen wherever its entry is."""

    @property
    def private_as(self) -> str:
        """The private field that it counts as, whatever field it stands in; empty where it is none."""
        return ""


class Link(Item):
    title: Title
    """What the reader clicks on."""
    url: LinkUrl
    """An address that begins with `https://`, `http://` or `mailto:`, or a path from the site's root."""
    rel: Literal["design", "spec", "docs", "tracker", "release-notes", "research", "other"] | None = None
    """What stands at the other end."""

    @property
    def private_as(self) -> str:
        """A tracker is where the team talks among itself."""
        return "links" if self.rel == "tracker" else ""


class Change(Item):
    """The record: what was altered, and why. `from` and `to` are text, of a date field timeframes."""

    on: Day
    """The day of the decision."""
    field: Text | None = None
    """The field that was altered."""
    from_: Text | None = Field(default=None, alias="from")
    """What it said before; of a date field a timeframe."""
    to: Text | None = None
    """What it says now; of a date field a timeframe."""
    why: Text
    """The reason, in a sentence."""
    because: Annotated[
        tuple[ref_to("audience/needs", "goal/measures"), ...],  # type: ignore[valid-type]
        OneOrMany(),
        LIST,
    ] = ()
    """The needs and measures that made you do it: `audience/need` or `goal/measure`."""


class Update(Item):
    """A note about how it goes."""

    on: Day
    """The day of the note."""
    health: Health | None = None
    """How it goes. The last one holds for the whole entry."""
    text: Markdown
    """The note itself."""
    by: Text | None = None
    """Who says so."""


class Evidence(Item):
    """Why we believe it. `from` says who."""

    secret: ClassVar[frozenset[str]] = frozenset({"from_"})

    type: Literal["interview", "survey", "ticket", "request", "metric", "deal", "other"]
    """What sort of evidence it is."""
    count: whole_between(0, 1_000_000_000) | None = None  # type: ignore[valid-type]
    """How many there are of it: tickets, requests, interviews."""
    on: Day | None = None
    """The day it was found or said."""
    quote: Text | None = None
    """What was said, word for word."""
    url: Url | None = None
    """Where it can be read."""
    from_: Text | None = Field(default=None, alias="from")
    """Who said it. Never shown wider than the narrowest edition."""


class Measure(Item):
    """How we shall know. `from` is the value at the start, `to` the target; equal ends mean "keep it there"."""

    title: Title | None = None
    """What is measured."""
    unit: Text | None = None
    """In what it is counted: `%`, `days`, `people`."""
    from_: Number | None = Field(default=None, alias="from")
    """The value at the start."""
    to: Number | None = None
    """The value to reach; the same as `from` means to keep it there."""
    by: When | None = None
    """When it is to be reached. Without it, the goal's period."""
    readings: dict[Day, Number] = Field(default={})
    """What was measured, by day: `2026-12-01: 33`."""


class Entry(CarriesOwn):
    """The fields of every kind. `kind` and `slug` come from where the entry is written, never from a field of it."""

    kind: ClassVar[str] = ""
    private: ClassVar[frozenset[str]] = frozenset({"owners", "teams", "updates"})

    title: Title
    """What it is called."""
    summary: Summary | None = None
    """One plain sentence, for lists and previews."""
    description: Markdown | None = None
    """The whole story."""
    owners: Texts = ()
    """Who answers for it."""
    teams: Texts = ()
    """The teams that work on it."""
    tags: Texts = ()
    """Words of your own to find it by."""
    links: Annotated[tuple[Link, ...], OneOrMany(), LIST] = ()
    """Where to read more."""
    reviewed: Day | None = None
    """The day when somebody last confirmed that all of this is still true."""
    changes: Annotated[tuple[Change, ...], OneOrMany(), LIST] = ()
    """The record: what was decided differently, when and why."""
    updates: Annotated[tuple[Update, ...], OneOrMany(), LIST] = ()
    """Notes about how it goes."""
    visibility: Visibility = None
    """The widest edition that shows it. Without it, the `default_visibility` of the site."""
    only: dict[str, dict[str, Any]] = Field(default={})
    """What narrower editions read instead: `internal: {target: 2027-02}`."""
    aliases: Annotated[tuple[Slug, ...], OneOrMany(), LIST] = ()
    """Its old slugs, so that old links still arrive."""

    _slug: str = PrivateAttr(default="")
    _layers: dict[str, "Entry"] = PrivateAttr(default={})

    @property
    def slug(self) -> str:
        # What `self._slug` finds in the end; on the way there pydantic asks ten times as long
        return self.__pydantic_private__["_slug"]  # type: ignore[index, no-any-return]

    @property
    def layers(self) -> Mapping[str, "Entry"]:
        """What `only` says, read like the entry itself, by edition; only the fields that are written count."""
        layers: Mapping[str, Entry] = self.__pydantic_private__["_layers"]  # type: ignore[index]
        return layers

    @property
    def reference(self) -> str:
        return f"{self.kind}:{self.slug}"

    @property
    def health(self) -> Health | None:
        """Of the last dated update that says one."""
        told = [update for update in self.updates if update.health]
        return max(told, key=lambda update: update.on.text).health if told else None
