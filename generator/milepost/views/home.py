"""Home: where the product is going, what happens now, what comes next, in ten seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import HOME, address_of
from milepost.model.entry import Horizon
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.features import Card, brief_card, by_horizon
from milepost.shown.goals import GoalCard, goal_card, in_order
from milepost.shown.milestones import MilestoneLine, line, upcoming
from milepost.shown.news import News, news
from milepost.views import PageData, View

GOALS, CARDS, MILESTONES, LATELY = 6, 3, 5, 5


@dataclass(frozen=True, slots=True)
class Column:
    """A few cards of now, next or later; `count` is how many there are in all."""

    horizon: Horizon
    title: str
    cards: tuple[Card, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.cards)


@dataclass(frozen=True, slots=True)
class Home:
    """`statement` is the vision's, else the site's description; `vision` is empty where there is none."""

    statement: str
    vision: str
    goals: tuple[GoalCard, ...]
    goal_count: int
    columns: tuple[Column, ...]
    board: str
    milestones: tuple[MilestoneLine, ...]
    milestone_count: int
    lately: tuple[News, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    settings, vision = roadmap.settings, roadmap.vision
    goals = _goals(roadmap)
    columns = tuple(_columns(roadmap))
    ahead = [milestone for milestone in upcoming(roadmap) if milestone.when.is_known]
    data = Home(
        vision.statement if vision else settings.description or "",
        address_of("vision", "") if vision else "",
        tuple(goal_card(roadmap, goal) for goal in goals[:GOALS]),
        len(roadmap.goals),
        columns,
        "board/",
        tuple(line(roadmap, milestone) for milestone in ahead[:MILESTONES]),
        len(roadmap.timeline),
        tuple(news(roadmap, at_most=LATELY)),
    )
    yield PageData(
        HOME, settings.title, data, settings.description or data.statement, nav=roadmap.words.gettext("Home"), wide=True
    )


def _goals(roadmap: Roadmap) -> list[Goal]:
    """The open goals of the product; where it has none, the open ones of the company."""
    open_ones = [goal for goal in in_order(roadmap.goals.values()) if goal.is_open]
    return [goal for goal in open_ones if goal.level == "product"] or open_ones


def _columns(roadmap: Roadmap) -> Iterator[Column]:
    for which, features in by_horizon(roadmap).items():
        shown = tuple(brief_card(roadmap, feature) for feature in _themes_first(features)[:CARDS])
        yield Column(which, roadmap.words.gettext(labels.HORIZON[which]), shown, len(features))


def _themes_first(features: list[Feature]) -> list[Feature]:
    """A part whose theme stands in the same column is spoken for by it, and comes after all others."""
    present = {feature.slug for feature in features}
    return sorted(features, key=lambda feature: feature.part_of in present)


VIEW = View("home.html", pages, order=10)
