"""What became of a date: every one that was said, from the first to the last; of what has none, of now and later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.dates import When, on_day, when
from milepost.shown.deliveries import deliveries
from milepost.shown.horizons import horizons_said, way
from milepost.shown.said import Said, dates_said, is_first_known
from milepost.shown.shift import SHIFT, about_how_far
from milepost.timeframe import Shift, Timeframe, shift
from milepost.vocabulary import Meaning
from milepost.words import N_, Words

_AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A date that was said. `on` is when; None for the first one, where the record only tells that it was said."""

    when: When
    on: When | None
    shift: Shift
    moved: str


@dataclass(frozen=True, slots=True)
class Slips:
    """`times` is `moved twice`; `far` is `2 quarters later`, of the last date against the first, or nothing.

    `first` is None where earlier dates are not known. `end` is `shipped on 28 August 2026`, or nothing.
    """

    moves: int
    times: str
    far: str
    first: When | None
    trail: tuple[Step, ...]
    end: str = ""

    @property
    def later(self) -> int:
        """How often it moved later, possibly or surely."""
        return sum(step.shift in ("later", "maybe-later") for step in self.trail)

    @property
    def parts(self) -> tuple[tuple[Step, ...], tuple[Step, ...], tuple[Step, ...]]:
        """The first steps, those in the middle of a long trail, which are folded up, and the last ones."""
        if len(self.trail) <= _AT_ONCE:
            return self.trail, (), ()
        half = _AT_ONCE // 2
        return self.trail[:half], self.trail[half:-half], self.trail[-half:]


def slips(roadmap: Roadmap, entry: Entry) -> Slips | None:
    """By the entry's own record and by what git remembers; None where neither tells that it moved."""
    said = [*dates_said(roadmap, entry)]
    known = [each.when for each in said if each.when.is_known]
    moves = sum(bool(shift(before, after)) for before, after in pairwise(known))
    if not moves:
        return _of_horizon(roadmap, entry)
    is_known, words = is_first_known(roadmap, entry), roadmap.words
    far = about_how_far(words, known[0], known[-1]) if is_known else ""
    first = when(roadmap, known[0]) if is_known else None
    return Slips(moves, _times(words, moves), far, first, tuple(_trail(roadmap, said)), _end(roadmap, entry))


def _trail(roadmap: Roadmap, said: list[Said]) -> Iterator[Step]:
    before: Timeframe | None = None
    for each in said:
        yield _step(roadmap, when(roadmap, each.when), each.on, shift(before, each.when))
        before = each.when


def _step(roadmap: Roadmap, what: When, day: date | None, way: Shift) -> Step:
    moved = roadmap.words.gettext(SHIFT[way]) if way else ""
    return Step(what, on_day(roadmap, day) if day else None, way, moved)


def _of_horizon(roadmap: Roadmap, entry: Entry) -> Slips | None:
    said, words = [*horizons_said(roadmap, entry)], roadmap.words
    if len(said) < 2:
        return None
    titles = [words.gettext(labels.HORIZON[name]) for name, _ in said]
    ways: list[Shift] = ["", *(way(before, after) for (before, _), (after, _) in pairwise(said))]
    steps = zip(titles, said, ways, strict=True)
    trail = tuple(_step(roadmap, When(title, title), day, moved) for title, (_, day), moved in steps)
    far = words.gettext("from %(before)s to %(after)s", before=titles[0], after=titles[-1])
    is_known = is_first_known(roadmap, entry)
    first = trail[0].when if is_known else None
    is_far = is_known and titles[0] != titles[-1]
    times = _times(words, len(said) - 1)
    return Slips(len(said) - 1, times, far if is_far else "", first, trail, _end(roadmap, entry))


def _end(roadmap: Roadmap, entry: Entry) -> str:
    if isinstance(entry, Feature) and entry.means is not Meaning.SHIPPED:
        return ""
    last = next(reversed(deliveries(roadmap, entry)), None)
    done, _ = last.when if last else getattr(entry, "shipped", None), roadmap.words.gettext
    if done is None:
        return ""
    if not done.is_day:
        return _("shipped: %(date)s", date=when(roadmap, done).words)
    told = N_("shipped on %(day)s") if isinstance(entry, Feature) else N_("reached on %(day)s")
    return _(told, day=when(roadmap, done).words)


def _times(words: Words, moves: int) -> str:
    if moves == 1:
        return words.gettext("moved once")
    if moves == 2:
        return words.gettext("moved twice")
    return words.ngettext("moved %(num)s time", "moved %(num)s times", moves)
