"""What git knows of an entry beyond what its own record says: each field that was changed, with the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from milepost.compare import Difference, What
from milepost.compare.entries import between
from milepost.compare.reasons import names
from milepost.model.entry import Change, Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.past import Version
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning, Status

_TOLD = frozenset({What.STATUS, What.DATE, What.CONFIDENCE, What.SCOPE, What.OUTCOME, What.MEASURE})
# Days on which something happened stand for themselves
_HAPPENED = {"shipped": Meaning.SHIPPED, "reached": None}


@dataclass(frozen=True, slots=True)
class Move:
    """`why` is the reason that was written down at the same time, for the entry as a whole."""

    on: date
    difference: Difference
    why: str = ""


def moves(roadmap: Roadmap, entry: Entry) -> tuple[Move, ...]:
    """The earliest first. What a line of the entry's own record tells is not told again."""
    return tuple(_moves(roadmap.past.of(entry), entry))


def _moves(versions: tuple[Version, ...], entry: Entry) -> Iterator[Move]:
    for before, after in pairwise(versions):
        if not before.entry or not after.entry or not after.on:
            continue
        known = {_line(change) for change in before.entry.changes}
        new = [change for change in after.entry.changes if _line(change) not in known]
        general = next((change.why for change in new if not change.field), "")
        for difference in between(before.entry, after.entry):
            if _is_news(difference, entry, after.entry) and not _is_written(difference, new, entry):
                yield Move(after.on, difference, general)


def reasons_taken(roadmap: Roadmap, entry: Entry) -> frozenset[str]:
    """The reasons of lines about no field that stand beside what moved, and need not stand alone."""
    return frozenset(move.why for move in moves(roadmap, entry) if move.why)


def _line(change: Change) -> tuple[str, str, str]:
    return change.on.text, change.field or "", change.why


def _is_news(difference: Difference, now: Entry, after: Entry) -> bool:
    """A day of shipping is told by itself, and with it what it means."""
    if difference.what not in _TOLD or difference.field in _HAPPENED:
        return False
    if difference.via and not difference.shift:  # its release is known more exactly
        return False
    if difference.what is What.CONFIDENCE and difference.after is None:
        return not (isinstance(after, Feature) and after.means is Meaning.SHIPPED)
    return not (_is_shipping(difference) and happened(now))


def _is_shipping(difference: Difference) -> bool:
    return isinstance(difference.after, Status) and difference.after.means is Meaning.SHIPPED


def _is_written(difference: Difference, new: list[Change], entry: Entry) -> bool:
    """By a line that came with it, or by one that says the same of it whenever it was written."""
    if any(change.field and names(change.field, difference) for change in new):
        return True
    said = _text(difference.after)
    return any(
        change.field and names(change.field, difference) and said is not None and change.to == said
        for change in entry.changes
    )


def _text(value: object) -> str | None:
    if isinstance(value, Timeframe):
        return value.text
    return value.word if isinstance(value, Status) else value if isinstance(value, str) else None


def happened(entry: Entry) -> date | None:
    """The day on which it was shipped or reached, where it is known to the day."""
    when = entry.shipped if isinstance(entry, Feature) else entry.reached if isinstance(entry, Milestone) else None
    return when.latest if when and when.is_day else None


def came(roadmap: Roadmap, entry: Entry) -> date | None:
    """The day on which it came onto the roadmap; None where its own record is older than what git knows of it."""
    first = next(iter(roadmap.past.of(entry)), None)
    if first is None or first.on is None or not first.entry:
        return None
    said = (*(change.on for change in entry.changes), *(update.on for update in entry.updates))
    days = [day.latest for day in said if day.latest]
    days += [day] if (day := happened(entry)) else []
    return None if any(day < first.on for day in days) else first.on


def went(versions: tuple[Version, ...]) -> date | None:
    """The day since which it is not there any more."""
    return versions[-1].on if versions and versions[-1].entry is None else None


def last_known(versions: tuple[Version, ...]) -> Entry | None:
    return next((version.entry for version in reversed(versions) if version.entry), None)
