"""Text, shown as it is written, and Markdown."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema

from milepost.fields.marks import Marked
from milepost.fields.problem import problem
from milepost.source import limits

# What YAML takes for a number or a truth is still text to us: the schema must not refuse what the reader accepts.
PLAIN = ["string", "number", "boolean"]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise problem("invalid-value", "this text is empty", "write a few words")
    return text


def _plain(**more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": PLAIN, **more})


Text = Annotated[str, Field(max_length=limits.PROSE), Marked("text"), _plain(maxLength=limits.PROSE)]
Title = Annotated[
    str,
    Field(max_length=limits.TITLE),
    AfterValidator(_not_blank),
    Marked("text"),
    _plain(minLength=1, maxLength=limits.TITLE),
]
Summary = Annotated[str, Field(max_length=limits.SUMMARY), Marked("text"), _plain(maxLength=limits.SUMMARY)]
Markdown = Annotated[str, Field(max_length=limits.PROSE), Marked("markdown"), _plain(maxLength=limits.PROSE)]
