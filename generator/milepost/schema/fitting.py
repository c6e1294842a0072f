"""pydantic's schema of a model, fitted to what people write: nothing for a value, own fields, the site's words."""

from __future__ import annotations

import inspect
import sys
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import ModelSchema, WithDefaultSchema

from milepost.fields.described import descriptions
from milepost.model.entry import Entry
from milepost.schema.choices import OWN, own_filters, own_values, status_words
from milepost.settings import Settings

Schema = dict[str, Any]

SLUG_MESSAGE = "A slug has small letters a to z, digits and single hyphens between them"
REFERENCE = "#/definitions/"
NOTHING: Schema = {"type": "null"}
_WORDS = "x-milepost"  # marks what each site has words of its own for
_NOISE = frozenset({"title", "default", "$defs"})


class _Described(GenerateJsonSchema):
    """With what the source says of each field; without defaults, for `90 days` is nothing that JSON can say."""

    def default_schema(self, schema: WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: ModelSchema) -> Schema:
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        told = descriptions(model)
        for name, field in model.model_fields.items():
            if name in told:
                made["properties"][field.alias or name]["description"] = told[name]
        return made


class Fitting:
    """For one site."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._words = {"status": status_words(settings), "edition": {"enum": list(settings.editions)}}
        self._own_values, self._own_filters = own_values(settings), own_filters(settings)
        self._incomplete: frozenset[str] = frozenset()

    def model(self, model: type[BaseModel]) -> Schema:
        """The model and, under `definitions`, everything inside it."""
        raw = model.model_json_schema(ref_template=f"{REFERENCE}{{model}}", schema_generator=_Described)
        inner = raw.get("$defs", {})
        if issubclass(model, Entry):
            incomplete = (name for name, schema in inner.items() if schema.get("required"))
            self._incomplete = frozenset(f"{REFERENCE}{name}" for name in incomplete)
        definitions = {name: self._fitted(schema, own=self._own_filters) for name, schema in inner.items()}
        about = {"description": inspect.getdoc(sys.modules[model.__module__])}
        return {**about, **self._fitted(raw, own=self._own_values), "definitions": definitions}

    def _fitted(self, schema: Schema, *, own: dict[str, Schema]) -> Schema:
        """`own` are the site's own fields, for a schema that may hold some."""
        fitted = {key: value for key, value in schema.items() if key not in _NOISE}
        if _WORDS in schema:
            return {**{key: fitted[key] for key in fitted if key == "description"}, **self._words[schema[_WORDS]]}
        for pattern, value in fitted.pop("patternProperties", {}).items():
            # So pydantic says what keys look like, which leaves keys of another look open to anything
            names = {"pattern": pattern, "patternErrorMessage": SLUG_MESSAGE}
            fitted |= {"propertyNames": names, "additionalProperties": value}
        if isinstance(fitted.get("additionalProperties"), dict):
            fitted["additionalProperties"] = self._named(self._fitted(fitted["additionalProperties"], own=own))
        if "properties" in schema:
            fitted |= self._object(schema, own=own)
        if "items" in schema:
            fitted["items"] = or_nothing(self._fitted(schema["items"], own=own))
        if "anyOf" in schema:
            fitted["anyOf"] = [self._fitted(each, own=own) for each in schema["anyOf"]]
            fitted = _told_once(fitted)
        return _counted(fitted)

    def _object(self, schema: Schema, *, own: dict[str, Schema]) -> Schema:
        required = schema.get("required", ())
        fields = {}
        for key, value in schema["properties"].items():
            if key == OWN or (key == "visibility" and self._has_no_editions(value)):
                continue
            fitted = self._fitted(value, own=own)
            # Emptiness is nothing at all, but an empty `visibility` could make something public
            fields[key] = fitted if key in required or key == "visibility" else or_nothing(fitted)
        if OWN not in schema["properties"]:
            return {"properties": fields}
        about = {"description": "A field of the site's own."}
        return {"properties": {**fields, **own}, "patternProperties": {f"^{OWN}": about}}

    def _named(self, schema: Schema) -> Schema:
        """What stands under a name of an entry's own: a need without a value is one without a title."""
        return schema if schema.get("$ref") in self._incomplete else or_nothing(schema)

    def _has_no_editions(self, visibility: Schema) -> bool:
        return visibility.get(_WORDS) == "edition" and not self._settings.editions


def or_nothing(schema: Schema) -> Schema:
    """The same, or no value."""
    if not schema or NOTHING in schema.get("anyOf", ()):
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], NOTHING]}
    if "type" in schema and "enum" not in schema:
        types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        return {**schema, "type": list(dict.fromkeys([*types, "null"]))}
    about = {"description": schema["description"]} if "description" in schema else {}
    return {**about, "anyOf": [{key: schema[key] for key in schema if key not in about}, NOTHING]}


def _told_once(schema: Schema) -> Schema:
    """With the descriptions of its choices in its own: an editor shows only that of the choice it finds."""
    told = [schema.get("description"), *(choice.get("description") for choice in schema["anyOf"])]
    about = {"description": " ".join(filter(None, told))} if any(told) else {}
    silent = [{key: choice[key] for key in choice if key != "description"} for choice in schema["anyOf"]]
    return {**schema, **about, "anyOf": silent}


def _counted(schema: Schema) -> Schema:
    """Lengths of texts as patterns, for editors count `maxLength` in UTF-16 units and we count characters."""
    longest = schema.get("maxLength")
    if longest is None or "pattern" in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key != "maxLength"}
    if schema.get("type") == "array":
        return {**rest, "maxItems": longest}
    message = f"This text has more than {longest:,} characters"
    return {**rest, "pattern": rf"^[\s\S]{{0,{longest}}}$", "patternErrorMessage": message}
