"""How much work it is, in words."""

from __future__ import annotations

from milepost import words


def effort(written: float | str | None) -> str:
    """A size as it is written; a number in person-weeks."""
    if written is None or isinstance(written, str):
        return written or ""
    if written == 1:
        return "1 person-week"
    return f"{words.number(written)} person-weeks"
