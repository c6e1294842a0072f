"""What needs attention: what goes badly, is late or has moved again and again, and what nobody has looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.model.entry import Entry
from milepost.model.freshness import is_open
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import features, goals, milestones, pills
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref
from milepost.shown.slips import slips
from milepost.shown.title_order import in_order
from milepost.shown.unconfirmed import not_looked_at, unconfirmed

OFTEN = 2
_GRAVEST = ("health-off-track", "late", "health-at-risk", "shift-later", "unconfirmed")


@dataclass(frozen=True, slots=True)
class Troubled:
    """An entry with everything about it that asks for attention, the gravest first."""

    ref: Ref
    reasons: tuple[Pill, ...]


def attention(roadmap: Roadmap) -> tuple[Troubled, ...]:
    """Of what is not over yet. The gravest first, and of equally grave what has more against it."""
    entries: tuple[Entry, ...] = (
        *roadmap.features.values(),
        *roadmap.goals.values(),
        *roadmap.timeline.values(),
    )
    found = [Troubled(ref(entry), reasons) for entry in entries if (reasons := tuple(_reasons(roadmap, entry)))]
    return tuple(sorted(found, key=_order))


def _order(it: Troubled) -> tuple[int, int, str]:
    return _GRAVEST.index(it.reasons[0].look), -len(it.reasons), in_order(it.ref.title)


def _reasons(roadmap: Roadmap, entry: Entry) -> Iterator[Pill]:
    if not is_open(entry):
        yield from not_looked_at(roadmap, entry)
        return
    found = [pill for pill in (pills.troubled(roadmap.words, entry), *_of_dates(roadmap, entry)) if pill]
    yield from sorted(found, key=lambda pill: _GRAVEST.index(pill.look))


def _of_dates(roadmap: Roadmap, entry: Entry) -> Iterator[Pill]:
    _ = roadmap.words.gettext
    if _is_late(roadmap, entry):
        yield Pill("late", _("Overdue"))
    moved = slips(roadmap, entry)
    if moved and moved.later >= OFTEN:
        yield Pill("shift-later", moved.times)
    yield from unconfirmed(roadmap, entry)


def _is_late(roadmap: Roadmap, entry: Entry) -> bool:
    if isinstance(entry, Feature):
        return features.is_late(roadmap, entry)
    if isinstance(entry, Milestone):
        return milestones.is_late(roadmap, entry)
    return isinstance(entry, Goal) and goals.is_late(roadmap, entry)
