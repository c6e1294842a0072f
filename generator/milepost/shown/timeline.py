"""A timeline as it is drawn: an axis, the milestones on it, lanes of bars, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.axis import Axis, Tick
from milepost.shown.dates import When, by_date, maybe, when
from milepost.shown.lanes import Laning
from milepost.shown.pills import Pill
from milepost.shown.plan import how_sure, stages
from milepost.shown.refs import Ref, ref
from milepost.shown.rows import Row, feature_row, milestone_row, spot, sure
from milepost.shown.timeline_key import TimelineKey, timeline_key
from milepost.shown.ways import Key, gathered
from milepost.vocabulary import Meaning

FEW = 3
"""So many shipped features of a lane are shown as they are; more are folded."""
UNFOLDED = 80
"""Lanes are unfolded from the top while they have no more rows than this in all; the first one always."""


@dataclass(frozen=True, slots=True)
class Later:
    """What no bar can be drawn for: not dated, or too far ahead. `when` is None where nothing is known.

    `said` is what else is to be known of it: that it is in progress, how sure it is, that it ends something.
    """

    ref: Ref
    look: str
    when: When | None
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """`of` is what the features have in common, or says that they have nothing."""

    of: Ref
    count: int
    rows: tuple[Row, ...]
    shipped: tuple[Row, ...]
    later: tuple[Later, ...]
    unfolded: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """The same as a bar, in words."""

    ref: Ref
    lanes: tuple[Ref, ...]
    status: Pill
    when: When | None
    sure: tuple[Pill, ...]
    stages: str


@dataclass(frozen=True, slots=True)
class Switch:
    """One of several pages over the same features."""

    title: str
    address: str


@dataclass(frozen=True)
class Timeline:
    """`today` is the grid line of the day the site was made, 0 where that is not on the axis.

    `milestones_later` are dated as well, beyond the end of the axis.
    """

    name: str
    years: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    today: int
    milestones: tuple[Row, ...]
    milestones_later: tuple[Later, ...]
    lanes: tuple[Lane, ...]
    key: TimelineKey
    lane_title: str
    table: tuple[TableRow, ...]
    lanings: tuple[Switch, ...]
    spans: tuple[Switch, ...]

    @cached_property
    def has_bars(self) -> bool:
        return bool(self.milestones) or any(lane.rows or lane.shipped for lane in self.lanes)

    @cached_property
    def has_later(self) -> bool:
        return bool(self.milestones_later) or any(lane.later for lane in self.lanes)

    @cached_property
    def has_dates_beyond(self) -> bool:
        """Whether something is dated and stands beside the axis all the same: it comes after its end."""
        dated = (each.when and each.when.dated for lane in self.lanes for each in lane.later)
        return bool(self.milestones_later) or any(dated)

    @cached_property
    def has_names(self) -> bool:
        """Whether what stands beside the axis is said to come with something that has no date itself."""
        return any(each.when for lane in self.lanes for each in lane.later)

    @cached_property
    def is_all_shipped(self) -> bool:
        """Then what was shipped is all that there is to see, and is not folded away."""
        return not any(lane.rows or lane.later for lane in self.lanes)

    @cached_property
    def has_stages(self) -> bool:
        return any(row.stages for row in self.table)


def timeline(
    roadmap: Roadmap,
    axis: Axis,
    laning: Laning,
    features: Sequence[Feature],
    *,
    milestones: Iterable[Milestone],
    lanings: tuple[Switch, ...],
    spans: tuple[Switch, ...],
) -> Timeline:
    """Of the features, shipped ones only where they stand on the axis; and what was reached of the milestones."""
    words = roadmap.words
    drawn = [(each, milestone_row(roadmap, axis, each)) for each in _by_date(milestones)]
    beyond = (each for each, row in drawn if not row and each.when.is_known and not each.reached)
    rows = {each.slug: row for each in features if (row := feature_row(roadmap, axis, each))}
    shown = [each for each in features if each.slug in rows or each.means is not Meaning.SHIPPED]
    lanes = tuple(_lanes(roadmap, gathered(roadmap, shown, laning.way), rows))
    return Timeline(
        words.gettext("Timeline, %(first)s to %(last)s", first=words.month(axis.first), last=words.month(axis.last)),
        axis.years(),
        axis.ticks(words),
        axis.line(roadmap.as_of) if axis.first <= roadmap.as_of <= axis.last else 0,
        tuple(row for _, row in drawn if row),
        tuple(_milestone_later(roadmap, each) for each in beyond),
        lanes,
        timeline_key(words, rows.values(), (later.look for lane in lanes for later in lane.later)),
        words.gettext(laning.title) if laning.title else "",
        tuple(_table_row(roadmap, laning, each) for each in shown),
        lanings,
        spans,
    )


def _lanes(roadmap: Roadmap, groups: Mapping[Key, list[Feature]], rows: Mapping[str, Row]) -> Iterator[Lane]:
    room = UNFOLDED
    for number, (key, features) in enumerate(groups.items()):
        drawn = [(each, rows[each.slug]) for each in features if each.slug in rows]
        shipped = tuple(row for each, row in drawn if each.means is Meaning.SHIPPED)
        ahead = tuple(row for each, row in drawn if each.means is not Meaning.SHIPPED)
        later = tuple(_later(roadmap, each) for each in features if each.slug not in rows)
        few = shipped if len(shipped) <= FEW else ()
        room -= len(few) + len(ahead) + len(later)
        folded = () if few else shipped
        unfolded = room >= 0 or number == 0
        yield Lane(Ref(key.title, key.address), len(features), (*few, *ahead), folded, later, unfolded)


def _later(roadmap: Roadmap, feature: Feature) -> Later:
    at = spot(roadmap, feature)
    known = at if at and (at.is_known or at.of) else None
    said = pills.present(
        pills.of_status(feature.status) if feature.means is Meaning.IN_PROGRESS else None,
        pills.of_sunset(roadmap.words, feature),
        pills.of_confidence(roadmap.words, feature.confidence),
    )
    look = feature.confidence or "unsaid"
    return Later(ref(feature), look, maybe(roadmap, known), tuple(pill.words for pill in said))


def _milestone_later(roadmap: Roadmap, milestone: Milestone) -> Later:
    said = sure(roadmap.words, milestone)
    return Later(ref(milestone), milestone.type, when(roadmap, milestone.when), (said,) if said else ())


def _table_row(roadmap: Roadmap, laning: Laning, feature: Feature) -> TableRow:
    keys = dict.fromkeys(laning.way.keys(roadmap, feature))
    dated = (f"{each.title}: {each.when.words}" for each in stages(roadmap, feature) if each.when)
    return TableRow(
        ref(feature),
        tuple(Ref(key.title, key.address) for key in keys),
        pills.of_status(feature.status),
        maybe(roadmap, spot(roadmap, feature)),
        () if feature.means is Meaning.SHIPPED else how_sure(roadmap.words, feature),
        ", ".join(dated),
    )


def _by_date(milestones: Iterable[Milestone]) -> list[Milestone]:
    return sorted(milestones, key=lambda each: by_date(each.reached or each.when, each.title))
