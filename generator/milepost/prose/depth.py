"""How deep lists, quotes and tables may stand inside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

DEEPEST = 20
"""Levels of blocks inside each other; a list counts two, itself and its item."""

# A level takes a character at the beginning of its line, a tab can stand for four of them; a table brings four more.
_MAY_BE_DEEP = re.compile(rf"^[ \t>*+.)0-9-]{{{(DEEPEST - 4) // 4}}}", re.MULTILINE)
_LINE_BREAKS = re.compile(r"\r\n?")


def too_deep(tokens: Sequence[Token]) -> bool:
    return any(token.level > DEEPEST for token in tokens)


def problem(text: str) -> str:
    """Say in plain words why this text cannot be shown as Markdown, or "" when it can."""
    if not _MAY_BE_DEEP.search(text):
        return ""
    from milepost.prose.dialect import dialect

    blocks: list[Token] = []
    dialect().block.parse(_LINE_BREAKS.sub("\n", text), dialect(), {}, blocks)
    return "lists, quotes and tables stand too deep inside each other" if too_deep(blocks) else ""
