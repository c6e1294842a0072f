"""What may be written in an entry, for people who look it up: a row for each field, read from the models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from milepost import english, fields
from milepost.fields import ReadBy, RefTo
from milepost.fields.described import descriptions
from milepost.model.entry import Entry, Item
from milepost.model.kinds import kinds
from milepost.model.kinds.feature import Effort
from milepost.settings import FormatNumber, Settings

ENTRY, SITE = "entry", "site"
_OWN = "x-"
UNSHOWN: Mapping[str, Mapping[tuple[str, ...], str]] = {
    ENTRY: {
        ("visibility",): "Decides which editions have the entry; of an item of a list, a measure or a need alike.",
        ("only",): "Puts other values into other fields, and those are shown.",
        ("aliases",): "Each becomes an address that leads on to the entry.",
    },
    SITE: {
        ("format",): "Says how the content is to be read.",
        ("language",): "Decides in which language the site speaks.",
        ("fiscal_year_starts",): "Decides which days a fiscal year holds.",
        ("fiscal_year_named_after",): "Decides which days a fiscal year holds.",
        ("looks_ahead",): "Decides which targets are too far away.",
        ("review",): "Decides when a page says that it may be out of date.",
        ("fields", "visibility"): "Decides which editions show the field.",
        ("fields", "values"): "Decides what may be written in the field.",
        ("checks",): "Decides how loud each check is.",
        ("editions",): "Decides what is made of the content, and how exact its dates are.",
        ("default_visibility",): "Decides which editions have the entries that do not say.",
        ("show",): "Decides which fields an edition shows after all.",
        ("never_publish",): "Decides what stops an edition from being made.",
    },
}
"""The fields whose values stand on no page of a site, with what they do instead. What is not named here is shown."""
_NAMES: tuple[tuple[Any, str], ...] = (
    (fields.Title, "text"),
    (fields.Summary, "text"),
    (fields.Text, "text"),
    (fields.Markdown, "[Markdown](prose.md)"),
    (fields.When, "[time](timeframes.md)"),
    (fields.Day, "day"),
    (fields.TimeSpan, "length of time, as `90 days`"),
    (fields.Number, "number"),
    (fields.Truth, "`true` or `false`"),
    (fields.Url, "address"),
    (fields.LinkUrl, "address"),
    (fields.Contact, "address or mail address"),
    (fields.Slug, "slug"),
    (fields.StatusWord, "status"),
    (fields.StatusName, "status"),
    (fields.Visibility, "edition"),
    (fields.EditionName, "edition"),
    (Effort, "number, or `XS`, `S`, `M`, `L`, `XL`"),
    (FormatNumber, "number"),
    (str, "name"),
    (dict[str, Any], "fields"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One field. `name` is the way to it, `type` and `description` are Markdown."""

    name: tuple[str, ...]
    type: str
    required: bool
    description: str


def subjects() -> dict[str, type[BaseModel]]:
    """What has fields: every kind, what all kinds have in common, and the settings of the site."""
    return {**{name: kind.model for name, kind in kinds().items()}, ENTRY: Entry, SITE: Settings}


def rows(subject: str) -> Iterator[Row]:
    """The fields of a kind are only its own; those that it shares with every kind stand under `entry`."""
    model = subjects()[subject]
    shared = Entry.model_fields.keys() if model is not Entry and issubclass(model, Entry) else ()
    yield from (row for row in _rows(model, ()) if row.name[0] not in shared)


def _rows(model: type[BaseModel], above: tuple[str, ...]) -> Iterator[Row]:
    hints, told = get_type_hints(model, include_extras=True), descriptions(model)
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key == _OWN or (issubclass(model, Item) and key == "visibility"):
            continue
        yield Row((*above, key), _type(hints[name]), field.is_required(), told.get(name, ""))
        if inner := _model(hints[name]):
            yield from _rows(inner, (*above, key))


def _type(hint: Any) -> str:
    """A type in plain words."""
    if known := next((text for each, text in _NAMES if hint == each), ""):
        return known
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(hint)
    if origin in (Union, UnionType):
        return next(_type(each) for each in inner if each is not type(None))
    if origin is Literal:
        return english.or_list(f"`{each}`" for each in inner)
    if origin is tuple:
        return f"list of {_plural(_type(inner[0]))}"
    if origin is dict:
        return f"{_plural(_type(inner[1]))} by {_type(inner[0])}"
    if issubclass(hint, Enum):
        return english.or_list(f"`{each.value}`" for each in hint)
    return "fields"


def _marked(hint: Any) -> str:
    for mark in hint.__metadata__:
        if isinstance(mark, RefTo):
            return english.or_list(_reference(form) for form in mark.forms)
        if isinstance(mark, ReadBy) and hint.__origin__ is int:
            whole = mark.schema["anyOf"][0]
            return f"whole number, {whole['minimum']:,} to {whole['maximum']:,}"
    return _type(hint.__origin__)


def _reference(form: str) -> str:
    """`goal` is a slug, `timeline:` a slug after its kind, `goal/measures` a part of an entry."""
    if form.endswith(":"):
        return f"`{form}slug`"
    return f"`{form.removesuffix('s')}`" if "/" in form else f"{form} slug"


def _plural(text: str) -> str:
    if text in ("day", "number", "address"):
        return f"{text}{'es' if text.endswith('s') else 's'}"
    # Not that of `timeline:slug`, which is written so
    return re.sub(r"\bslug\b(?!`)", "slugs", text)


def _model(hint: Any) -> type[BaseModel] | None:
    """The fields inside a field, in a list or under names of their own as well."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    inner = get_args(hint)
    if get_origin(hint) is dict:
        return _model(inner[1])
    if get_origin(hint) in (Annotated, Union, UnionType, tuple):
        return _model(inner[0])
    return None
