"""Where the boxes and arrows of a dependency graph stand: in three columns, or in one for narrow pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from milepost.shown.marks import MARKS, Mark
from milepost.shown.text_width import width, wrapped

TITLE, SMALL = 13, 12
"""Sizes of a title and of the words under it, in the units of the drawing: pixels where it is not scaled."""
_LINE, _PAD, _MARK, _GAP = 17, 10, 16, 10
_HEADING, _TIP, _EDGE = 24, 8, 0.5
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
    """`arrows` is the `d` of all their lines, `tips` of their filled ends."""

    width: float
    height: float
    headings: tuple[Written, ...]
    boxes: tuple[Box, ...]
    centre: Box
    arrows: str
    tips: str


def wide(centre: Node, before: Sequence[Node], after: Sequence[Node], *, headings: tuple[str, str]) -> Drawing:
    """What it needs on the left, what needs it on the right; the columns are centred on each other."""
    sides = [side for side in ((before, headings[0]), ((centre,), ""), (after, headings[1])) if side[0]]
    sized = [[_sized(node, _COLUMN) for node in nodes] for nodes, _ in sides]
    tallest = max(map(_height, sized))
    starts = [_EDGE + at * (_COLUMN + _BETWEEN) for at in range(len(sides))]
    columns = [
        _stacked(column, x=x, y=_HEADING + (tallest - _height(column)) / 2, across=_COLUMN)
        for x, column in zip(starts, sized, strict=True)
    ]
    (middle,) = columns[1 if before else 0]
    left, right = columns[0] if before else (), columns[-1] if after else ()
    ends = [(box, middle) for box in left] + [(middle, box) for box in right]
    pointed_at = (*((middle,) if left else ()), *right)
    return Drawing(
        starts[-1] + _COLUMN + _EDGE,
        _HEADING + tallest + _EDGE,
        tuple(
            Written(boxes[0].x, boxes[0].y - _GAP, heading)
            for boxes, (_, heading) in zip(columns, sides, strict=True)
            if heading
        ),
        (*left, *right),
        middle,
        "".join(_curve(one, other) for one, other in ends),
        "".join(_tip(box.x, box.middle, 1) for box in pointed_at),
    )


def narrow(centre: Node, before: Sequence[Node], after: Sequence[Node], *, headings: tuple[str, str]) -> Drawing:
    """One under the other: a rail on the left leads down into the feature, one on the right to what needs it."""
    above, (own,), below = ([_sized(node, _NARROW) for node in nodes] for nodes in (before, [centre], after))
    needs = _stacked(above, x=_RAIL, y=_HEADING if above else 0, across=_NARROW)
    (middle,) = _stacked([own], x=_RAIL, y=needs[-1].bottom + 2 * _GAP if needs else _EDGE, across=_NARROW)
    needed_by = _stacked(below, x=_RAIL, y=middle.bottom + _GAP + _HEADING, across=_NARROW)
    left, right = 4, 2 * _RAIL + _NARROW - 4
    arrows = [f"M{box.x} {box.middle}H{left}V{middle.middle}H{middle.x}" for box in needs]
    arrows += [f"M{middle.right} {middle.middle}H{right}V{box.middle}H{box.right}" for box in needed_by]
    tips = [_tip(middle.x, middle.middle, 1)] if needs else []
    tips += [_tip(box.right, box.middle, -1) for box in needed_by]
    told = [Written(_RAIL, SMALL, headings[0])] if needs else []
    told += [Written(_RAIL, needed_by[0].y - _GAP, headings[1])] if needed_by else []
    bottom = (needed_by or (middle,))[-1].bottom
    return Drawing(
        2 * _RAIL + _NARROW, bottom + _EDGE, tuple(told), (*needs, *needed_by), middle, "".join(arrows), "".join(tips)
    )


@dataclass(frozen=True, slots=True)
class _Sized:
    """A node with its words broken into lines, not yet placed."""

    node: Node
    titles: tuple[str, ...]
    states: tuple[str, ...]
    mark: Mark | None

    @property
    def height(self) -> float:
        return _LINE * (len(self.titles) + len(self.states)) + _PAD


def _sized(node: Node, across: float) -> _Sized:
    room, mark = across - 2 * _PAD, MARKS.get(node.look)
    states = _fitting(node.state, room=(room - (_MARK if mark else 0)) / SMALL)
    return _Sized(node, wrapped(node.title, room=room / TITLE, lines=2), states, mark)


def _fitting(state: tuple[str, ...], *, room: float) -> tuple[str, ...]:
    """On one line where there is room, else one under the other. A date that does not fit is left out, never cut."""
    together = " · ".join(state)
    if width(together) <= room:
        return (together,) if together else ()
    first, *dates = state
    return (*wrapped(first, room=room, lines=1), *(date for date in dates if width(date) <= room))


def _height(column: Sequence[_Sized]) -> float:
    return sum(sized.height for sized in column) + _GAP * (len(column) - 1)


def _stacked(column: Sequence[_Sized], *, x: float, y: float, across: float) -> tuple[Box, ...]:
    boxes: list[Box] = []
    for sized in column:
        boxes.append(_box(sized, x=x, y=boxes[-1].bottom + _GAP if boxes else y, across=across))
    return tuple(boxes)


def _box(sized: _Sized, *, x: float, y: float, across: float) -> Box:
    text, under = x + _PAD, y + _LINE * (len(sized.titles) + 1)
    indent = _MARK if sized.mark else 0
    return Box(
        sized.node.title,
        sized.node.address,
        x,
        y,
        across,
        sized.height,
        tuple(Written(text, y + _LINE * at, line) for at, line in enumerate(sized.titles, 1)),
        tuple(Written(text + indent, under + _LINE * at, line) for at, line in enumerate(sized.states)),
        sized.node.look,
        sized.mark,
        Written(text, under - 10, ""),
    )


def _curve(one: Box, other: Box) -> str:
    end = other.x - _TIP
    half = (one.right + end) / 2
    return f"M{one.right} {one.middle}C{half} {one.middle} {half} {other.middle} {end} {other.middle}"


def _tip(x: float, y: float, way: int) -> str:
    """A triangle that ends at a point; `way` is 1 to the right, -1 to the left."""
    return f"M{x} {y}l{-_TIP * way} -4.5v9z"
