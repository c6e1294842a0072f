"""pydantic's errors → our diagnostics: the place in the file, a code of ours, and words for people.

pydantic's own text is never shown. One table; an error type that is not in it is a bug and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from milepost.diagnostics import Diagnostic, Severity, Span
from milepost.fields import one_of_many, unfit
from milepost.load.everyday_words import everyday_word
from milepost.load.no_group import group_help
from milepost.load.no_text import no_text
from milepost.load.said import Said
from milepost.load.text_above import how_to_go_on
from milepost.load.two_in_one import two_in_one
from milepost.load.unknown_key import field_meant, of_other_kinds, unknown_key
from milepost.model.references import holds_text
from milepost.settings import FORMAT, Settings
from milepost.source import limits, taken_for_comment
from milepost.source.yaml import Document, Loc


def diagnostics(
    error: ValidationError, model: type[BaseModel], document: Document, at: Loc, data: Any
) -> Iterator[Diagnostic]:
    """One diagnostic a mistake, in pydantic's order: a misspelt field is not said to be missing as well."""
    errors = error.errors(include_url=False, include_input=True)
    unknown = [each["loc"] for each in errors if each["type"] == "extra_forbidden"]
    elsewhere = of_other_kinds([str(loc[0]) for loc in unknown if len(loc) == 1], model, in_mapping_file=bool(at))
    misspelt = {(*loc[:-1], field_meant(loc, model)) for loc in unknown if loc[0] not in elsewhere}
    joined = {each[:-1]: text for each in unknown[: limits.PRINTED] if (text := _joined(model, each, data))}
    for number, details in enumerate(errors):
        if details["type"] == "missing" and (details["loc"] in misspelt or details["loc"][:-1] in joined):
            continue
        loc, is_key = place(details["loc"], data)
        if details["type"] == "string_type":
            said = no_text(details["input"], model, document, at, loc)
        else:
            said = _said(details, model, loc)
        # What stands above is looked at for as many as are ever printed: there may be tens of thousands
        is_unknown = details["type"] == "extra_forbidden"
        may_be_text = is_unknown and number < limits.PRINTED
        text = how_to_go_on(model, document, at, loc, data) if may_be_text else ""
        if text := text or (joined.get(details["loc"][:-1], "") if is_unknown else ""):
            said = replace(said, help=text)
        elif is_unknown and len(loc) == 1:
            said = elsewhere.get(str(loc[0]), said)
        elif said.code == "missing-key" and document.node((*at, *loc)):
            said = _no_value(document, at, loc, model)
        span = _span(said.on if not is_key else "key", document, at, loc)
        yield Diagnostic(said.code, Severity.ERROR, span, said.message, said.help)


def _joined(model: type[BaseModel], loc: Loc, data: Any) -> str:
    """What to write where an item of a list has nothing but this unknown field."""
    if len(loc) < 2 or field_meant(loc, model):
        return ""
    item = data
    for step in place(loc, data)[0][:-1]:
        item = item[step]
    return two_in_one(model, loc[:-1], item)


def place(loc: Loc, data: Any) -> tuple[Loc, bool]:
    """pydantic's place as a place in the data, and whether its key is meant.

    Union tags are stepped over, one value stands for a list of one, and own fields lie under their bare prefix.
    """
    found: list[str | int] = []
    for step in loc:
        if step == "[key]":
            return tuple(found), True
        if isinstance(data, dict) and step in data:  # noqa: SIM114 - another type of index
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif step == loc[-1] and isinstance(data, dict) and isinstance(step, str) and step != "x-":
            data = None  # a missing key
        else:
            continue
        found.append(step)
    return tuple(found), False


def _span(on: str, document: Document, at: Loc, loc: Loc) -> Span:
    if on == "key":
        return document.key_span((*at, *loc))
    if on == "around" and at and len(loc) == 1:  # a field that an entry of a mapping file lacks
        return document.key_span(at)
    if on == "around":
        return document.first_key_span((*at, *loc[:-1]))
    return document.value_span((*at, *loc))


OWN_CODES = frozenset(
    {
        "wrong-type",
        "invalid-value",
        "invalid-slug",
        "invalid-timeframe",
        "invalid-url",
        "visibility-without-editions",
        "unknown-key",
        "unknown-reference",
        "too-deep",
        "too-large",
    }
)


def _said(details: ErrorDetails, model: type[BaseModel], loc: Loc) -> Said:
    context = details.get("ctx", {})
    if details["type"] in OWN_CODES:
        return Said(details["type"], context["message"], context["help"])
    return _TABLE[details["type"]](details, context, model, loc)


def _name(loc: Loc) -> str:
    return f"`{loc[-1]}`" if loc and isinstance(loc[-1], str) else "this"


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f"`{value}`" if value.strip() else "an empty text"


def _missing(details: ErrorDetails, _: Mapping[str, Any], model: type[BaseModel], __: Loc) -> Said:
    key = str(details["loc"][-1])
    value = FORMAT if (model, key) == (Settings, "format") else "…"
    return Said("missing-key", f"`{key}` is missing", f"add a line `{key}: {value}`", on="around")


def _no_value(document: Document, at: Loc, loc: Loc, model: type[BaseModel]) -> Said:
    """Of a key that is there."""
    comment = document.comment_after((*at, *loc)).rstrip()
    if taken_for_comment.is_value(comment):
        message = f"{_name(loc)} has no value: ` #` begins a comment"
        help_ = taken_for_comment.in_its_place(loc, comment, is_text=holds_text(model, loc))
        return Said("missing-key", message, help_, on="key")
    line = document.key_span((*at, *loc)).line
    return Said("missing-key", f"{_name(loc)} has no value", f"write one after the colon in line {line}", on="around")


def _choice(details: ErrorDetails, context: Mapping[str, Any], _: type[BaseModel], loc: Loc) -> Said:
    allowed = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
    value = details["input"]
    if not isinstance(value, str):
        help_ = one_of_many(value) or unfit("", allowed, "")[1]
        return Said("wrong-type", f"one word is expected here, not {_shown(value)}", help_)
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    meant = everyday_word(value, allowed)
    return Said("invalid-value", *unfit(value, allowed, f"a value of `{field}`", meant=meant))


def _no_list(details: ErrorDetails, *_: Any) -> Said:
    return Said("wrong-type", f"a list is expected here, not {_shown(details['input'])}")


def _group(wanted: str) -> Callable[..., Said]:
    def said(details: ErrorDetails, _: Mapping[str, Any], model: type[BaseModel], loc: Loc) -> Said:
        value = details["input"]
        return Said("wrong-type", f"{wanted} is expected here, not {_shown(value)}", group_help(value, model, loc))

    return said


def _long(details: ErrorDetails, context: Mapping[str, Any], *_: Any) -> Said:
    length, limit = len(details["input"]), context["max_length"]
    return Said("too-large", f"this text has {length:,} characters; {limit:,} are allowed", "shorten it")


def _many(_: ErrorDetails, context: Mapping[str, Any], *__: Any) -> Said:
    return Said("too-large", f"this list has more than {context['max_length']:,} items", "shorten it")


_TABLE: dict[str, Callable[..., Said]] = {
    "extra_forbidden": lambda _, __, model, loc: unknown_key(model, loc),
    "missing": _missing,
    "literal_error": _choice,
    "enum": _choice,
    "string_too_long": _long,
    "too_long": _many,
    "tuple_type": _no_list,
    "dict_type": _group("a group of named entries"),
    "model_type": _group("a group of fields"),
}
