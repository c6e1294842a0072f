"""The columns of the table of all features: what each is called, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from milepost.model.horizon import horizon
from milepost.model.kinds.feature import SIZES, Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.about import own_values
from milepost.shown.dates import When, maybe
from milepost.shown.effort import effort
from milepost.shown.features import date_of
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, refs
from milepost.timeframe import sort_key
from milepost.vocabulary import Meaning
from milepost.words import N_


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names it in an address. `is_choice`: rows can be chosen by what stands in it.

    `is_brief`: it says enough without its title to be shown where there is no room for all of them.
    """

    key: str
    title: str
    is_choice: bool = False
    is_brief: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in it: refs, pills, a date or texts; an empty one is empty.

    `order` is its place in a column whose order is not that of the alphabet: the lower the earlier.
    """

    refs: tuple[Ref, ...] = ()
    pills: tuple[Pill, ...] = ()
    when: When | None = None
    texts: tuple[str, ...] = ()
    order: tuple[object, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.refs or self.pills or self.when or self.texts)


Fill = Callable[[Roadmap, Feature], Cell]


class Filled(NamedTuple):
    """A column, and how the cell of a feature is made."""

    column: Column
    cell: Fill


def columns(roadmap: Roadmap) -> Iterator[Filled]:
    """All that there are, those of the site's own fields in the middle; a table may leave out what would be empty."""
    for column, cell in (*_BRIEF, *(_TYPE if _is_mixed(roadmap) else ()), *_WHAT_FOR):
        yield Filled(replace(column, title=roadmap.words.gettext(column.title)), cell)
    for key, field in roadmap.settings.fields.items():
        yield Filled(Column(key, field.title or key, is_choice=True), _own(key))
    for column, cell in _HOW:
        yield Filled(replace(column, title=roadmap.words.gettext(column.title)), cell)


def _is_mixed(roadmap: Roadmap) -> bool:
    """Where all are plain features, nothing needs to be said about it."""
    return any(feature.type != "feature" for feature in roadmap.features.values())


def _status(roadmap: Roadmap, feature: Feature) -> Cell:
    place = [*roadmap.settings.words].index(feature.status.word)
    return Cell(pills=(pills.of_status(feature.status),), order=(place,))


def _health(roadmap: Roadmap, feature: Feature) -> Cell:
    """While it is not over. The worst comes first: who sorts by it looks for that."""
    if not feature.health or feature.means in (Meaning.SHIPPED, Meaning.NOT_DOING):
        return Cell()
    shown = pills.present(pills.of_health(roadmap.words, feature.health))
    return Cell(pills=shown, order=(-[*labels.HEALTH].index(feature.health),))


def _horizon(roadmap: Roadmap, feature: Feature) -> Cell:
    which = horizon(feature, as_of=roadmap.as_of)
    if which is None:
        return Cell()
    return Cell(texts=(roadmap.words.gettext(labels.HORIZON[which]),), order=([*labels.HORIZON].index(which),))


def _when(roadmap: Roadmap, feature: Feature) -> Cell:
    """What is not known has no place in the order; the same days written in two ways have the same."""
    when = date_of(feature)
    return Cell(when=maybe(roadmap, when), order=sort_key(when)[:-1] if when and when.is_known else ())


def _confidence(roadmap: Roadmap, feature: Feature) -> Cell:
    if not feature.confidence:
        return Cell()
    shown = pills.present(pills.of_confidence(roadmap.words, feature.confidence))
    return Cell(pills=shown, order=([*labels.CONFIDENCE].index(feature.confidence),))


def _type(roadmap: Roadmap, feature: Feature) -> Cell:
    return Cell(texts=(roadmap.words.gettext(labels.FEATURE_TYPE[feature.type]),))


def _audience(roadmap: Roadmap, feature: Feature) -> Cell:
    return Cell(refs=refs(roadmap.audience, roadmap.audience_of(feature)))


def _goals(roadmap: Roadmap, feature: Feature) -> Cell:
    return Cell(refs=refs(roadmap.goals, roadmap.goals_of(feature)))


def _part_of(roadmap: Roadmap, feature: Feature) -> Cell:
    return Cell(refs=refs(roadmap.features, (feature.part_of,) if feature.part_of else ()))


def _own(key: str) -> Fill:
    return lambda _, feature: Cell(texts=own_values(feature.own.get(key)))


def _effort(roadmap: Roadmap, feature: Feature) -> Cell:
    """Weeks first, then sizes: neither can be told in the other."""
    if feature.effort is None:
        return Cell()
    is_size = feature.effort in SIZES
    place = SIZES.index(str(feature.effort)) if is_size else feature.effort
    return Cell(texts=(effort(roadmap.words, feature.effort),), order=(is_size, place))


def _value(roadmap: Roadmap, feature: Feature) -> Cell:
    return Cell(texts=(roadmap.words.number(feature.value),) if feature.value else ())


_BRIEF = (
    Filled(Column("status", N_("Status"), is_choice=True, is_brief=True), _status),
    Filled(Column("health", N_("How it goes"), is_choice=True, is_brief=True), _health),
    Filled(Column("horizon", N_("Horizon"), is_choice=True, is_brief=True), _horizon),
    Filled(Column("when", N_("When"), is_brief=True), _when),
    Filled(Column("confidence", N_("How sure"), is_choice=True, is_brief=True), _confidence),
)
_TYPE = (Filled(Column("type", N_("Type"), is_choice=True), _type),)
_WHAT_FOR = (
    Filled(Column("audience", N_("For whom"), is_choice=True), _audience),
    Filled(Column("goal", N_("Goals"), is_choice=True), _goals),
    Filled(Column("part_of", N_("Part of"), is_choice=True), _part_of),
)
_HOW = (
    Filled(Column("effort", N_("Effort")), _effort),
    Filled(Column("value", N_("Value")), _value),
    Filled(Column("team", N_("Teams"), is_choice=True), lambda _, feature: Cell(texts=feature.teams)),
    Filled(Column("owner", N_("Owners"), is_choice=True), lambda _, feature: Cell(texts=feature.owners)),
    Filled(Column("tag", N_("Tags"), is_choice=True), lambda _, feature: Cell(texts=feature.tags)),
)
