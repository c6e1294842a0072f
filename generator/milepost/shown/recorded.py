"""The record of an entry beside what git knows of it: which line tells of which move, and what stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from milepost.compare import Difference
from milepost.compare.reasons import names
from milepost.model.entry import Change, Entry
from milepost.model.roadmap import Roadmap
from milepost.shown.lines import Line, lines_of
from milepost.shown.moves import Move, moves
from milepost.shown.reading import contradicts, says, timeframe
from milepost.shown.remembered import remembered

_NEAR = timedelta(days=31)
"""Between a decision and the commit that carries it out."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Everything that git saw move, the earliest first, and the lines that tell of none of that, as they stand."""

    moves: tuple[Move, ...]
    lines: tuple[Line, ...]


@remembered
def recorded(roadmap: Roadmap, entry: Entry) -> Recorded:
    """A line tells of one move at most, and of that very one; a line about no field of all that came with it."""
    lines = [*lines_of(roadmap, entry)]
    free = {place: line for place, line in enumerate(lines) if line.names_a_field}
    found: list[Move] = []
    for move in moves(roadmap, entry):
        chosen = _written_with(roadmap, move, free)
        found += _told(roadmap, move, [free.pop(place).change for place in chosen])
    found = [_told_near(roadmap, move, free) for move in found]
    general = {line.version: place for place, line in reversed([*enumerate(lines)]) if not line.names_a_field}
    taken = {general[move.version] for move in found if not move.reason and move.version in general}
    reasons = {lines[place].version: lines[place].change.why for place in taken}
    found = [move if move.reason else replace(move, why=reasons.get(move.version, "")) for move in found]
    left = (line for place, line in enumerate(lines) if place in free or not (line.names_a_field or place in taken))
    return Recorded(tuple(_numbered(found)), tuple(left))


def _numbered(found: Iterable[Move]) -> Iterator[Move]:
    seen: Counter[tuple[date, str]] = Counter()
    for move in found:
        seen[move.on, move.difference.field] += 1
        yield replace(move, number=seen[move.on, move.difference.field])


def _written_with(roadmap: Roadmap, move: Move, free: dict[int, Line]) -> list[int]:
    """The places of the lines that came with the move and are about it: one, or several that lead there together."""
    came = [
        place
        for place, line in free.items()
        if line.version == move.version and names(line.change.field or "", move.difference)
    ]
    by_day = sorted(came, key=lambda place: free[place].change.on.text)
    if len(by_day) > 1 and _is_chain(roadmap, move.difference, [free[place].change for place in by_day]):
        return by_day
    meant = [place for place in by_day if not contradicts(roadmap, free[place].change.to, move.difference.after)]
    return meant and [max(meant, key=lambda place: _likeness(roadmap, free[place].change, move.difference))]


def _likeness(roadmap: Roadmap, change: Change, difference: Difference) -> tuple[bool, bool, str]:
    return says(roadmap, change.to, difference.after), change.field == difference.field, change.on.text


def _is_chain(roadmap: Roadmap, difference: Difference, changes: list[Change]) -> bool:
    """Whether several decisions of one commit lead from what was to what is."""
    read = [(timeframe(roadmap, change.from_), timeframe(roadmap, change.to)) for change in changes]
    if not all(before and after for before, after in read):
        return False
    steps = zip(changes[:-1], read[1:], strict=True)
    return (
        says(roadmap, changes[0].from_, difference.before)
        and says(roadmap, changes[-1].to, difference.after)
        and all(says(roadmap, change.to, before) for change, (before, _) in steps)
    )


def _told(roadmap: Roadmap, move: Move, changes: list[Change]) -> Iterator[Move]:
    if len(changes) < 2:
        yield replace(move, line=changes[0]) if changes else move
        return
    last = move.difference.before
    for number, change in enumerate(changes):
        is_last = number == len(changes) - 1
        after = move.difference.after if is_last else timeframe(roadmap, change.to)
        told = replace(move.difference, before=last, after=after)
        yield replace(move, difference=told, line=change)
        last = after


def _told_near(roadmap: Roadmap, move: Move, free: dict[int, Line]) -> Move:
    """By a line of another commit that says the same of about the same day: the nearest."""
    if move.line:
        return move
    meant = [place for place, line in free.items() if _is_of(roadmap, line.change, move)]
    if not meant:
        return move
    nearest = min(meant, key=lambda place: _distance(free[place].change, move))
    return replace(move, line=free.pop(nearest).change)


def _is_of(roadmap: Roadmap, change: Change, move: Move) -> bool:
    difference = move.difference
    if not names(change.field or "", difference) or _distance(change, move) > _NEAR:
        return False
    if change.from_ is None and change.to is None:
        return False
    is_from = change.from_ is None or says(roadmap, change.from_, difference.before)
    return is_from and says(roadmap, change.to, difference.after)


def _distance(change: Change, move: Move) -> timedelta:
    return abs(change.on.latest - move.on) if change.on.latest else timedelta.max
