"""Titles in the order in which people look for them: 1.9 before 1.10, Ä beside A, capitals among the others."""

from __future__ import annotations

import re
import unicodedata

_NUMBERS = re.compile("[0-9]+")
_LONGEST = 12
"""Digits of a number that is compared as one; what is longer is hardly counted."""


def in_order(title: str) -> str:
    """A key for sorting."""
    folded = title.casefold()
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(part for part in parts if not unicodedata.combining(part))
    return _NUMBERS.sub(lambda found: found[0].zfill(_LONGEST), folded)
