"""What else Milepost looks at in a field, and lists that may be one value."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, slots=True)
class RefTo:
    """A reference in one of its forms: `goal` a slug, `timeline:` one after its kind, `goal/measures` a part of it."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Text that is looked at again after its field is found sound."""

    what: Literal["text", "markdown", "timeframe", "url"]


class OneOrMany:
    """Where a list is expected, one value stands for a list of one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        array: dict[str, Any] = handler(schema)
        return {"anyOf": [array, array["items"]]}


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]
