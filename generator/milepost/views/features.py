"""The table: every feature, whatever its status, with the site's own fields, and what is worth how much work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from milepost.addresses import folder_of
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.columns import Cell, Column, Filled, columns
from milepost.shown.features import soonest_first
from milepost.shown.matrix import Matrix, matrices
from milepost.shown.refs import Ref, ref
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its rank among those of its column, from 0; None where the text itself tells the order.

    An empty rank, like a cell without text, comes last, whichever way the column is sorted.
    """

    cell: Cell
    rank: str | None


@dataclass(frozen=True, slots=True)
class Row:
    ref: Ref
    cells: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A column that would be empty is left out. `brief` is how many at the start are shown where room is scarce."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    brief: int
    matrices: tuple[Matrix, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.features:
        return
    _, count = roadmap.words.gettext, len(roadmap.features)
    description = roadmap.words.ngettext(
        "The one feature with status, date and reasons.",
        "All %(num)s features with status, date and reasons.",
        count,
    )
    data = partial(table, roadmap)
    yield PageData(
        folder_of("feature"), _("Features"), data, description, nav=_("Features"), searchable=False, wide=True
    )


def table(roadmap: Roadmap) -> Table:
    features = _in_order(roadmap)
    used = [(each.column, cells) for each in columns(roadmap) if (cells := _cells(roadmap, each, features))]
    rows = zip(features, zip(*(cells for _, cells in used), strict=True), strict=True)
    return Table(
        tuple(column for column, _ in used),
        tuple(Row(ref(feature), cells) for feature, cells in rows),
        sum(column.is_brief for column, _ in used),
        matrices(roadmap),
    )


def _in_order(roadmap: Roadmap) -> list[Feature]:
    """Now, next, later, then the others by status; in each the soonest first."""
    order = ["now", "next", "later", None]
    statuses = list(roadmap.settings.words)

    def key(feature: Feature) -> tuple[int, int]:
        which = horizon(feature, as_of=roadmap.as_of)
        return order.index(which), statuses.index(feature.status.word) if which is None else 0

    return sorted(soonest_first(roadmap.features.values()), key=key)


def _cells(roadmap: Roadmap, filled: Filled, features: Sequence[Feature]) -> list[Placed]:
    """Those of one column, a feature each; none where all of them would be empty."""
    said = [filled.says(roadmap, feature) for feature in features]
    cells = {each: filled.cell(roadmap, each) for each in dict.fromkeys(said)}
    if not any(cells.values()):
        return []
    placed = dict(zip(cells, _placed([*cells.values()]), strict=True))
    return [placed[each] for each in said]


def _placed(cells: Sequence[Cell]) -> list[Placed]:
    """Those with an order of their own by rank, so that no more stands in the page than which comes first."""
    ranks = {order: str(rank) for rank, order in enumerate(sorted({cell.order for cell in cells if cell.order}))}
    return [Placed(cell, ranks.get(cell.order, "" if cell else None) if ranks else None) for cell in cells]


VIEW = View("features.html", pages, order=60)
