"""The board: now, next, later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from milepost.model.entry import Horizon
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.features import LONG, Card, card, date_of, soonest_first
from milepost.timeframe import Timeframe
from milepost.views import PageData, View

ADDRESS = "board/"


@dataclass(frozen=True, slots=True)
class Folded:
    """Cards of a long column that are folded up under the year or the words of their date."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Column:
    horizon: Horizon
    title: str
    count: int
    cards: tuple[Card, ...]
    folded: tuple[Folded, ...]


@dataclass(frozen=True, slots=True)
class Board:
    columns: tuple[Column, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    found: dict[Horizon, list[Feature]] = {"now": [], "next": [], "later": []}
    for feature in roadmap.features.values():
        if which := horizon(feature, as_of=roadmap.as_of):
            found[which].append(feature)
    if not any(found.values()):
        return
    data = Board(tuple(_column(roadmap, which, features) for which, features in found.items()))
    yield PageData(
        ADDRESS, "Now, next, later", data, "What happens now, what comes next, and what later.", nav="Board",
        searchable=False, wide=True,
    )


def _column(roadmap: Roadmap, which: Horizon, features: list[Feature]) -> Column:
    """A long column shows its first cards and folds up the others, so that a thousand of them stay a page."""
    sorted_ = soonest_first(features)
    shown = sorted_[:LONG]
    folded = tuple(
        Folded(title, tuple(card(roadmap, feature) for feature in group))
        for title, group in groupby(sorted_[LONG:], key=lambda feature: _year(date_of(feature)))
    )
    return Column(which, labels.HORIZON[which], len(features), tuple(card(roadmap, feature) for feature in shown), folded)


def _year(due: Timeframe | None) -> str:
    if due is None or not due.is_known:
        return "More without a date"
    return f"More until {due.latest.year}" if due.latest else "More without an end"


VIEW = View("board.html", pages, order=50)
