"""`goal-without-feature`: an open goal that nothing is done for, neither itself nor under the goals below it."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    if roadmap.partly_unread & {Feature.kind, Goal.kind}:
        return
    # Features and goals with mistakes name their goals all the same
    served = {*roadmap.features_of_goal, *_named_by_features(roadmap)}
    above = _supported(roadmap)
    waiting = list(served)
    while waiting:
        for slug in above.get(waiting.pop(), ()):
            if slug not in served:
                served.add(slug)
                waiting.append(slug)
    for goal in roadmap.goals.values():
        if goal.is_open and goal.slug not in served:
            message = f"no feature serves the goal `{goal.slug}`"
            help_ = f"add `goals: [{goal.slug}]` to the features that do, or give it an `outcome`"
            yield Finding(roadmap.span(goal, "title"), message, help_)


def _named_by_features(roadmap: Roadmap) -> Iterator[str]:
    for reference in roadmap.references:
        if reference.source.kind.name == "feature" and reference.kind == "goal" and reference.relation == "goals":
            yield reference.slug


def _supported(roadmap: Roadmap) -> dict[str, list[str]]:
    """By goal, those above it."""
    above: dict[str, list[str]] = {}
    for reference in roadmap.references:
        if reference.source.kind.name == "goal" and reference.relation == "supports":
            above.setdefault(reference.source.slug, []).append(reference.slug)
    return above


CHECK = Check("goal-without-feature", Severity.WARNING, find)
