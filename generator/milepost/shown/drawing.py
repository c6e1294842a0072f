"""Where the boxes and arrows of a dependency graph stand: in three columns, or in one for narrow pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from milepost.shown.marks import MARKS, Mark
from milepost.shown.text_width import width, wrapped

TITLE, SMALL = 13, 12
"""Sizes of a title and of the words under it, in the units of the drawing: pixels where it is not scaled."""
_LINE, _PAD, _MARK, _GAP = 17, 10, 16, 10
_HEADING, _TIP = 24, 8
_COLUMN, _BETWEEN = 192, 42
_RAIL, _NARROW = 18, 252


@dataclass(frozen=True, slots=True)
class Node:
    """`state` is its status and its date in words; `look` that of the pill that tells the first of them."""

    title: str
    address: str
    look: str = ""
    state: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text, at its base line."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """`address` is empty for the page itself. `mark` stands at the corner `mark_at`."""

    title: str
    address: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Written, ...]
    state: tuple[Written, ...]
    look: str
    mark: Mark | None
    mark_at: Written

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Drawing:
    """`arrows` are the `d` of their lines, `tips` of their filled ends."""

    width: float
    height: float
    headings: tuple[Written, ...]
    boxes: tuple[Box, ...]
    centre: Box
    arrows: tuple[str, ...]
    tips: tuple[str, ...]


def wide(centre: Node, before: Sequence[Node], after: Sequence[Node], *, headings: tuple[str, str]) -> Drawing:
    """What it needs on the left, what needs it on the right; the columns are centred on each other."""
    sides = [side for side in ((before, headings[0]), ((centre,), ""), (after, headings[1])) if side[0]]
    columns = [_stacked(nodes, x=at * (_COLUMN + _BETWEEN), across=_COLUMN) for at, (nodes, _) in enumerate(sides)]
    tallest = max(_height(column) for column in columns)
    columns = [_down(column, _HEADING + (tallest - _height(column)) / 2) for column in columns]
    (middle,) = columns[1 if before else 0]
    left, right = columns[0] if before else (), columns[-1] if after else ()
    ends = [(box, middle) for box in left] + [(middle, box) for box in right]
    return Drawing(
        columns[-1][0].right + 1,
        _HEADING + tallest + 1,
        tuple(
            Written(column[0].x, SMALL, heading) for column, (_, heading) in zip(columns, sides, strict=True) if heading
        ),
        (*left, *right),
        middle,
        tuple(_curve(one, other) for one, other in ends),
        tuple(_tip(box.x, box.middle, 1) for box in (*((middle,) if left else ()), *right)),
    )


def narrow(centre: Node, before: Sequence[Node], after: Sequence[Node], *, headings: tuple[str, str]) -> Drawing:
    """One under the other: a rail on the left leads down into the feature, one on the right to what needs it."""
    above = _down(_stacked(before, x=_RAIL, across=_NARROW), _HEADING if before else 0)
    (middle,) = _down(_stacked([centre], x=_RAIL, across=_NARROW), above[-1].bottom + 2 * _GAP if above else 1)
    below = _down(_stacked(after, x=_RAIL, across=_NARROW), middle.bottom + _GAP + _HEADING)
    left, right = 4.0, 2 * _RAIL + _NARROW - 4.0
    arrows = [f"M{box.x} {box.middle}H{left}V{middle.middle}H{middle.x}" for box in above]
    arrows += [f"M{middle.right} {middle.middle}H{right}V{box.middle}H{box.right}" for box in below]
    told = [Written(_RAIL, SMALL, headings[0])] if above else []
    told += [Written(_RAIL, below[0].y - _GAP, headings[1])] if below else []
    return Drawing(
        2 * _RAIL + _NARROW,
        (below or (middle,))[-1].bottom + 1,
        tuple(told),
        (*above, *below),
        middle,
        tuple(arrows),
        (*((_tip(middle.x, middle.middle, 1),) if above else ()), *(_tip(box.right, box.middle, -1) for box in below)),
    )


def _stacked(nodes: Sequence[Node], *, x: float, across: float) -> tuple[Box, ...]:
    boxes, y = [], 0.0
    for node in nodes:
        boxes.append(_box(node, x=x, y=y, across=across))
        y = boxes[-1].bottom + _GAP
    return tuple(boxes)


def _box(node: Node, *, x: float, y: float, across: float) -> Box:
    room = across - 2 * _PAD
    titles = wrapped(node.title, room=room / TITLE, lines=2)
    mark = MARKS.get(node.look)
    indent = _MARK if mark else 0
    states = _fitting(node.state, room=(room - indent) / SMALL)
    first, under = y + _LINE, y + _LINE * (len(titles) + 1)
    return Box(
        node.title,
        node.address,
        x,
        y,
        across,
        _LINE * (len(titles) + len(states)) + _PAD,
        tuple(Written(x + _PAD, first + _LINE * at, text) for at, text in enumerate(titles)),
        tuple(Written(x + _PAD + indent, under + _LINE * at, text) for at, text in enumerate(states)),
        node.look,
        mark,
        Written(x + _PAD, under - 10, ""),
    )


def _fitting(state: tuple[str, ...], *, room: float) -> tuple[str, ...]:
    """On one line where there is room, else one under the other. A date that does not fit is left out, never cut."""
    together = " · ".join(state)
    if width(together) <= room:
        return (together,) if together else ()
    first, *dates = state
    return (*wrapped(first, room=room, lines=1), *(date for date in dates if width(date) <= room))


def _down(boxes: Sequence[Box], by: float) -> tuple[Box, ...]:
    return tuple(_moved(box, by) for box in boxes)


def _moved(box: Box, by: float) -> Box:
    lines, state = (tuple(replace(each, y=each.y + by) for each in told) for told in (box.lines, box.state))
    mark_at = replace(box.mark_at, y=box.mark_at.y + by)
    return replace(box, y=box.y + by, lines=lines, state=state, mark_at=mark_at)


def _height(boxes: Sequence[Box]) -> float:
    return boxes[-1].bottom - boxes[0].y


def _curve(one: Box, other: Box) -> str:
    end = other.x - _TIP
    half = (one.right + end) / 2
    return f"M{one.right} {one.middle}C{half} {one.middle} {half} {other.middle} {end} {other.middle}"


def _tip(x: float, y: float, way: int) -> str:
    """A triangle that ends at a point; `way` is 1 to the right, -1 to the left."""
    return f"M{x} {y}l{-_TIP * way} -4.5v9z"
