"""Prose without its links to what is hidden: the words stay, what they led to is not even named."""

from __future__ import annotations

import re
from collections.abc import Callable

from milepost.prose import Link, links

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def without_links(text: str, is_hidden: Callable[[Link], bool]) -> str:
    """`[[secret-plan|what comes later]]` becomes `what comes later`; a link without words leaves nothing behind."""
    for link in reversed(links(text)):
        if is_hidden(link):
            text = text[: link.start] + _PUNCTUATION.sub(r"\\\1", link.words) + text[link.end :]
    return text
