"""A comparison in the form that somebody reads, one file a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from milepost.account import Account
from milepost.registry import Parts

NOTHING = "Nothing changes."
NOTHING_ELSE = "Nothing changes in what could be compared."
"""Where something could not be compared."""


class Write(Protocol):
    """Gives everything that goes to stdout. `color` is asked for on a terminal, unless NO_COLOR is set."""

    def __call__(self, account: Account, *, color: bool) -> str: ...


@dataclass(frozen=True, slots=True)
class Form:
    write: Write


@cache
def forms() -> Mapping[str, Form]:
    """Every form by the name that `milepost diff --format` knows it by."""
    return Parts(__name__, Form)
