"""What git remembers of the roadmap → every version of every entry, as each edition could see it at the time.

`writes` says what a commit wrote, which never changes and may be kept; `steps` which entries that concerns, wherever
they are written; `world` plays the steps; `eyes` are those of an edition's readers, who see by the rules of their time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from milepost.memory.steps import Files, Step
from milepost.memory.world import World
from milepost.memory.writes import Write, Writes, writes_of
from milepost.model.past import Memory

_GIT_BEGAN = date(2005, 4, 7)

__all__ = ["Files", "Step", "Write", "Writes", "remembered", "writes_of"]


def remembered(steps: Sequence[Step], editions: Iterable[str], *, as_of: date, is_whole: bool, gap: str = "") -> Memory:
    """`editions` are those of today. What was committed after `as_of` has not happened yet.

    Where the record does not go back to the beginning (`is_whole`), nobody knows since when its first state is so.
    """
    world = World(tuple(editions) or ("",))
    happened = max((place for place, step in enumerate(steps, 1) if step.on <= as_of), default=0)
    for place, (step, day) in enumerate(zip(steps[:happened], _days(steps, as_of), strict=False)):
        world.play(step, since=day if place or is_whole else None)
    return Memory(world.told(), world.visibility(), gap, is_whole)


def _days(steps: Iterable[Step], as_of: date) -> Iterator[date | None]:
    """Nothing comes before what it builds upon, whatever the clock of a computer said; None for a first day that
    cannot be.
    """
    last: date | None = None
    for step in steps:
        is_possible = _GIT_BEGAN <= step.on <= as_of
        if is_possible and (last is None or step.on > last):
            last = step.on
        yield last
