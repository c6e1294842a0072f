"""The beginning of a text, where it stands for a title that nobody wrote."""

from __future__ import annotations

from typing import Final

LENGTH: Final = 80
"""Characters."""


def brief(text: str) -> str:
    """On one line."""
    line = " ".join(text.split())
    return line if len(line) <= LENGTH else f"{line[: LENGTH - 1].rstrip()}…"
