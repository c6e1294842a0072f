"""One of a few words."""

from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from milepost.fields.problem import problem
from milepost.source.invisible import invisible_beside
from milepost.source.suggest import closest


def not_one_of(word: str, allowed: Sequence[str], what: str, *, meant: str = "") -> PydanticCustomError:
    return problem("invalid-value", *unfit(word, allowed, what, meant=meant))


def unfit(word: str, allowed: Sequence[str], what: str, *, meant: str = "") -> tuple[str, str]:
    """What is wrong with a word that is none of a few, and what to do; `meant` is the one that it stands for."""
    if unseen := invisible_beside(word, allowed.__contains__):
        return unseen
    message = f"`{word}` is not {what}" if word.strip() else "the value is empty"
    listed = ", ".join(f"`{each}`" for each in allowed)
    near = meant or closest(word, allowed)
    return message, f"did you mean `{near}`? It can be {listed}" if near else f"it can be {listed}"
