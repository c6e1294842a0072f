"""One release, milestone, event or period: when, how firm, what it contains, what ends, what moved in or out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milepost.addresses import address
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, named_by
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe, when
from milepost.shown.features import Group, Line, line, soonest_first
from milepost.shown.milestones import countdown, firmness, is_late
from milepost.shown.named_by import Named
from milepost.shown.pills import Pill, of_health
from milepost.shown.record import ChangeShown
from milepost.shown.refs import Ref, ref
from milepost.shown.slips import Slips, slips
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Move:
    """A feature whose record says that its date came from this entry, or went to it."""

    ref: Ref
    into: bool
    change: ChangeShown


@dataclass(frozen=True, slots=True)
class MilestonePage:
    """`planned` is `when` where a day has been reached that says something else.

    `pills` say how sure it is, or that it `is_reached`.
    """

    about: About
    type: str
    when: When
    planned: When | None
    is_reached: bool
    pills: tuple[Pill, ...]
    health: Pill | None
    countdown: str
    late: bool
    slips: Slips | None
    groups: tuple[Group, ...]
    moves: tuple[Move, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    named = named_by.named(roadmap)
    for milestone in roadmap.timeline.values():
        data = _data(roadmap, milestone, named.get(milestone.slug, Named()))
        yield PageData(address(milestone), milestone.title, data, described(milestone), milestone, boost=1.5)


def _data(roadmap: Roadmap, milestone: Milestone, named: Named) -> MilestonePage:
    _ = roadmap.words.gettext
    groups = (
        Group(_("What it contains"), _lines(roadmap, named.contains)),
        Group(_("What ends"), _lines(roadmap, named.ends)),
        Group(_("What waits for it"), _lines(roadmap, named.waits)),
        Group(_("Also dated by it"), tuple(_other(roadmap, entry, note) for entry, note in named.others)),
    )
    return MilestonePage(
        about(roadmap, milestone),
        _(labels.MILESTONE_TYPE[milestone.type]),
        when(roadmap, milestone.reached or milestone.when),
        when(roadmap, milestone.when) if milestone.reached and milestone.reached != milestone.when else None,
        milestone.reached is not None,
        firmness(roadmap, milestone),
        of_health(roadmap.words, milestone.health),
        countdown(roadmap, milestone),
        is_late(roadmap, milestone),
        slips(roadmap, milestone),
        tuple(group for group in groups if group.lines),
        tuple(Move(ref(feature), into, change) for feature, into, change in named.moves),
    )


def _lines(roadmap: Roadmap, found: list[tuple[Feature, str]]) -> tuple[Line, ...]:
    notes: dict[str, list[str]] = {}
    for feature, note in found:
        notes.setdefault(feature.slug, []).extend([note] if note else [])
    features = soonest_first({feature.slug: feature for feature, _ in found}.values())
    return tuple(replace(line(roadmap, feature), note=", ".join(notes[feature.slug])) for feature in features)


def _other(roadmap: Roadmap, entry: Entry, note: str) -> Line:
    if isinstance(entry, Feature):
        return replace(line(roadmap, entry), note=note)
    dated = entry.when if isinstance(entry, Milestone) else None
    return Line(ref(entry), (), maybe(roadmap, dated), note)


VIEW = View("milestone.html", pages, order=71)
