"""The board: now, next, later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from milepost.model.entry import Horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.features import LONG, Card, Line, by_horizon, card, date_of, line
from milepost.timeframe import Timeframe
from milepost.views import PageData, View
from milepost.words import Words

ADDRESS = "board/"
FEW = 4
"""Parts under a theme that are shown at once; more of them are folded up."""


@dataclass(frozen=True, slots=True)
class BoardCard:
    """`parts` are those of a theme that stand in its own column: they need no card beside it."""

    card: Card
    parts: tuple[Line, ...]

    @property
    def folded(self) -> bool:
        return len(self.parts) > FEW


@dataclass(frozen=True, slots=True)
class Folded:
    """Cards of a long column that are folded up under the year or the words of their date."""

    title: str
    cards: tuple[BoardCard, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`count` is of all features, parts under their themes included."""

    horizon: Horizon
    title: str
    count: int
    cards: tuple[BoardCard, ...]
    folded: tuple[Folded, ...]


@dataclass(frozen=True, slots=True)
class Board:
    columns: tuple[Column, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    found = by_horizon(roadmap)
    if not found:
        return
    data = partial(_board, roadmap, found)
    _ = roadmap.words.gettext
    description = _("What happens now, what comes next, and what later.")
    yield PageData(ADDRESS, _("Now, next, later"), data, description, nav=_("Board"), searchable=False, wide=True)


def _board(roadmap: Roadmap, found: Mapping[Horizon, list[Feature]]) -> Board:
    return Board(tuple(_column(roadmap, which, features) for which, features in found.items()))


def _column(roadmap: Roadmap, which: Horizon, features: list[Feature]) -> Column:
    """A long column shows its first cards and folds up the others, so that a thousand of them stay a page."""
    under = _under_themes(roadmap, features)
    spoken_for = {part.slug for parts in under.values() for part in parts}
    on_their_own = [feature for feature in features if feature.slug not in spoken_for]
    shown = tuple(_card(roadmap, feature, under) for feature in on_their_own[:LONG])
    folded = tuple(
        Folded(title, tuple(_card(roadmap, feature, under) for feature in group))
        for title, group in groupby(on_their_own[LONG:], key=lambda feature: _year(roadmap.words, date_of(feature)))
    )
    return Column(which, roadmap.words.gettext(labels.HORIZON[which]), len(features), shown, folded)


def _under_themes(roadmap: Roadmap, features: list[Feature]) -> Mapping[str, list[Feature]]:
    """The parts by the slug of the outermost theme that stands in the same column, the soonest first."""
    present = {feature.slug for feature in features}
    above = {
        feature.slug: [theme.slug for theme in roadmap.themes_of(feature) if theme.slug in present]
        for feature in features
    }
    under: dict[str, list[Feature]] = {}
    for feature in features:
        # What is not outermost itself, in a circle or in too deep a chain, can take nobody in
        if above[feature.slug] and not above[above[feature.slug][-1]]:
            under.setdefault(above[feature.slug][-1], []).append(feature)
    return under


def _card(roadmap: Roadmap, feature: Feature, under: Mapping[str, list[Feature]]) -> BoardCard:
    return BoardCard(card(roadmap, feature), tuple(line(roadmap, part) for part in under.get(feature.slug, ())))


def _year(words: Words, due: Timeframe | None) -> str:
    if due is None or not due.is_known:
        return words.gettext("More without a date")
    if due.latest is None:
        return words.gettext("More without an end")
    return words.gettext("More until %(year)s", year=due.latest.year)


VIEW = View("board.html", pages, order=50)
