"""The dialect: CommonMark with tables, task lists, strikethrough, bare links and alerts, as a pull request shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from milepost.prose.bare import bare_links
from milepost.prose.reference import reference

DEEPEST = 20
"""Levels of blocks inside each other; a list counts two, itself and its item."""

# A level takes a character at the beginning of its line, a tab can stand for four of them; a table brings four more.
_MAY_BE_DEEP = re.compile(rf"^[ \t>*+.)0-9-]{{{(DEEPEST - 4) // 4}}}", re.MULTILINE)
_LINE_BREAKS = re.compile(r"\r\n?")


class Dialect(MarkdownIt):
    """Leaves addresses as they are written and lets every one pass: `html` judges them, so that the words stay."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's name
        return True


@cache
def dialect() -> Dialect:
    """The parser, made once. Raw HTML is off: it is text like any other."""
    parser = Dialect("gfm-like2", {"html": False, "linkify": False, "maxNesting": DEEPEST + 2})
    parser.use(bare_links)
    # `[[slug]]` before `[words](address)`: else the inner brackets could name a link reference
    parser.inline.ruler.before("link", "reference", reference)
    return parser


def parse(text: str) -> list[Token]:
    return dialect().parse(text)


def too_deep(tokens: Sequence[Token]) -> bool:
    return any(token.level > DEEPEST for token in tokens)


def problem(text: str) -> str:
    """Say in plain words why this text cannot be shown as Markdown, or "" when it can."""
    if not _MAY_BE_DEEP.search(text):
        return ""
    blocks: list[Token] = []
    dialect().block.parse(_LINE_BREAKS.sub("\n", text), dialect(), {}, blocks)
    return "lists, quotes and tables stand too deep inside each other" if too_deep(blocks) else ""
