"""The columns of the table of all features: what each is called, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from milepost.model.entry import Confidence, Health, Horizon
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import SIZES, Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.about import own_values
from milepost.shown.dates import When, maybe
from milepost.shown.effort import effort
from milepost.shown.features import date_of, is_late
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, refs
from milepost.timeframe import Timeframe, sort_key
from milepost.vocabulary import Status
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
    """What stands in it: refs, pills, a date or texts; an empty one is empty. `late`: that date is over.

    `order` is its place in a column whose order is not that of the alphabet: the lower the earlier.
    """

    refs: tuple[Ref, ...] = ()
    pills: tuple[Pill, ...] = ()
    when: When | None = None
    texts: tuple[str, ...] = ()
    late: bool = False
    order: tuple[object, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.refs or self.pills or self.when or self.texts)


class Filled(NamedTuple):
    """A column, what a feature says to it, and the cell for that: features that say the same have the same one."""

    column: Column
    says: Callable[[Roadmap, Feature], Any]
    cell: Callable[[Roadmap, Any], Cell]


def columns(roadmap: Roadmap) -> Iterator[Filled]:
    """All that there are, those of the site's own fields in the middle; a table may leave out what would be empty."""
    for each in (*_BRIEF, *(_TYPE if _is_mixed(roadmap) else ()), *_WHAT_FOR):
        yield _titled(roadmap, each)
    for key, field in roadmap.settings.fields.items():
        yield Filled(Column(key, field.title or key, is_choice=True), _own(key), _texts)
    for each in _HOW:
        yield _titled(roadmap, each)


def _titled(roadmap: Roadmap, each: Filled) -> Filled:
    return each._replace(column=replace(each.column, title=roadmap.words.gettext(each.column.title)))


def _is_mixed(roadmap: Roadmap) -> bool:
    """Where all are plain features, nothing needs to be said about it."""
    return any(feature.type != "feature" for feature in roadmap.features.values())


def _status(roadmap: Roadmap, status: Status) -> Cell:
    return Cell(pills=(pills.of_status(status),), order=([*roadmap.settings.words].index(status.word),))


def _worst_first(_: Roadmap, feature: Feature) -> Health | None:
    """While it is not over. The worst comes first: who sorts by it looks for that."""
    return None if feature.is_over else feature.health


def _health(roadmap: Roadmap, health: Health | None) -> Cell:
    if not health:
        return Cell()
    shown = pills.present(pills.of_health(roadmap.words, health))
    return Cell(pills=shown, order=(-[*labels.HEALTH].index(health),))


def _horizon(roadmap: Roadmap, which: Horizon | None) -> Cell:
    if which is None:
        return Cell()
    return Cell(texts=(roadmap.words.gettext(labels.HORIZON[which]),), order=([*labels.HORIZON].index(which),))


def _dated(roadmap: Roadmap, feature: Feature) -> tuple[Timeframe, str, bool] | None:
    """Two that are equal may stand for other days."""
    when = date_of(feature)
    return (when, when.resolved, is_late(roadmap, feature)) if when else None


def _when(roadmap: Roadmap, said: tuple[Timeframe, str, bool] | None) -> Cell:
    """What is not known has no place in the order; the same days written in two ways have the same."""
    when, _, late = said or (None, "", False)
    return Cell(when=maybe(roadmap, when), late=late, order=sort_key(when)[:-1] if when and when.is_known else ())


def _confidence(roadmap: Roadmap, confidence: Confidence | None) -> Cell:
    if not confidence:
        return Cell()
    shown = pills.present(pills.of_confidence(roadmap.words, confidence))
    return Cell(pills=shown, order=([*labels.CONFIDENCE].index(confidence),))


def _type(roadmap: Roadmap, type_: str) -> Cell:
    return Cell(texts=(roadmap.words.gettext(labels.FEATURE_TYPE[type_]),))


def _audience(roadmap: Roadmap, slugs: tuple[str, ...]) -> Cell:
    return Cell(refs=refs(roadmap.audience, slugs))


def _goals(roadmap: Roadmap, slugs: tuple[str, ...]) -> Cell:
    return Cell(refs=refs(roadmap.goals, slugs))


def _part_of(roadmap: Roadmap, slug: str | None) -> Cell:
    return Cell(refs=refs(roadmap.features, (slug,) if slug else ()))


def _own(key: str) -> Callable[[Roadmap, Feature], tuple[str, ...]]:
    return lambda _, feature: own_values(feature.own.get(key))


def _texts(_: Roadmap, texts: tuple[str, ...]) -> Cell:
    return Cell(texts=texts)


def _effort(roadmap: Roadmap, written: float | str | None) -> Cell:
    """Weeks first, then sizes: neither can be told in the other."""
    if written is None:
        return Cell()
    is_size = written in SIZES
    place = SIZES.index(str(written)) if is_size else written
    return Cell(texts=(effort(roadmap.words, written),), order=(is_size, place))


def _value(roadmap: Roadmap, value: int | None) -> Cell:
    return Cell(texts=(roadmap.words.number(value),) if value else ())


_BRIEF = (
    Filled(Column("status", N_("Status"), is_choice=True, is_brief=True), lambda _, each: each.status, _status),
    Filled(Column("health", N_("How it goes"), is_choice=True, is_brief=True), _worst_first, _health),
    Filled(
        Column("horizon", N_("Horizon"), is_choice=True, is_brief=True),
        lambda roadmap, each: horizon(each, as_of=roadmap.as_of),
        _horizon,
    ),
    Filled(Column("when", N_("When"), is_brief=True), _dated, _when),
    Filled(
        Column("confidence", N_("How sure"), is_choice=True, is_brief=True),
        lambda _, each: each.confidence,
        _confidence,
    ),
)
_TYPE = (Filled(Column("type", N_("Type"), is_choice=True), lambda _, each: each.type, _type),)
_WHAT_FOR = (
    Filled(Column("audience", N_("For whom"), is_choice=True), Roadmap.audience_of, _audience),
    Filled(Column("goal", N_("Goals"), is_choice=True), Roadmap.goals_of, _goals),
    Filled(Column("part_of", N_("Part of"), is_choice=True), lambda _, each: each.part_of, _part_of),
)
_HOW = (
    Filled(Column("effort", N_("Effort")), lambda _, each: each.effort, _effort),
    Filled(Column("value", N_("Value")), lambda _, each: each.value, _value),
    Filled(Column("team", N_("Teams"), is_choice=True), lambda _, each: each.teams, _texts),
    Filled(Column("owner", N_("Owners"), is_choice=True), lambda _, each: each.owners, _texts),
    Filled(Column("tag", N_("Tags"), is_choice=True), lambda _, each: each.tags, _texts),
)
