"""Fields that name other entries. Whether these are there is judged when every name is known."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from milepost.fields.marks import OneOrMany, RefTo
from milepost.fields.text import PLAIN
from milepost.source import limits


def slugs_of(*forms: str) -> Any:
    """The type of a list of references; `forms` as in `RefTo`."""
    return Annotated[tuple[ref_to(*forms), ...], OneOrMany(), Field(max_length=limits.LIST)]  # type: ignore[misc]


def ref_to(*forms: str) -> Any:
    """The type of one reference; whether it leads somewhere is judged when every name is known."""
    return Annotated[str, RefTo(forms), WithJsonSchema({"type": PLAIN})]
