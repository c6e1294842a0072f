"""What a feature needs and what needs it, as a small image. Numbers and words only, no markup.

The lists beside it say the same in words and are what keyboards and screen readers meet: each link is there once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from milepost.shown.drawing import Drawing, Node, narrow, wide
from milepost.shown.features import Line
from milepost.words import Words

MOST = 6
"""Neighbours that are drawn on each side; the lists have them all."""


@dataclass(frozen=True, slots=True)
class Graph:
    title: str
    summary: str
    wide: Drawing
    narrow: Drawing


def graph(
    words: Words, feature: Line, *, needs: Sequence[Line], needed_by: Sequence[Line], lists: tuple[str, str]
) -> Graph | None:
    """None for a feature that stands alone. `lists` are the addresses of all that it needs, and of all that need it."""
    if not needs and not needed_by:
        return None
    centre = replace(_node(feature), address="")
    before, after = _nodes(words, needs, rest=lists[0]), _nodes(words, needed_by, rest=lists[1])
    headings = words.gettext("Depends on"), words.gettext("Needed by")
    return Graph(
        words.gettext("What it depends on, and what needs it"),
        _summary(words, len(needs), len(needed_by)),
        wide(centre, before, after, headings=headings),
        narrow(centre, before, after, headings=headings),
    )


def _summary(words: Words, needs: int, needed_by: int) -> str:
    if not needed_by:
        return words.ngettext("It depends on one other entry.", "It depends on %(num)s other entries.", needs)
    waiting = words.ngettext("One feature needs it.", "%(num)s features need it.", needed_by)
    if not needs:
        return waiting
    return f"{_summary(words, needs, 0)} {waiting}"


def _nodes(words: Words, lines: Sequence[Line], *, rest: str) -> list[Node]:
    nodes = [_node(line) for line in lines[:MOST]]
    left_out = len(lines) - len(nodes)
    return [*nodes, Node(words.gettext("+%(num)s more", num=words.number(left_out)), rest)] if left_out else nodes


def _node(line: Line) -> Node:
    """By its first pill, which tells the status, and its date, with the word that it is the end of something."""
    pill = line.pills[0] if line.pills else None
    said, end = [pill.words] if pill else [], next((each.words for each in line.pills if each.look == "ends"), "")
    if when := line.when:
        dated = when.named.title if when.named and not when.dated else when.words
        said.append(f"{end} {dated}".strip())
    elif end:
        said.append(end)
    return Node(line.ref.title, line.ref.address, pill.look if pill else "", tuple(said))
