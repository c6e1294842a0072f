"""One of a few words."""

from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from milepost.fields.problem import problem
from milepost.source.suggest import closest


def not_one_of(word: str, allowed: tuple[str, ...], what: str) -> PydanticCustomError:
    message = f"`{word}` is not {what}" if word.strip() else "the value is empty"
    return problem("invalid-value", message, meant_or_listed(word, allowed))


def meant_or_listed(word: str, allowed: Sequence[str]) -> str:
    """The help for a word that is none of a few: the nearest, and all of them."""
    listed = ", ".join(f"`{each}`" for each in allowed)
    near = closest(word, allowed)
    return f"did you mean `{near}`? It can be {listed}" if near else f"it can be {listed}"
