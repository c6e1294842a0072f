"""What is said of a mistake, before its place is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A diagnostic without its place. `on` says which: that of the value, of the key, or of the fields around it."""

    code: str
    message: str
    help: str = ""
    on: str = "value"
