"""pydantic's errors → our diagnostics: the place in the file, a code of ours, and words for people.

pydantic's own text is never shown. One table; an error type that is not in it is a bug and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from milepost.diagnostics import Diagnostic, Severity, Span
from milepost.fields import CarriesOwn, meant_or_listed
from milepost.load.inside import model_at
from milepost.source.suggest import closest
from milepost.source.yaml import Document, Loc

# What other tools call a field, and what they have that is none here
_INSTEAD = {"name": "title", "owner": "owners", "when": "target", "date": "target", "due": "target", "eta": "target"}
_ADVICE = {
    "id": "the file's name, or the key in a file of many entries, is the slug",
    "slug": "the file's name, or the key in a file of many entries, is the slug",
    "priority": "write `horizon: now`, `next` or `later`; a field of your own begins with `x-`",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A diagnostic without its place. `on` says which: that of the value, of the key, or of the fields around it."""

    code: str
    message: str
    help: str = ""
    on: str = "value"


def diagnostics(
    error: ValidationError, model: type[BaseModel], document: Document, at: Loc, data: Any
) -> Iterator[Diagnostic]:
    """One diagnostic a mistake, in pydantic's order: a misspelt field is not said to be missing as well."""
    errors = error.errors(include_url=False, include_input=True)
    misspelt = {
        (*loc[:-1], _meant(loc, model)) for each in errors if each["type"] == "extra_forbidden" and (loc := each["loc"])
    }
    for details in errors:
        if details["type"] == "missing" and details["loc"] in misspelt:
            continue
        loc, is_key = place(details["loc"], data)
        said = _said(details, model, loc)
        span = _span(said.on if not is_key else "key", document, at, loc)
        yield Diagnostic(said.code, Severity.ERROR, span, said.message, said.help)


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
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f"`{value}`" if value.strip() else "an empty text"


def _unknown(_: ErrorDetails, __: Mapping[str, Any], model: type[BaseModel], loc: Loc) -> Said:
    key, allowed = str(loc[-1]), fields_at(model, loc[:-1])
    if meant := _meant(loc, model):
        hint = f"did you mean `{meant}`?"
    elif key in _ADVICE and "title" in allowed:
        hint = _ADVICE[key]
    else:
        hint = f"known here are {', '.join(f'`{each}`' for each in allowed)}"
        hint += "; a field of your own begins with `x-`" if may_have_own(model, loc[:-1]) else ""
    return Said("unknown-key", f"`{key}` is not a known field", hint, on="key")


def _meant(loc: Loc, model: type[BaseModel]) -> str:
    """The field that a wrong key stands for; nothing if there is none like it."""
    key, allowed = str(loc[-1]), fields_at(model, loc[:-1])
    instead = _INSTEAD.get(key, "")
    return nearest_field(key, allowed) or (instead if instead in allowed else "")


def nearest_field(key: str, allowed: list[str]) -> str:
    """The field that is most like a wrong key; nothing if none is alike."""
    return closest(key.replace("-", "_"), allowed) or ""


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that may be written in the fields at `loc` of a model; none where the model says nothing."""
    inner = model_at(model, loc)
    if inner is None:
        return []
    return [name for key, field in inner.model_fields.items() if (name := field.alias or key) != "x-"]


def may_have_own(model: type[BaseModel], loc: Loc) -> bool:
    inner = model_at(model, loc)
    return inner is not None and issubclass(inner, CarriesOwn)


def _missing(details: ErrorDetails, *_: Any) -> Said:
    key = str(details["loc"][-1])
    return Said("missing-key", f"`{key}` is missing", f"add a line `{key}: …`", on="around")


def _choice(details: ErrorDetails, context: Mapping[str, Any], _: type[BaseModel], loc: Loc) -> Said:
    allowed = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
    value = details["input"]
    if not isinstance(value, str):
        return Said("wrong-type", f"one word is expected here, not {_shown(value)}", meant_or_listed("", allowed))
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    message = f"`{value}` is not a value of `{field}`" if value.strip() else "the value is empty"
    return Said("invalid-value", message, meant_or_listed(value, allowed))


def _type(wanted: str, hint: str = "") -> Callable[..., Said]:
    def said(details: ErrorDetails, *_: Any) -> Said:
        return Said("wrong-type", f"{wanted} is expected here, not {_shown(details['input'])}", hint)

    return said


def _no_text(details: ErrorDetails, *_: Any) -> Said:
    in_brackets = "write one text; one that begins with `[` must be in quotes"
    hint = in_brackets if isinstance(details["input"], list) else "put quotes around the text"
    return Said("wrong-type", f"a text is expected here, not {_shown(details['input'])}", hint)


def _long(details: ErrorDetails, context: Mapping[str, Any], *_: Any) -> Said:
    length, limit = len(details["input"]), context["max_length"]
    return Said("too-large", f"this text has {length:,} characters; {limit:,} are allowed", "shorten it")


def _many(_: ErrorDetails, context: Mapping[str, Any], *__: Any) -> Said:
    return Said("too-large", f"this list has more than {context['max_length']:,} items", "shorten it")


_FIELDS_HELP = "write them indented on lines of their own, each with its name: `title: …`"
_TABLE: dict[str, Callable[..., Said]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "literal_error": _choice,
    "enum": _choice,
    "string_type": _no_text,
    "string_too_long": _long,
    "too_long": _many,
    "tuple_type": _type("a list"),
    "dict_type": _type("a group of named entries", _FIELDS_HELP),
    "model_type": _type("a group of fields", _FIELDS_HELP),
}
