"""All goals as a tree: the company's, under each the product's that support it, under those what is built for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from milepost.addresses import folder_of
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.shown.features import Line, lines, parts_shipped, soonest_first
from milepost.shown.goals import GoalCard, goal_card, in_order
from milepost.shown.measures import MeasureShown
from milepost.shown.refs import Ref, ref
from milepost.views import PageData, View

DEEPEST = 4
"""Levels of goals under goals that are drawn; what stands deeper is drawn at this one."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A feature that has parts, which stand on its own page."""

    ref: Ref
    parts: str


@dataclass(frozen=True, slots=True)
class Branch:
    """`elsewhere`: the goal supports several and stands in full further up. `charted` are its measures with a line."""

    goal: GoalCard
    level: int
    elsewhere: bool
    anchor: str
    charted: tuple[MeasureShown, ...]
    count: int
    themes: tuple[Theme, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """A goal that supports none, and those under it, depth first: each at most one level deeper than the one before."""

    top: Branch
    under: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    roots: tuple[Root, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.goals:
        return
    data = partial(_data, roadmap)
    _ = roadmap.words.gettext
    description = _("What we try to achieve, and how far we are.")
    yield PageData(folder_of("goal"), _("Goals"), data, description, nav=_("Goals"), searchable=False)


def _data(roadmap: Roadmap) -> Goals:
    seen: set[str] = set()
    return Goals(tuple(_root(roadmap, goal, seen) for goal in _tops(roadmap)))


def _tops(roadmap: Roadmap) -> list[Goal]:
    """Company goals first. A goal that supports only what this site does not show stands on its own."""
    tops = [goal for goal in roadmap.goals.values() if not any(above in roadmap.goals for above in goal.supports)]
    return sorted(in_order(tops), key=lambda goal: goal.level != "company")


def _root(roadmap: Roadmap, top: Goal, seen: set[str]) -> Root:
    """Depth first, without recursion: nobody knows how deep a tree of goals is."""
    branches, waiting = [], [(top, 0)]
    while waiting:
        goal, level = waiting.pop()
        elsewhere = goal.slug in seen
        seen.add(goal.slug)
        branches.append(_branch(roadmap, goal, min(level, DEEPEST), elsewhere=elsewhere))
        if not elsewhere:
            under = in_order(roadmap.supporters.get(goal.slug, ()))
            waiting.extend((each, level + 1) for each in reversed(under))
    return Root(branches[0], tuple(branches[1:]))


def _branch(roadmap: Roadmap, goal: Goal, level: int, *, elsewhere: bool) -> Branch:
    features = () if elsewhere else roadmap.features_of_goal.get(goal.slug, ())
    themes = [feature for feature in features if feature.slug in roadmap.parts]
    parts = (part for theme in themes for part in roadmap.parts[theme.slug])
    spoken_for = {each.slug for each in (*themes, *parts)}
    card = goal_card(roadmap, goal)
    return Branch(
        card,
        level,
        elsewhere,
        goal.slug,
        tuple(measure for measure in card.measures if measure.chart and len(measure.chart.readings) > 1),
        len(features),
        tuple(Theme(ref(theme), parts_shipped(roadmap, theme)) for theme in soonest_first(themes)),
        lines(roadmap, (feature for feature in features if feature.slug not in spoken_for)),
    )


VIEW = View("goals.html", pages, order=30)
