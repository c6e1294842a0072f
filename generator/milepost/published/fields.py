"""Models as data, and the schema of that data: two walks over the same types, side by side."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from milepost.duration import Duration
from milepost.fields import CarriesOwn
from milepost.fields.described import descriptions
from milepost.model.roadmap import Roadmap
from milepost.published.computed import COMPUTED, Computed
from milepost.published.leaves import LEAVES, Data, Schema, closed

LEFT_OUT = frozenset({"only", "x-"})


def data_of(value: Any, roadmap: Roadmap) -> Data:
    """The value as JSON can say it, its parts included."""
    if leaf := LEAVES.get(type(value)):
        return leaf.write(value)
    if isinstance(value, BaseModel):
        return fields_of(value, roadmap)
    if isinstance(value, tuple | list):
        return [data_of(item, roadmap) for item in value]
    if isinstance(value, dict):
        return {str(key): data_of(item, roadmap) for key, item in value.items()}
    raise TypeError(f"JSON cannot say a {type(value).__name__}")


def fields_of(model: BaseModel, roadmap: Roadmap, *, only: frozenset[str] = frozenset()) -> dict[str, Data]:
    """The fields that have a value, then the site's own, then what is computed."""
    written: dict[str, Data] = {}
    for key, (name, _) in _published(type(model), only).items():
        value = getattr(model, name)
        # Most fields of most entries say nothing
        if value is not None and value != ():
            data = data_of(value, roadmap)
            if data != [] and data != {}:
                written[key] = data
    if isinstance(model, CarriesOwn) and model.own:
        written |= data_of(model.own, roadmap)
    if computed := {each.name: each.value(model, roadmap) for each in _computed(type(model))}:
        written["computed"] = computed
    return written


def schema_of(hint: Any, definitions: dict[str, Schema]) -> Schema:
    """What `data_of` makes of values of a type; a model's own schema goes into `definitions`."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return schema_of(inner[0], definitions)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, UnionType):
        choices = [schema_of(each, definitions) for each in inner if each is not type(None)]
        return choices[0] if len(choices) == 1 else {"anyOf": choices}
    if origin is tuple:
        return {"type": "array", "items": schema_of(inner[0], definitions), "minItems": 1}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(inner[1], definitions), "minProperties": 1}
    if issubclass(hint, BaseModel):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = fields_schema(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return LEAVES[hint].schema


def fields_schema(
    model: type[BaseModel], definitions: dict[str, Schema], *, only: frozenset[str] = frozenset()
) -> Schema:
    """What `fields_of` makes of a model."""
    hints, fields = get_type_hints(model, include_extras=True), _published(model, only)
    properties = {
        key: {**schema_of(hints[name], definitions), **_described(model, name)} for key, (name, _) in fields.items()
    }
    required = [key for key, (_, field) in fields.items() if field.is_required() or _is_always_written(field.default)]
    if computed := {each.name: each.schema for each in _computed(model)}:
        properties["computed"] = closed(computed)
        required.append("computed")
    schema = {**closed(properties), "required": required}
    if issubclass(model, CarriesOwn):
        schema["patternProperties"] = {"^x-": {"description": "A field of the site's own."}}
    return schema


@cache
def _computed(model: type[BaseModel]) -> tuple[Computed, ...]:
    return tuple(each for each in COMPUTED if issubclass(model, each.of))


@cache
def _published(model: type[BaseModel], only: frozenset[str]) -> dict[str, tuple[str, FieldInfo]]:
    """The fields by the key that people write."""
    fields = {field.alias or name: (name, field) for name, field in model.model_fields.items()}
    return {key: field for key, field in fields.items() if key not in LEFT_OUT and (not only or key in only)}


def _described(model: type[BaseModel], name: str) -> Schema:
    told = descriptions(model)
    return {"description": told[name]} if name in told else {}


def _is_always_written(default: Any) -> bool:
    return isinstance(default, str | bool | Duration)
