"""What git remembers of the roadmap → every version of every entry, as each edition could see it at the time.

`writes` says what a commit wrote, which never changes and may be kept; `steps` which entries that concerns, wherever
they are written; `world` plays the steps; `eyes` are those of an edition's readers, who see by the rules of their time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from milepost.memory.steps import Files, Step
from milepost.memory.world import World
from milepost.memory.writes import Write, Writes, writes_of
from milepost.model.past import Memory

__all__ = ["Files", "Step", "Write", "Writes", "remembered", "writes_of"]


def remembered(steps: Sequence[Step], editions: Iterable[str], *, as_of: date, is_whole: bool, gap: str = "") -> Memory:
    """`editions` are those of today. What was committed after `as_of` has not happened yet.

    Where the record does not go back to the beginning (`is_whole`), nobody knows since when its first state is so.
    """
    world = World(tuple(editions) or ("",))
    happened = max((place for place, step in enumerate(steps, 1) if step.on <= as_of), default=0)
    for place, step in enumerate(steps[:happened]):
        # A clock that ran ahead gives a day that is not to be believed
        is_known = (place > 0 or is_whole) and step.on <= as_of
        world.play(step, since=step.on if is_known else None)
    return Memory(world.told(), world.visibility(), gap, is_whole)
