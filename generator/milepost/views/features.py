"""The table: every feature, whatever its status, with the site's own fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import folder_of
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.about import own_values
from milepost.shown.dates import When, maybe
from milepost.shown.effort import effort
from milepost.shown.features import date_of, soonest_first
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref, refs
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in it: refs, pills, a date or texts; an empty one is empty."""

    refs: tuple[Ref, ...] = ()
    pills: tuple[Pill, ...] = ()
    when: When | None = None
    texts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.refs or self.pills or self.when or self.texts)


@dataclass(frozen=True, slots=True)
class Row:
    ref: Ref
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the titles of the cells; a column that would be empty is left out."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.features:
        return
    _, count = roadmap.words.gettext, len(roadmap.features)
    description = roadmap.words.ngettext(
        "The one feature with status, date and reasons.",
        "All %(num)s features with status, date and reasons.",
        count,
    )
    data = table(roadmap)
    yield PageData(
        folder_of("feature"), _("Features"), data, description, nav=_("Features"), searchable=False, wide=True
    )


def table(roadmap: Roadmap) -> Table:
    titles = _titles(roadmap)
    rows = [(feature, tuple(_cells(roadmap, feature))) for feature in _in_order(roadmap)]
    used = [column for column in range(len(titles)) if any(cells[column] for _, cells in rows)]
    return Table(
        tuple(titles[column] for column in used),
        tuple(Row(ref(feature), tuple(cells[column] for column in used)) for feature, cells in rows),
    )


def _in_order(roadmap: Roadmap) -> list[Feature]:
    """Now, next, later, then the others by status; in each the soonest first."""
    order = ["now", "next", "later", None]
    statuses = list(roadmap.settings.words)

    def key(feature: Feature) -> tuple[int, int]:
        which = horizon(feature, as_of=roadmap.as_of)
        return order.index(which), statuses.index(feature.status.word) if which is None else 0

    return sorted(soonest_first(roadmap.features.values()), key=key)


def _titles(roadmap: Roadmap) -> list[str]:
    _ = roadmap.words.gettext
    own = [field.title or key for key, field in roadmap.settings.fields.items()]
    known = [_("Status"), _("Horizon"), _("When"), _("How sure"), _("Type"), _("For whom"), _("Goals"), _("Part of")]
    return [*known, *own, _("Effort"), _("Value"), _("Teams"), _("Owners"), _("Tags")]


def _cells(roadmap: Roadmap, feature: Feature) -> Iterator[Cell]:
    """One for each of the titles."""
    words, which = roadmap.words, horizon(feature, as_of=roadmap.as_of)
    yield Cell(pills=pills.present(pills.of_status(feature.status), pills.troubled(words, feature)))
    yield _text(words.gettext(labels.HORIZON[which]) if which else "")
    yield Cell(when=maybe(roadmap, date_of(feature)))
    yield Cell(pills=pills.present(pills.of_confidence(words, feature.confidence)))
    yield _text("" if feature.type == "feature" else words.gettext(labels.FEATURE_TYPE[feature.type]))
    yield Cell(refs=refs(roadmap.audience, roadmap.audience_of(feature)))
    yield Cell(refs=refs(roadmap.goals, roadmap.goals_of(feature)))
    yield Cell(refs=refs(roadmap.features, (feature.part_of,) if feature.part_of else ()))
    for key in roadmap.settings.fields:
        yield Cell(texts=own_values(feature.own.get(key)))
    yield _text(effort(words, feature.effort))
    yield _text(words.number(feature.value) if feature.value else "")
    yield from (Cell(texts=texts) for texts in (feature.teams, feature.owners, feature.tags))


def _text(text: str) -> Cell:
    return Cell(texts=(text,) if text else ())


VIEW = View("features.html", pages, order=60)
