"""What git knows of an entry: each field that was changed, with the day, and the reason written down with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from milepost.compare import Difference, What
from milepost.compare.entries import between
from milepost.compare.reasons import reason_of_stopping
from milepost.model.entry import Change, Entry
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.exactness import is_told_otherwise
from milepost.vocabulary import Meaning, Status

_TOLD = frozenset({What.STATUS, What.DATE, What.CONFIDENCE, What.SCOPE, What.OUTCOME, What.MEASURE})
# Days on which something happened stand for themselves
_HAPPENED = frozenset({"shipped", "reached"})


@dataclass(frozen=True, slots=True)
class Move:
    """`on` is the day of the commit, `version` which of the entry's versions came with it, and `number` tells it from
    others of the same field and day, once all are there. `line` is the line of the record that tells of it, where one
    does; else `why` may be a reason that was written down for the entry as a whole.
    """

    on: date
    difference: Difference
    version: int
    number: int = 1
    why: str = ""
    line: Change | None = None

    @property
    def reason(self) -> str:
        return self.line.why if self.line else self.why

    def day(self, as_of: date) -> date:
        """That of the decision, where it is written: not one that is still to come."""
        written = self.line.on.latest if self.line else None
        return written if written and written <= as_of else self.on


def moves(roadmap: Roadmap, entry: Entry) -> Iterator[Move]:
    """The earliest first, nothing from after today; without what the record says."""
    for index, (before, after) in enumerate(pairwise(roadmap.past.of(entry)), start=1):
        if not before.entry or not after.entry or not after.on or after.on > roadmap.as_of:
            continue
        for difference in between(before.entry, after.entry):
            is_otherwise = is_told_otherwise(roadmap, difference, before.entry, after.entry)
            if _is_news(difference, after.entry) and not is_otherwise:
                why = reason_of_stopping(difference, before.entry, after.entry)
                yield Move(after.on, difference, index, why=why)


def _is_news(difference: Difference, after: Entry) -> bool:
    if difference.field == "horizon":
        return True
    if difference.what not in _TOLD or difference.field in _HAPPENED:
        return False
    if difference.via and not difference.shift:  # its release is known more exactly
        return False
    if difference.what is What.CONFIDENCE and difference.after is None:
        return not (isinstance(after, Feature) and after.means is Meaning.SHIPPED)
    return not _is_same_word(difference)


def _is_same_word(difference: Difference) -> bool:
    """The site has given a status another title or meaning: that says nothing about the entry."""
    before, after = difference.before, difference.after
    return isinstance(before, Status) and isinstance(after, Status) and before.word == after.word


def is_shipping(difference: Difference) -> bool:
    return isinstance(difference.after, Status) and difference.after.means is Meaning.SHIPPED
