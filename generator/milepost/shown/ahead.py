"""What lies ahead, a few of each: the open goals, now / next / later, the next milestones."""

from __future__ import annotations

from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.goals import in_order
from milepost.shown.milestones import upcoming


def statement(roadmap: Roadmap) -> str:
    """The vision in one sentence; the site's description for want of one, which may be empty."""
    return roadmap.vision.statement if roadmap.vision else roadmap.settings.description or ""


def open_goals(roadmap: Roadmap) -> list[Goal]:
    """The open goals of the product; where it has none, the open ones of the company."""
    open_ones = [goal for goal in in_order(roadmap.goals.values()) if goal.is_open]
    return [goal for goal in open_ones if goal.level == "product"] or open_ones


def themes_first(features: list[Feature]) -> list[Feature]:
    """A part whose theme stands in the same column is spoken for by it, and comes after all others."""
    present = {feature.slug for feature in features}
    return sorted(features, key=lambda feature: feature.part_of in present)


def next_milestones(roadmap: Roadmap) -> list[Milestone]:
    """Dated, still to come, no periods, the soonest first."""
    return [milestone for milestone in upcoming(roadmap) if milestone.when.is_known]
