"""A mistake in a value, under a code of our own."""

from typing import Any

from pydantic_core import PydanticCustomError


def problem(code: str, message: str, help: str = "") -> PydanticCustomError:  # noqa: A002 - the field's own name
    return PydanticCustomError(code, "{message}", {"message": message, "help": help})


def text_of(value: Any, wanted: str) -> str:
    if isinstance(value, str):
        return value
    what = "a list" if isinstance(value, list) else "a group of fields"
    raise problem("wrong-type", f"{wanted} is expected here, not {what}", one_of_many(value) or "write one value")


def one_of_many(value: Any) -> str:
    """The help where one word is wanted and a list is given; nothing for what holds no word."""
    if not isinstance(value, list) or not value or not isinstance(value[0], str) or not value[0].strip():
        return ""
    return f"write one of them: `{value[0]}`" if len(value) > 1 else f"write it without brackets: `{value[0]}`"


def word_of(value: Any, wanted: str) -> str:
    """As `text_of`, where an empty text is none."""
    text = text_of(value, wanted)
    if not text.strip():
        raise problem("invalid-value", "the value is empty", f"write {wanted}, or leave the line out")
    return text
