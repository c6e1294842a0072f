"""The types that the fields of entries and settings are made of.

A value comes from the reader as text, a list or a mapping; a type says how text becomes a value, what an editor may
offer (JSON Schema) and, by a mark, what else Milepost must look at: a reference, Markdown, plain text, a timeframe.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from milepost.duration import Duration, DurationError, parse_duration
from milepost.source import limits
from milepost.source.suggest import closest
from milepost.timeframe import Calendar, Timeframe, TimeframeError, parse_day, parse_timeframe
from milepost.url import url_problem
from milepost.vocabulary import Status


class Frozen(BaseModel):
    """What content is made of: nothing may be added to it and nothing changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class CarriesOwn(Frozen):
    """May hold fields of the site's own, `x-…`, which nobody but the site knows.

    They are gathered under the one key that no own field can have, the bare prefix.
    """

    own: dict[str, Any] = Field(default={}, alias="x-")

    @model_validator(mode="before")
    @classmethod
    def _gather_own(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        own = {key: value for key, value in data.items() if key.startswith("x-")}
        return {**{key: value for key, value in data.items() if key not in own}, "x-": own} if own else data


@dataclass(frozen=True, slots=True)
class Reading:
    """What the value of a field may depend on beyond its own text. Handed to pydantic as its context."""

    calendar: Calendar = field(default_factory=Calendar)
    named: Callable[[str], Timeframe | None] = lambda _slug: None
    # None where site.yml is broken: then any word may be right
    statuses: Mapping[str, Status] | None = None
    editions: tuple[str, ...] | None = ()
    own_fields: tuple[str, ...] | None = ()


# Marks -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RefTo:
    """A reference in one of its forms: `goal` a slug, `timeline:` one after its kind, `goal/measures` a part of it."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Text that is looked at again after its field is found sound."""

    what: Literal["text", "markdown", "timeframe", "url", "visibility"]


class OneOrMany:
    """Where a list is expected, one value stands for a list of one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        array: dict[str, Any] = handler(schema)
        return {"anyOf": [array, array["items"]]}


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def problem(code: str, message: str, help: str = "") -> PydanticCustomError:  # noqa: A002 - the field's own name
    """A mistake in a value under a code of our own, with its words."""
    return PydanticCustomError(code, "{message}", {"message": message, "help": help})


def _text_of(value: Any, wanted: str) -> str:
    if isinstance(value, str):
        return value
    what = "a list" if isinstance(value, list) else "a group of fields"
    raise problem("wrong-type", f"{wanted} is expected here, not {what}", "write one value")


def _word_of(value: Any, wanted: str) -> str:
    """As `_text_of`, where an empty text is none."""
    text = _text_of(value, wanted)
    if not text.strip():
        raise problem("invalid-value", "the value is empty", f"write {wanted}, or leave the line out")
    return text


# Text ------------------------------------------------------------------------------------------------------------

# What YAML takes for a number or a truth is still text to us: the schema must not refuse what the reader accepts.
PLAIN = ["string", "number", "boolean"]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise problem("invalid-value", "this text is empty", "write a few words")
    return text


def _plain(**more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": PLAIN, **more})


Text = Annotated[str, Field(max_length=limits.PROSE), Marked("text"), _plain(maxLength=limits.PROSE)]
Title = Annotated[
    str,
    Field(max_length=limits.TITLE),
    AfterValidator(_not_blank),
    Marked("text"),
    _plain(minLength=1, maxLength=limits.TITLE),
]
Summary = Annotated[str, Field(max_length=limits.SUMMARY), Marked("text"), _plain(maxLength=limits.SUMMARY)]
Markdown = Annotated[str, Field(max_length=limits.PROSE), Marked("markdown"), _plain(maxLength=limits.PROSE)]

# Slugs -----------------------------------------------------------------------------------------------------------

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names of devices on Windows, and the page that a folder shows of itself
RESERVED = frozenset(
    {"con", "nul", "prn", "aux", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def slug_problem(slug: str) -> tuple[str, str]:
    """What is wrong with a slug and what to do about it; two empty texts for a good one."""
    if not slug.strip():
        return "the slug is empty", "choose a name such as `dark-mode`"
    if slug in RESERVED:
        return f"`{slug}` is a reserved name", "add a word to it"
    if len(slug) > limits.SLUG:
        return f"this slug has {len(slug)} characters; {limits.SLUG} are allowed", "shorten it; the title may stay long"
    if SLUG.fullmatch(slug):
        return "", ""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", slug) if not unicodedata.combining(letter))
    better = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[: limits.SLUG].strip("-")
    hint = f"call it `{better}`" if better and better not in RESERVED else "choose a name such as `dark-mode`"
    return f"`{slug}` is not a slug: small letters a to z, digits and single hyphens between them", hint


def _slug(value: Any) -> str:
    text = _text_of(value, "a slug")
    message, hint = slug_problem(text)
    if message:
        raise problem("invalid-slug", message, hint)
    return text


_SLUG_SCHEMA = {"type": PLAIN, "pattern": f"^{SLUG.pattern}$", "maxLength": limits.SLUG}
Slug = Annotated[str, PlainValidator(_slug), WithJsonSchema(_SLUG_SCHEMA)]


def slugs_of(*forms: str) -> Any:
    """The type of a list of references; `forms` as in `RefTo`."""
    return Annotated[tuple[ref_to(*forms), ...], OneOrMany(), Field(max_length=limits.LIST)]  # type: ignore[misc]


def ref_to(*forms: str) -> Any:
    """The type of one reference; whether it leads somewhere is judged when every name is known."""
    return Annotated[str, RefTo(forms), WithJsonSchema({"type": PLAIN})]


# Numbers, truths, choices ----------------------------------------------------------------------------------------

_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


def number_of(value: Any) -> float:
    text = _word_of(value, "a number")
    if not _NUMBER.fullmatch(text):
        raise problem(
            "wrong-type", f"`{text}` is not a number", "write digits only, with a point for the fraction: `36.5`"
        )
    number = float(text)
    if not isfinite(number):
        raise problem("invalid-value", "this number is too large", "write a number with fewer digits")
    return number


def whole_of(value: Any) -> int:
    text = _word_of(value, "a whole number")
    number = number_of(text) if _NUMBER.fullmatch(text) else 0.5
    if number != int(number):
        raise problem("wrong-type", f"`{text}` is not a whole number", "write digits only, such as `1`")
    return int(number)


def whole_between(lowest: int, highest: int) -> Any:
    """The type of a whole number from `lowest` to `highest`, both included."""

    def between(value: Any) -> int:
        number = whole_of(value)
        if not lowest <= number <= highest:
            hint = f"write a whole number from {lowest} to {highest}"
            raise problem("invalid-value", f"`{value}` is not between {lowest} and {highest}", hint)
        return number

    as_text = {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}
    either = [{"type": "integer", "minimum": lowest, "maximum": highest}, as_text]
    return Annotated[int, PlainValidator(between), WithJsonSchema({"anyOf": either})]


NUMBER_SCHEMA: dict[str, Any] = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}]}
Number = Annotated[float, PlainValidator(number_of), WithJsonSchema(NUMBER_SCHEMA)]


def _truth(value: Any) -> bool:
    text = _word_of(value, "`true` or `false`")
    if text.lower() not in ("true", "false"):
        raise problem("wrong-type", f"`{text}` is neither `true` nor `false`", "write `true`, or leave the line out")
    return text.lower() == "true"


Truth = Annotated[
    bool,
    PlainValidator(_truth),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["true", "false", "True", "False", "TRUE", "FALSE"]}]}),
]

# Time ------------------------------------------------------------------------------------------------------------


def _timeframe(value: Any, info: ValidationInfo) -> Timeframe:
    reading: Reading = info.context or Reading()
    try:
        return parse_timeframe(_text_of(value, "a date"), reading.calendar, reading.named)
    except TimeframeError as error:
        raise problem("invalid-timeframe", error.message, error.help) from None


def _day(value: Any) -> Timeframe:
    try:
        return parse_day(_text_of(value, "a day"))
    except TimeframeError as error:
        raise problem("invalid-timeframe", error.message, error.help) from None


def _duration(value: Any) -> Duration:
    try:
        return parse_duration(_text_of(value, "a length of time"))
    except DurationError as error:
        raise problem("invalid-value", error.message, error.help) from None


_WHEN_HELP = "A day, week, month, quarter, half or year: 2027-03-15, 2027-W07, 2027-03, 2027-Q1, 2027-H1, 2027, tbd"
When = Annotated[
    Timeframe,
    PlainValidator(_timeframe),
    Marked("timeframe"),
    WithJsonSchema({"type": ["string", "number"], "description": _WHEN_HELP}),
]
Day = Annotated[
    Timeframe,
    PlainValidator(_day),
    Marked("timeframe"),
    WithJsonSchema({"type": ["string", "number"], "description": "A day: 2027-03-15"}),
]
TimeSpan = Annotated[
    Duration,
    PlainValidator(_duration),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*[0-9]+\s*([dD][aA][yY]|[wW][eE]{2}[kK]|[mM][oO][nN][tT][hH]|[yY][eE][aA][rR])[sS]?\s*$",
        }
    ),
]

# Addresses -------------------------------------------------------------------------------------------------------


def _url(value: Any) -> str:
    return _checked_url(value, site_paths=False)


def _link(value: Any) -> str:
    return _checked_url(value, site_paths=True)


def _checked_url(value: Any, *, site_paths: bool) -> str:
    text = _text_of(value, "an address")
    wrong = url_problem(text, site_paths=site_paths)
    if not wrong:
        return text
    path = ", or a path from the site's root such as `guide/dates/`" if site_paths else ""
    raise problem("invalid-url", wrong, f"write an address that begins with `https://`, `http://` or `mailto:`{path}")


def _contact(value: Any) -> str:
    """An address, or a mail address by itself."""
    text = _text_of(value, "an address")
    is_mail = "@" in text and ":" not in text and not url_problem(f"mailto:{text}")
    return text if is_mail else _url(value)


Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "maxLength": limits.URL})]
Contact = Annotated[str, PlainValidator(_contact), WithJsonSchema({"type": "string", "maxLength": limits.URL})]
LinkUrl = Annotated[str, PlainValidator(_link), Marked("url"), WithJsonSchema({"type": PLAIN, "maxLength": limits.URL})]

# Words of the site -----------------------------------------------------------------------------------------------


def _status(value: Any, info: ValidationInfo) -> Status:
    word = _word_of(value, "a status")
    reading: Reading = info.context or Reading()
    if reading.statuses is None:
        return Status.unknown(word)
    if word in reading.statuses:
        return reading.statuses[word]
    raise not_one_of(word, tuple(reading.statuses), "a status of this site")


def _edition_name(value: Any) -> str:
    """Whether there is such an edition is judged when the whole of site.yml is known."""
    if value is None:
        raise problem("invalid-value", "`visibility` is empty", "name an edition, or leave the line out")
    return _word_of(value, "an edition")


def _status_name(value: Any, info: ValidationInfo) -> str:
    return _status(value, info).word


def not_one_of(word: str, allowed: tuple[str, ...], what: str) -> PydanticCustomError:
    message = f"`{word}` is not {what}" if word.strip() else "the value is empty"
    return problem("invalid-value", message, meant_or_listed(word, allowed))


def meant_or_listed(word: str, allowed: Sequence[str]) -> str:
    """The help for a word that is none of a few: the nearest, and all of them."""
    listed = ", ".join(f"`{each}`" for each in allowed)
    near = closest(word, allowed)
    return f"did you mean `{near}`? It can be {listed}" if near else f"it can be {listed}"


def _visibility(value: Any, info: ValidationInfo) -> str:
    reading: Reading = info.context or Reading()
    if reading.editions is None:
        return str(value)
    if not reading.editions:
        raise problem(
            "visibility-without-editions",
            "this site has no editions, so everything in it is seen by everybody",
            "say `editions:` in site.yml first, or leave this out",
        )
    if value is None:
        hint = f"write one of {', '.join(f'`{edition}`' for edition in reading.editions)}, or leave the line out"
        raise problem("invalid-value", "`visibility` is empty", hint)
    word = _word_of(value, "an edition")
    if word not in reading.editions:
        raise not_one_of(word, reading.editions, "an edition of this site")
    return word


StatusWord = Annotated[Status, PlainValidator(_status), WithJsonSchema({"type": "string", "x-milepost": "status"})]
EditionName = Annotated[str | None, PlainValidator(_edition_name), WithJsonSchema({"type": "string"})]
StatusName = Annotated[str, PlainValidator(_status_name), WithJsonSchema({"type": "string", "x-milepost": "status"})]
# With `| None` outside, nothing would be taken before the validator is asked, and an empty `visibility` is a mistake
Visibility = Annotated[
    str | None,
    PlainValidator(_visibility),
    Marked("visibility"),
    WithJsonSchema({"type": "string", "x-milepost": "edition"}),
]
