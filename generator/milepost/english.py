"""Counts, numbers and lists in what commands and messages say, which is always English.

What a site says comes from `milepost.words`, in the site's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import isfinite

THIN_SPACE = "\u202f"  # the one that does not break


def number(value: float) -> str:
    """Without a trailing `.0` and without noise of binary fractions, in groups of three from five digits on."""
    if not isfinite(value):
        return "not a number"
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.12g}")
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", THIN_SPACE) if len(whole) > 4 else whole
    digits = f"{grouped}.{fraction}".rstrip("0").rstrip(".") if fraction else grouped
    return f"−{digits}" if exact < 0 else digits


def count(amount: int, noun: str, plural: str = "") -> str:
    """`1 feature`, `2 features`; give the plural where an `s` does not make it."""
    return f"{number(amount)} {noun if amount == 1 else plural or f'{noun}s'}"


def and_list(items: Iterable[str]) -> str:
    return _joined(items, "and")


def or_list(items: Iterable[str]) -> str:
    return _joined(items, "or")


def _joined(items: Iterable[str], last_word: str) -> str:
    *others, last = [*items] or [""]
    return f"{', '.join(others)} {last_word} {last}" if others else last
