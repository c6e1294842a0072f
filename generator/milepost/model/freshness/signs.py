"""Signs of life: the days on which somebody said something of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from milepost.model.entry import Entry, Measure
from milepost.model.kinds.goal import Goal
from milepost.source.yaml import Loc
from milepost.timeframe import Timeframe

_AHEAD = timedelta(days=1)  # where the sun rises first it is tomorrow already


class Sign(NamedTuple):
    """A day, and where in the entry it stands."""

    on: date
    where: Loc


def last_sign(entry: Entry, *, as_of: date) -> Sign | None:
    """The newest: a review, an update, a change or a reading of a goal. Of equally new ones the first says most."""
    return newest((*_reviewed(entry), *words(entry), *_read(entry)), as_of=as_of)


def newest(signs: Iterable[Sign], *, as_of: date) -> Sign | None:
    """A day that is still to come is a slip of the pen: nobody has said anything then."""
    return max((sign for sign in signs if sign.on <= as_of + _AHEAD), key=lambda sign: sign.on, default=None)


def words(entry: Entry) -> Iterator[Sign]:
    """What was said of how it goes."""
    yield from _signs((update.on, ("updates", index, "on")) for index, update in enumerate(entry.updates))
    yield from _signs((change.on, ("changes", index, "on")) for index, change in enumerate(entry.changes))


def read(name: str, measure: Measure) -> Iterator[Sign]:
    return _signs((day, ("measures", name, "readings", day.written or day.text)) for day in measure.readings)


def _reviewed(entry: Entry) -> Iterator[Sign]:
    return _signs([(entry.reviewed, ("reviewed",))] if entry.reviewed else [])


def _read(entry: Entry) -> Iterator[Sign]:
    for name, measure in entry.measures.items() if isinstance(entry, Goal) else ():
        yield from read(name, measure)


def _signs(days: Iterable[tuple[Timeframe, Loc]]) -> Iterator[Sign]:
    return (Sign(day.latest, where) for day, where in days if day.latest)
