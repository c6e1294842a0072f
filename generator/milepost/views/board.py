"""The board: now, next, later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from milepost.model.entry import Horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.features import LONG, Card, by_horizon, card, date_of
from milepost.timeframe import Timeframe
from milepost.views import PageData, View
from milepost.words import Words

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
    found = by_horizon(roadmap)
    if not found:
        return
    data = Board(tuple(_column(roadmap, which, features) for which, features in found.items()))
    _ = roadmap.words.gettext
    description = _("What happens now, what comes next, and what later.")
    yield PageData(ADDRESS, _("Now, next, later"), data, description, nav=_("Board"), searchable=False, wide=True)


def _column(roadmap: Roadmap, which: Horizon, features: list[Feature]) -> Column:
    """A long column shows its first cards and folds up the others, so that a thousand of them stay a page."""
    shown = tuple(card(roadmap, feature) for feature in features[:LONG])
    folded = tuple(
        Folded(title, tuple(card(roadmap, feature) for feature in group))
        for title, group in groupby(features[LONG:], key=lambda feature: _year(roadmap.words, date_of(feature)))
    )
    return Column(which, roadmap.words.gettext(labels.HORIZON[which]), len(features), shown, folded)


def _year(words: Words, due: Timeframe | None) -> str:
    if due is None or not due.is_known:
        return words.gettext("More without a date")
    if due.latest is None:
        return words.gettext("More without an end")
    return words.gettext("More until %(year)s", year=due.latest.year)


VIEW = View("board.html", pages, order=50)
