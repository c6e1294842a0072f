"""A comparison in the form that somebody reads, one file a form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from milepost.account import Account
from milepost.registry import discover

NOTHING = "Nothing changes."


@dataclass(frozen=True, slots=True)
class Form:
    """`write` gives everything that goes to stdout. `color` is asked for on a terminal, unless NO_COLOR is set."""

    write: Callable[[Account, bool], str]


@cache
def forms() -> dict[str, Form]:
    """Every form by the name that `milepost diff --format` knows it by."""
    return discover(__name__, Form)
