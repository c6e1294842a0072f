"""Fields whose value a function of ours reads, and what editors are told of them (JSON Schema).

What pydantic has for that, `PlainValidator` and `WithJsonSchema`, also prepares how a value would be written again.
Nobody writes one, and it makes up a third of the time in which the validator of a model is made.
"""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema


class ReadBy:
    """Marks a type with the function that gives its value. `schema` is the JSON Schema of what may be written."""

    def __init__(self, read: Callable[[Any], Any], schema: dict[str, Any]) -> None:
        self._read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: Any) -> dict[str, Any]:
        return {**self.schema}


class ReadInContext(ReadBy):
    """As `ReadBy`, where the function must know more of the site than the value: the context, a `Reading`."""

    def __init__(self, read: Callable[[Any, ValidationInfo], Any], schema: dict[str, Any]) -> None:
        self._read_in_context = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._read_in_context)
