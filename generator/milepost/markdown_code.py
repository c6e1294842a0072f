"""Text from content as one piece of code in Markdown, where nothing of it is a link, markup or a mention."""

from __future__ import annotations

import re

from milepost.printable import printable

_MARK = re.compile(r"[^\w\s]|_", re.ASCII)


def markdown_code(text: str) -> str:
    """On one line, also for a cell of a table.

    Every mark is an entity, so that Markdown reads none; and services look for `@somebody`, `#12` and addresses in what
    is finished, but not in code.
    """
    return f"<code>{_MARK.sub(_entity, printable(text))}</code>"


def _entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};" if mark[0].isascii() else mark[0]
