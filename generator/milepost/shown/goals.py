"""A goal among others: its progress at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.model.freshness import goal_period
from milepost.model.kinds.goal import Goal
from milepost.model.progress import reading
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.dates import When, by_date, maybe
from milepost.shown.measures import MeasureShown, Meter, measures, scored
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref

FEW = 2
"""Measures that a card shows; the goal's page shows them all."""


@dataclass(frozen=True, slots=True)
class GoalCard:
    """`read` is the first measure that was read, for a goal whose progress cannot be computed."""

    ref: Ref
    summary: str
    pills: tuple[Pill, ...]
    period: When | None
    score: Meter | None
    read: MeasureShown | None
    measures: tuple[MeasureShown, ...]
    more: int


def goal_card(roadmap: Roadmap, goal: Goal) -> GoalCard:
    score = scored(roadmap, goal.measures.values())
    shown = measures(roadmap, dict(list(goal.measures.items())[:FEW]), by=goal.period)
    return GoalCard(
        ref(goal),
        goal.summary or "",
        pills.present(
            pills.of_outcome(roadmap.words, goal), pills.troubled(roadmap.words, goal) if goal.is_open else None
        ),
        maybe(roadmap, goal.period),
        score,
        None if score else _first_read(roadmap, goal),
        shown,
        max(0, len(goal.measures) - FEW),
    )


def _first_read(roadmap: Roadmap, goal: Goal) -> MeasureShown | None:
    for slug, measure in goal.measures.items():
        if reading(measure, as_of=roadmap.as_of):
            return measures(roadmap, {slug: measure}, by=goal.period)[0]
    return None


def is_late(roadmap: Roadmap, goal: Goal) -> bool:
    """Its period is over and nobody has said how it ended."""
    ask = goal_period(goal)
    return ask is not None and ask.severity(roadmap.as_of) is not None


def in_order(goals: Iterable[Goal]) -> list[Goal]:
    """Open ones first, then by the end of their period."""
    return sorted(goals, key=lambda goal: (not goal.is_open, by_date(goal.period, goal.title)))
