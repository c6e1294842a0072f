"""What a comparison means for goals: nothing is left for one, or what comes next for it comes later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from milepost.compare.difference import Difference, What
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe, sort_key, surely_after
from milepost.vocabulary import Meaning


def between(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Of the goals that both have and that are still open. What was delivered meanwhile delays nothing.

    `old` is in the names of `new`.
    """
    for slug, goal in new.goals.items():
        before = old.goals.get(slug)
        if before is None or not goal.is_open:
            continue
        had, has = _open(old, before), _open(new, goal)
        if had and not has and not any(_is_shipped(new, each) for each in had):
            yield Difference(What.GOAL_EMPTIED, "goal", slug, goal.title, before=tuple(had))
            continue
        waited = {slug: each for slug, each in had.items() if not _is_shipped(new, slug)}
        then, now = _next(waited, old), _next(has, new)
        if then and now and surely_after(now, then):
            yield Difference(What.GOAL_DELAYED, "goal", slug, goal.title, before=then, after=now)


def _open(roadmap: Roadmap, goal: Goal) -> dict[str, Feature]:
    """The features that serve a goal, or a goal under it, and that a reader may still wait for."""
    return {
        feature.slug: feature
        for each in roadmap.goal_tree(goal)
        for feature in roadmap.features_of_goal.get(each.slug, ())
        if not feature.is_stopped and feature.means is not Meaning.SHIPPED
    }


def _is_shipped(new: Roadmap, slug: str) -> bool:
    feature = new.features.get(slug)
    return feature is not None and feature.means is Meaning.SHIPPED


def _next(features: Mapping[str, Feature], roadmap: Roadmap) -> Timeframe | None:
    """Not by a release that could not be read on both sides."""
    dates = (feature.due for feature in features.values() if feature.due and feature.due.is_known)
    return min((date for date in dates if not date.of or date.of in roadmap.timeline), key=sort_key, default=None)
