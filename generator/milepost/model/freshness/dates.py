"""Days of one's own that are to be kept: a target, a day to look again, the end of a goal's period."""

from __future__ import annotations

from milepost.model.freshness.ask import Ask, kept
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap


def target_kept(roadmap: Roadmap, feature: Feature) -> Ask | None:
    """By the target's last day. One of `confidence: exploratory` was never a promise."""
    target = feature.due
    if not target or not target.latest or not feature.is_under_way or feature.confidence == "exploratory":
        return None
    return kept("overdue", feature.due_at, target.latest, roadmap.settings.review)


def look_again(roadmap: Roadmap, feature: Feature) -> Ask | None:
    """At what is paused or not done."""
    if not feature.is_stopped or not feature.revisit or not feature.revisit.latest:
        return None
    return kept("revisit-due", ("revisit",), feature.revisit.latest, roadmap.settings.review)


def goal_period(goal: Goal) -> Ask | None:
    """Somebody is to say how the goal ended. That is never more than a warning."""
    if not goal.is_open or not goal.period or not goal.period.latest:
        return None
    return Ask("goal-past-period", ("period",), goal.period.latest, goal.period.latest)
