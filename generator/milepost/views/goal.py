"""One goal: how we shall know, how far we are, what is built for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from milepost.addresses import address
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe
from milepost.shown.features import Group, by_status
from milepost.shown.goals import GoalCard, goal_card, in_order, is_late
from milepost.shown.measures import MeasureShown, Meter, measures, scored
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref, refs
from milepost.shown.slips import Slips, slips
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class GoalPage:
    """`late`: the period is over and no outcome was said."""

    about: About
    level: str
    period: When | None
    late: bool
    slips: Slips | None
    outcome: Pill | None
    health: Pill | None
    score: Meter | None
    supports: tuple[Ref, ...]
    supported_by: tuple[GoalCard, ...]
    vision: Ref | None
    measures: tuple[MeasureShown, ...]
    groups: tuple[Group, ...]
    count: int


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    for goal in roadmap.goals.values():
        data = partial(_data, roadmap, goal)
        yield PageData(address(goal), goal.title, data, described(goal), goal, boost=1.5)


def _data(roadmap: Roadmap, goal: Goal) -> GoalPage:
    features = roadmap.features_of_goal.get(goal.slug, ())
    vision = roadmap.vision
    return GoalPage(
        about(roadmap, goal),
        roadmap.words.gettext(labels.GOAL_LEVEL[goal.level]),
        maybe(roadmap, goal.period),
        is_late(roadmap, goal),
        slips(roadmap, goal),
        pills.of_outcome(roadmap.words, goal),
        pills.of_health(roadmap.words, goal.health),
        scored(roadmap, goal.measures.values()),
        refs(roadmap.goals, goal.supports),
        tuple(goal_card(roadmap, each) for each in in_order(roadmap.supporters.get(goal.slug, ()))),
        ref(vision) if vision and goal.slug in vision.supports else None,
        measures(roadmap, goal.measures, by=goal.period),
        by_status(roadmap, features),
        len(features),
    )


VIEW = View("goal.html", pages, order=31)
