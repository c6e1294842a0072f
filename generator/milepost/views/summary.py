"""The roadmap on one sheet, to be printed: the statement, goals, now / next / later as lists, the next milestones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from milepost.model.entry import Confidence, Health, Horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.ahead import next_milestones, open_goals, statement, themes_first
from milepost.shown.dates import When
from milepost.shown.features import brief_card, by_horizon
from milepost.shown.goals import GoalCard, goal_card
from milepost.shown.milestones import MilestoneLine, line
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref
from milepost.views import PageData, View

ADDRESS = "print/"
GOALS, ITEMS, MILESTONES = 5, 12, 4
"""What one sheet of A4 has room for, with titles of two lines each."""


@dataclass(frozen=True, slots=True)
class Item:
    """A feature as a line. Its marks are explained in the key."""

    ref: Ref
    marks: tuple[Pill, ...]
    when: When | None
    late: bool


@dataclass(frozen=True, slots=True)
class Column:
    """`count` is how many there are in all."""

    horizon: Horizon
    title: str
    items: tuple[Item, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.items)


@dataclass(frozen=True, slots=True)
class Summary:
    """`key` explains the marks that occur, each once; `late` is whether some date has passed."""

    statement: str
    goals: tuple[GoalCard, ...]
    more_goals: int
    columns: tuple[Column, ...]
    milestones: tuple[MilestoneLine, ...]
    more_milestones: int
    key: tuple[Pill, ...]
    late: bool


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    _ = roadmap.words.gettext
    goals, milestones = open_goals(roadmap), next_milestones(roadmap)
    columns = tuple(_columns(roadmap))
    if not (goals or milestones or columns):
        return
    items = [item for column in columns for item in column.items]
    data = Summary(
        statement(roadmap),
        tuple(goal_card(roadmap, goal) for goal in goals[:GOALS]),
        len(roadmap.goals) - len(goals[:GOALS]),  # of all, as home counts them
        columns,
        tuple(line(roadmap, milestone) for milestone in milestones[:MILESTONES]),
        max(0, len(milestones) - MILESTONES),
        _key(roadmap, items),
        any(item.late for item in items),
    )
    title = _("%(title)s on one page", title=roadmap.settings.title)
    yield PageData(ADDRESS, title, data, _("The roadmap on one page, to be printed."), searchable=False, wide=True)


def _columns(roadmap: Roadmap) -> Iterator[Column]:
    for which, features in by_horizon(roadmap).items():
        shown = tuple(_item(roadmap, feature) for feature in themes_first(features)[:ITEMS])
        yield Column(which, roadmap.words.gettext(labels.HORIZON[which]), shown, len(features))


def _item(roadmap: Roadmap, feature: Feature) -> Item:
    card = brief_card(roadmap, feature)
    return Item(card.ref, card.pills, card.when, card.late)


def _key(roadmap: Roadmap, items: Iterable[Item]) -> tuple[Pill, ...]:
    """How sure comes first and in its order, then the site's own words for a status, then health."""
    words = roadmap.words
    known = pills.present(
        *(pills.of_confidence(words, each) for each in get_args(Confidence)),
        *(pills.of_status(each) for each in roadmap.settings.words.values()),
        *(pills.of_health(words, each) for each in get_args(Health)),
        pills.ends(words),
    )
    found = {mark for item in items for mark in item.marks}
    return tuple(mark for mark in known if mark in found)


VIEW = View("summary.html", pages, order=96)
