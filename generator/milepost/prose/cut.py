"""References that a table cuts in two, as `[[dark-mode|the night]]` in a cell: a `|` ends the cell, even in brackets.

What stands in a row beyond its last column is not shown at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from milepost.prose.brackets import REFERENCE
from milepost.prose.links import line_starts
from milepost.prose.obvious import may_hold_a_table

_BEGUN = re.compile(r"(?<!\\)\[\[[^\[\]|]*\Z")


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand in a Markdown text: the first character, counted from 0, and one past the last."""
    if "[[" not in text or not may_hold_a_table(text):
        return
    from milepost.prose.dialect import parse  # hardly any text needs it

    starts, end = line_starts(text), 0
    for cell, block in pairwise(parse(text)):
        if cell.type not in ("td_open", "th_open") or not block.map:
            continue
        begun = _BEGUN.search(block.content)
        place = text.find(begun[0], max(end, starts[block.map[0]])) if begun else -1
        if found := REFERENCE.match(text, place) if place >= 0 else None:
            end = found.end()
            yield found.span()
