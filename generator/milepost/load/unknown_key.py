"""What to say of a key that is no field here: a slip of the pen, another tool's word, or a field of another kind."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from milepost.english import and_list
from milepost.fields import CarriesOwn
from milepost.load.everyday_fields import advice, everyday_field, is_everyday
from milepost.load.inside import model_at
from milepost.load.kind_words import many, with_article
from milepost.load.said import Said
from milepost.model.entry import Entry
from milepost.model.kinds import kinds
from milepost.source.find import CONTENT
from milepost.source.invisible import invisible_beside
from milepost.source.suggest import closest
from milepost.source.yaml import Loc


def unknown_key(model: type[BaseModel], loc: Loc) -> Said:
    key, allowed = str(loc[-1]), fields_at(model, loc[:-1])
    if unseen := invisible_beside(key, lambda _: True, of="line"):
        return Said("unknown-key", *unseen, on="key")
    if meant := field_meant(loc, model):
        hint = f"did you mean `{meant}`?"
    elif "title" in allowed and (told := advice(key)):
        hint = told
    else:
        hint = f"known here are {', '.join(f'`{each}`' for each in allowed)}"
        hint += "; a field of your own begins with `x-`" if may_have_own(model, loc[:-1]) else ""
    return Said("unknown-key", f"`{key}` is not a known field", hint, on="key")


def of_other_kinds(keys: Sequence[str], model: type[BaseModel], *, in_mapping_file: bool) -> dict[str, Said]:
    """Of the unknown keys of an entry those that another kind has. Where the entry belongs is said at the first."""
    if not issubclass(model, Entry):
        return {}
    allowed = fields_at(model, ())
    fields = {name: frozenset(fields_at(kind.model, ())) for name, kind in kinds().items()}
    having = {key: [name for name in fields if key in fields[name]] for key in keys if not everyday_field(key, allowed)}
    owners = {key: names for key, names in having.items() if names}
    # The kind that has the most of them
    likely = max(kinds(), key=lambda kind: sum(kind in names for names in owners.values()))
    what = "it" if in_mapping_file or kinds()[likely].single else "the file"
    said: dict[str, Said] = {}
    for key, names in owners.items():
        message = f"`{key}` is a field of {and_list(map(many, names))}, not of {many(model.kind)}"
        help_ = "" if said else f"is this {with_article(likely)}? Then move {what} to `{_place(likely)}`"
        said[key] = Said("unknown-key", message, help_, on="key")
    return said


def _place(kind: str) -> str:
    folder = f"{CONTENT}/{kinds()[kind].folder}"
    return f"{folder}.yml" if kinds()[kind].single else f"{folder}/"


def field_meant(loc: Loc, model: type[BaseModel]) -> str:
    """The field that a wrong key stands for; nothing if there is none like it."""
    key, allowed = str(loc[-1]), fields_at(model, loc[:-1])
    return nearest_field(key, allowed)


def nearest_field(key: str, allowed: list[str]) -> str:
    """The field that is most like a wrong key; nothing if none is alike."""
    plain = key.replace("-", "_").replace(" ", "_")
    if plain.casefold() not in allowed and is_everyday(key):
        return everyday_field(key, allowed)
    near = closest(plain, allowed) or ""
    # `Second line` shares many letters with `deadline`
    return near if " " not in key or near.count("_") == plain.count("_") else ""


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that may be written in the fields at `loc` of a model; none where the model says nothing."""
    inner = model_at(model, loc)
    if inner is None:
        return []
    return [name for key, field in inner.model_fields.items() if (name := field.alias or key) != "x-"]


def may_have_own(model: type[BaseModel], loc: Loc) -> bool:
    inner = model_at(model, loc)
    return inner is not None and issubclass(inner, CarriesOwn)
