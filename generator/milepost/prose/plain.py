"""Prose without its markup, for feeds, calendars and the descriptions that search engines show."""

from __future__ import annotations

from milepost.prose.kept import KEPT
from milepost.prose.slots import Resolve, filled

ELLIPSIS = "…"


def _unresolved(target: str) -> None:  # noqa: ARG001 - a resolver's shape
    return None


def plain(text: str, *, resolve: Resolve = _unresolved, top: int = 2) -> str:
    """The words of the prose, a line for each block or line of a table. `resolve` is that of `render`.

    `top` is the level at which pages show the text, by which it need not be parsed again for them.
    """
    made = KEPT.get(text, top=top)
    if made.as_written:
        return text
    words = filled(made.plain, (slot.resolved(resolve)[0] for slot in made.slots))
    return "\n".join(line.rstrip() for line in words.split("\n")).strip()


def excerpt(text: str, *, resolve: Resolve = _unresolved, limit: int = 160) -> str:
    """The beginning of the plain text on one line, at most `limit` characters, cut between words."""
    words = " ".join(plain(text, resolve=resolve).split())
    if len(words) <= limit:
        return words
    begin, space, _ = words[:limit].rpartition(" ")
    return (begin if space else words[: limit - 1]) + ELLIPSIS
