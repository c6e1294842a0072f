"""site.yml: what holds for the whole site."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from milepost.duration import parse_duration
from milepost.fields import (
    Frozen,
    OneOrMany,
    Slug,
    Text,
    TimeSpan,
    Title,
    Url,
    whole_between,
)
from milepost.source import limits
from milepost.timeframe import Calendar
from milepost.vocabulary import Meaning, Status, with_built_in

FORMAT = 1
Texts = Annotated[tuple[Text, ...], OneOrMany(), Field(max_length=limits.LIST)]


class StatusWord(Frozen):
    title: Title | None = None
    means: Meaning
    description: Text | None = None


class OwnField(Frozen):
    """A declared field of the site's own: `x-plan`."""

    title: Title | None = None
    visibility: Text | None = None
    values: Texts = ()


class Precision(Frozen):
    """How exact a date an edition shows, by how firm it is. `day` shows it as written."""

    committed: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None
    likely: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None
    exploratory: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None


class Edition(Frozen):
    title: Title
    url: Url | None = None
    edit: Url | None = None
    precision: Precision | None = None


class Review(Frozen):
    """How often an entry is to be confirmed, and how long after that nothing is said."""

    every: TimeSpan = parse_duration("90 days")
    grace: TimeSpan = parse_duration("30 days")


class Settings(Frozen):
    format: whole_between(FORMAT, FORMAT)  # type: ignore[valid-type]
    title: Title
    description: Text | None = None
    url: Url | None = None
    edit: Url | None = None
    language: Text = "en"
    contact: Text | None = None
    disclaimer: Text | None = None
    fiscal_year_starts: whole_between(1, 12) | None = None  # type: ignore[valid-type]
    fiscal_year_named_after: Literal["end", "start"] = "end"
    looks_ahead: TimeSpan = parse_duration("18 months")
    review: Review = Review()
    statuses: dict[Slug, StatusWord] = {}
    fields: dict[str, OwnField] = {}
    checks: dict[str, Literal["error", "warning", "info", "off"]] = {}
    editions: dict[Slug, Edition] = {}
    default_visibility: Text | None = None
    show: dict[str, Texts] = {}
    never_publish: Texts = ()

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar(self.fiscal_year_starts, self.fiscal_year_named_after)

    @cached_property
    def words(self) -> dict[str, Status]:
        """Every status that may be written, by its word, in the order in which they are shown."""
        own = {
            word: Status(word, own.title or word, own.means, own.description or "") for word, own in self.statuses.items()
        }
        return with_built_in(own)

    @property
    def narrowest(self) -> str:
        """The edition that sees everything; empty where the site has no editions."""
        return next(reversed(self.editions), "")

    @property
    def usual_visibility(self) -> str:
        return self.default_visibility or self.narrowest
