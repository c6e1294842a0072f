"""The pages of a family that are looked at in every build: a theme is likeliest to treat their titles differently."""

from __future__ import annotations

from collections.abc import Sequence

from milepost.views import PageData

HOW_MANY = 3


def samples(pages: Sequence[PageData]) -> tuple[str, ...]:
    """Addresses of three pages of at least as many: the longest title, the shortest, the one with the most signs."""
    found: dict[str, None] = {}
    for rank in (_length, _brevity, _signs):
        best = max((page for page in pages if page.address not in found), key=rank)
        found[best.address] = None
    return tuple(found)


def _length(page: PageData) -> int:
    return len(page.title)


def _brevity(page: PageData) -> int:
    return -len(page.title)


def _signs(page: PageData) -> int:
    return sum(not (sign.isalnum() or sign == " ") for sign in page.title + page.description) + page.title.count("  ")
