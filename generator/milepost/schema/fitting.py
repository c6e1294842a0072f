"""pydantic's schema of a model, fitted to what people write: nothing for a value, own fields, the site's words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from milepost.load.validate import NAMED_THINGS
from milepost.schema.choices import own_filters, own_values, status_words
from milepost.settings import Settings

Schema = dict[str, Any]

REFERENCE = "#/definitions/"
NOTHING: Schema = {"type": "null"}
_NOISE = frozenset({"title", "default", "$defs"})
_OWN = "x-"


class _Generator(GenerateJsonSchema):
    # A default such as `90 days` is none of JSON's; it stands in the description
    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012 - pydantic's own shape


class Fitting:
    """For one site."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._statuses = status_words(settings)
        self._own_values, self._own_filters = own_values(settings), own_filters(settings)
        self._needed: dict[str, Collection[str]] = {}

    def model(self, model: type[BaseModel]) -> Schema:
        """The model and, under `definitions`, everything inside it."""
        raw = model.model_json_schema(ref_template=f"{REFERENCE}{{model}}", schema_generator=_Generator)
        inner = raw.get("$defs", {})
        self._needed = {f"{REFERENCE}{name}": schema.get("required", ()) for name, schema in inner.items()}
        definitions = {name: self._fitted(schema, own=self._own_filters) for name, schema in inner.items()}
        return {"title": model.__name__, **self._fitted(raw, own=self._own_values), "definitions": definitions}

    def _fitted(self, schema: Schema, *, own: dict[str, Schema]) -> Schema:
        """`own` are the site's own fields, for a schema that may hold some."""
        if schema.get("x-milepost") == "status":
            return self._statuses
        if schema.get("x-milepost") == "edition":
            return {"enum": list(self._settings.editions)}
        fitted = {key: value for key, value in schema.items() if key not in _NOISE}
        if "properties" in schema:
            fitted |= self._object(schema, own=own)
        if isinstance(schema.get("additionalProperties"), dict):
            fitted["additionalProperties"] = or_nothing(self._fitted(schema["additionalProperties"], own=own))
        if "items" in schema:
            fitted["items"] = or_nothing(self._fitted(schema["items"], own=own))
        if "anyOf" in schema:
            fitted["anyOf"] = [self._fitted(each, own=own) for each in schema["anyOf"]]
        return _counted(fitted)

    def _object(self, schema: Schema, *, own: dict[str, Schema]) -> Schema:
        required = schema.get("required", ())
        fields = {}
        for key, value in schema["properties"].items():
            if key == _OWN or (key == "visibility" and self._has_no_editions(value)):
                continue
            fitted = self._fitted(value, own=own)
            if key in NAMED_THINGS and self._needed.get(fitted["additionalProperties"]["anyOf"][0]["$ref"]):
                fitted["additionalProperties"] = fitted["additionalProperties"]["anyOf"][0]
            # Emptiness is nothing at all, but an empty `visibility` could make something public
            fields[key] = fitted if key in required or key == "visibility" else or_nothing(fitted)
        if _OWN not in schema["properties"]:
            return {"properties": fields}
        about = {"description": "A field of the site's own."}
        return {"properties": {**fields, **own}, "patternProperties": {f"^{_OWN}": about}}

    def _has_no_editions(self, visibility: Schema) -> bool:
        return visibility.get("x-milepost") == "edition" and not self._settings.editions


def or_nothing(schema: Schema) -> Schema:
    """The same, or no value."""
    types = schema.get("type")
    if not schema or NOTHING in schema.get("anyOf", ()) or types == "null" or (isinstance(types, list) and "null" in types):
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], NOTHING]}
    if types and "enum" not in schema:
        return {**schema, "type": [*([types] if isinstance(types, str) else types), "null"]}
    about = {"description": schema["description"]} if "description" in schema else {}
    return {**about, "anyOf": [{key: schema[key] for key in schema if key not in about}, NOTHING]}


def _counted(schema: Schema) -> Schema:
    """Lengths as patterns, for editors count `maxLength` in UTF-16 units and we count characters."""
    longest = schema.get("maxLength")
    if longest is None or "pattern" in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key != "maxLength"}
    message = f"This text has more than {longest:,} characters"
    return {**rest, "pattern": rf"^[\s\S]{{0,{longest}}}$", "patternErrorMessage": message}
