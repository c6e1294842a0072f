"""The addresses that the prose links to, with their places: what is to be checked of them beside the references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from milepost.url import url_problem

_LINK = "]("
_DEFINITION = "]:"
# Most links of most texts, which nobody need parse to know that all is well with them
_PLAIN_LINK = re.compile(r"\]\((https?://[\w./?=#-]+)\)")


class Address(NamedTuple):
    """Of a link or a picture. `start` and `end` count characters of the Markdown text from 0, `end` is one past it; of
    an address that the text spells otherwise than the page they are those of the whole text."""

    text: str
    start: int
    end: int


def doubtful(text: str) -> Iterator[Address]:
    """Those that are not at once seen to be sound full addresses, in the order of the text."""
    links = text.count(_LINK)
    if _DEFINITION not in text and (
        not links or links == sum(not url_problem(found[1]) for found in _PLAIN_LINK.finditer(text))
    ):
        return
    from milepost.prose.dialect import parse  # hardly any text needs it

    end = 0
    for block in parse(text):
        for token in block.children or ():
            if token.type not in ("link_open", "image"):
                continue
            address = str(token.attrs["href" if token.type == "link_open" else "src"])
            start = text.find(address, end)
            if start >= 0:
                end = start + len(address)
            else:
                start = text.find(address)  # where it is defined, above
            yield Address(address, start, start + len(address)) if start >= 0 else Address(address, 0, len(text))
