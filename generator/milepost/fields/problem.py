"""A mistake in a value, under a code of our own."""

from typing import Any

from pydantic_core import PydanticCustomError


def problem(code: str, message: str, help: str = "") -> PydanticCustomError:  # noqa: A002 - the field's own name
    """A mistake in a value under a code of our own, with its words."""
    return PydanticCustomError(code, "{message}", {"message": message, "help": help})


def text_of(value: Any, wanted: str) -> str:
    if isinstance(value, str):
        return value
    what = "a list" if isinstance(value, list) else "a group of fields"
    raise problem("wrong-type", f"{wanted} is expected here, not {what}", "write one value")


def word_of(value: Any, wanted: str) -> str:
    """As `text_of`, where an empty text is none."""
    text = text_of(value, wanted)
    if not text.strip():
        raise problem("invalid-value", "the value is empty", f"write {wanted}, or leave the line out")
    return text
