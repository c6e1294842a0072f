"""Text, shown as it is written, and Markdown."""

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from milepost.fields.marks import Marked
from milepost.fields.problem import problem
from milepost.source import limits

# What YAML takes for a number or a truth is still text to us: the schema must not refuse what the reader accepts.
PLAIN = ["string", "number", "boolean"]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise problem("invalid-value", "this text is empty", "write a few words")
    return text


class _Written:
    """Text of at most `longest` characters. One mark, for a model with fifty texts asks for each mark of each."""

    def __init__(self, longest: int, *, may_be_blank: bool = True) -> None:
        self._longest, self._may_be_blank = longest, may_be_blank

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(max_length=self._longest)
        return text if self._may_be_blank else core_schema.no_info_after_validator_function(_not_blank, text)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: Any) -> dict[str, Any]:
        least = {} if self._may_be_blank else {"minLength": 1}
        return {"type": PLAIN, **least, "maxLength": self._longest}


Text = Annotated[str, _Written(limits.PROSE), Marked("text")]
Title = Annotated[str, _Written(limits.TITLE, may_be_blank=False), Marked("text")]
Summary = Annotated[str, _Written(limits.SUMMARY), Marked("text")]
Markdown = Annotated[str, _Written(limits.PROSE), Marked("markdown")]
