"""site.yml: what holds for the whole site."""

import re
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from milepost.duration import parse_duration
from milepost.fields import (
    Contact,
    EditionName,
    Frozen,
    OneOrMany,
    ReadBy,
    Slug,
    Text,
    TimeSpan,
    Title,
    Url,
    problem,
    whole_between,
    whole_of,
)
from milepost.source import limits
from milepost.timeframe import Calendar
from milepost.vocabulary import Meaning, Status, with_built_in
from milepost.words import Words

FORMAT = 1

# The shape of BCP 47 in which themes name their languages: `en`, `pt-BR`, `zh-Hant`
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


def _format(value: Any) -> int:
    number = whole_of(value, f"write `format: {FORMAT}`")
    if number != FORMAT:
        message = f"format `{value}` is not one that this Milepost reads"
        raise problem("invalid-value", message, f"write `format: {FORMAT}`, or use a newer Milepost")
    return number


FormatNumber = Annotated[int, ReadBy(_format, {"enum": [FORMAT, str(FORMAT)]})]
Texts = Annotated[tuple[Text, ...], OneOrMany(), Field(max_length=limits.LIST)]


class StatusWord(Frozen):
    title: Title | None = None
    """How it is shown. Without it, the word itself."""
    means: Meaning
    """The built-in status that it comes to."""
    description: Text | None = None
    """What it means to you."""


class OwnField(Frozen):
    """A declared field of the site's own: `x-plan`."""

    title: Title | None = None
    """How the field is shown. Without it, its name."""
    visibility: EditionName = None
    """The widest edition that shows it."""
    values: Texts = ()
    """The values that may be written. Without them, any."""


class Precision(Frozen):
    """How exact a date an edition shows, by how firm it is. `day` shows it as written."""

    committed: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None
    """How exact committed dates are shown."""
    likely: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None
    """How exact likely dates are shown."""
    exploratory: Literal["day", "week", "month", "quarter", "half", "year", "horizon"] | None = None
    """How exact exploratory dates are shown."""


class Edition(Frozen):
    title: Title
    """What this edition is called."""
    url: Url | None = None
    """Where it is published."""
    edit: Url | None = None
    """Where its files are edited; the path of a file is put behind it."""
    precision: Precision | None = None
    """How exact its dates are."""


class Review(Frozen):
    """How often an entry is to be confirmed, and how long it may be late with that."""

    every: TimeSpan = parse_duration("90 days")
    """After how long an entry is to be confirmed again."""
    grace: TimeSpan = parse_duration("30 days")
    """How long after that it is a warning; then it is an error. The same holds for a target that is past."""


class Settings(Frozen):
    format: FormatNumber
    """The version of the content format."""
    title: Title
    """What the site is called."""
    description: Text | None = None
    """What the site is about, for search engines."""
    url: Url | None = None
    """Where it is published."""
    edit: Url | None = None
    """Where files are edited; the path of a file is put behind it."""
    language: Text = "en"
    """The language of the site."""
    contact: Contact | None = None
    """The address or mail address behind "Ask or tell us"."""
    disclaimer: Text | None = None
    """What stands on every page that shows dates."""
    fiscal_year_starts: whole_between(1, 12) | None = None  # type: ignore[valid-type]
    """The month in which the fiscal year starts, 1 to 12."""
    fiscal_year_named_after: Literal["end", "start"] = "end"
    """Whether a fiscal year is named after the year in which it ends or starts."""
    looks_ahead: TimeSpan = parse_duration("18 months")
    """How far the roadmap looks."""
    review: Review = Review.model_construct()  # by itself it needs no validator
    """How often entries are to be confirmed."""
    statuses: dict[Slug, StatusWord] = {}
    """Your own words for the built-in statuses."""
    fields: dict[str, OwnField] = {}
    """Your own fields, whose names begin with `x-`."""
    checks: dict[str, Literal["error", "warning", "info", "off"]] = {}
    """How loud each check is."""
    editions: dict[Slug, Edition] = {}
    """The sites that are made from this content, widest readership first."""
    default_visibility: EditionName = None
    """The edition of entries that say none. Without it, the narrowest."""
    show: dict[str, Texts] = {}
    """Private fields that an edition may show after all."""
    never_publish: Texts = ()
    """Words that must not stand in any edition but the narrowest."""

    @field_validator("language")
    @classmethod
    def _language(cls, code: str) -> str:
        """Which languages there are to choose from is the theme's to know; here only what cannot be one is refused."""
        if is_language(code):
            return code
        first, _, rest = code.replace("_", "-").partition("-")
        meant = f"{first.lower()}-{rest}" if rest else first.lower()
        is_near = _LANGUAGE.fullmatch(meant)
        help_ = f"did you mean `{meant}`?" if is_near else "write its short code, such as `en` or `de`"
        raise problem("invalid-value", f"no language is called `{code}`", help_)

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar(self.fiscal_year_starts, self.fiscal_year_named_after)

    @cached_property
    def words(self) -> dict[str, Status]:
        """Every status that may be written, by its word, in the order in which they are shown."""
        own = {
            word: Status(word, own.title or word, own.means, own.description or "")
            for word, own in self.statuses.items()
        }
        return with_built_in(own, Words(self.language))

    @property
    def narrowest(self) -> str:
        """The edition that sees everything; empty where the site has no editions."""
        return next(reversed(self.editions), "")

    @property
    def usual_visibility(self) -> str:
        return self.default_visibility or self.narrowest


def is_language(code: str) -> bool:
    """Whether it has the form of a language's short code, such as `de` or `de-AT`."""
    return bool(_LANGUAGE.fullmatch(code))
