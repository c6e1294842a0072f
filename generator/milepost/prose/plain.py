"""Prose without its markup, for feeds, calendars and the descriptions that search engines show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

    from milepost.prose.inline import Resolve

ELLIPSIS = "…"
_ENDS_LINE = {"paragraph_close", "heading_close", "tr_close", "alert_title_close"}


def _unresolved(target: str) -> None:  # noqa: ARG001 - a resolver's shape
    return None


def plain(text: str, *, resolve: Resolve = _unresolved) -> str:
    """The words of the prose, a line for each block or line of a table. `resolve` is that of `render`."""
    # Whoever only checks a roadmap shows nothing, and need not wait for what does
    from milepost.prose.depth import too_deep
    from milepost.prose.dialect import parse
    from milepost.prose.shape import shaped

    tokens = parse(text)
    if too_deep(tokens):
        return text
    words = "".join(_pieces(shaped(tokens, resolve=resolve, top=1)))
    return "\n".join(line.rstrip() for line in words.split("\n")).strip()


def excerpt(text: str, *, resolve: Resolve = _unresolved, limit: int = 160) -> str:
    """The beginning of the plain text on one line, at most `limit` characters, cut between words."""
    words = " ".join(plain(text, resolve=resolve).split())
    if len(words) <= limit:
        return words
    begin, space, _ = words[:limit].rpartition(" ")
    return (begin if space else words[: limit - 1]) + ELLIPSIS


def _pieces(tokens: Iterable[Token]) -> Iterator[str]:
    from milepost.prose.inline import plain_inline

    for token in tokens:
        if token.type == "inline":
            yield plain_inline(token.children or ())
        elif token.type in {"fence", "code_block"}:
            yield token.content
        elif token.type == "html_inline":
            yield str(token.meta["plain"])
        elif token.type in {"th_close", "td_close"}:
            yield " "
        elif token.type in _ENDS_LINE:
            yield "\n"
