"""One release, milestone, event or period: when, how firm, what it contains, what ends with it, what moved in or out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from milepost.addresses import address
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.kinds.vision import Vision
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, record
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe, when
from milepost.shown.features import Group, Line, line, soonest_first
from milepost.shown.milestones import countdown, firmness, is_late
from milepost.shown.pills import Pill, of_health
from milepost.shown.record import ChangeShown
from milepost.shown.refs import Ref, ref
from milepost.timeframe import Timeframe
from milepost.views import PageData, View

_ENDS = ("deprecated", "removed")


@dataclass(frozen=True, slots=True)
class Move:
    """A feature whose record says that its date came from this entry, or went to it."""

    ref: Ref
    into: bool
    change: ChangeShown


@dataclass(frozen=True, slots=True)
class MilestonePage:
    """`planned` is `when` where a day has been reached that says something else."""

    about: About
    type: str
    when: When
    planned: When | None
    pills: tuple[Pill, ...]
    health: Pill | None
    countdown: str
    late: bool
    groups: tuple[Group, ...]
    moves: tuple[Move, ...]


@dataclass(slots=True)
class _Named:
    """What names one timeline entry, gathered in one walk over the roadmap."""

    contains: list[tuple[Feature, str]] = field(default_factory=list)
    ends: list[tuple[Feature, str]] = field(default_factory=list)
    waits: list[tuple[Feature, str]] = field(default_factory=list)
    others: list[tuple[Entry, str]] = field(default_factory=list)
    moves: list[tuple[Feature, bool, ChangeShown]] = field(default_factory=list)


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    named = _named(roadmap)
    for milestone in roadmap.timeline.values():
        data = _data(roadmap, milestone, named.get(milestone.slug, _Named()))
        yield PageData(address(milestone), milestone.title, data, described(milestone), milestone, boost=1.5)


def _data(roadmap: Roadmap, milestone: Milestone, named: _Named) -> MilestonePage:
    groups = (
        Group("What it contains", _lines(roadmap, named.contains)),
        Group("What ends", _lines(roadmap, named.ends)),
        Group("What waits for it", _lines(roadmap, named.waits)),
        Group("Also dated by it", tuple(_other(roadmap, entry, note) for entry, note in named.others)),
    )
    return MilestonePage(
        about(roadmap, milestone),
        labels.MILESTONE_TYPE[milestone.type],
        when(roadmap, milestone.reached or milestone.when),
        when(roadmap, milestone.when) if milestone.reached and milestone.reached != milestone.when else None,
        firmness(milestone),
        of_health(milestone.health),
        countdown(roadmap, milestone),
        is_late(roadmap, milestone),
        tuple(group for group in groups if group.lines),
        tuple(Move(ref(feature), into, change) for feature, into, change in named.moves),
    )


def _lines(roadmap: Roadmap, found: list[tuple[Feature, str]]) -> tuple[Line, ...]:
    notes: dict[str, list[str]] = {}
    for feature, note in found:
        notes.setdefault(feature.slug, []).extend([note] if note else [])
    features = soonest_first({feature.slug: feature for feature, _ in found}.values())
    return tuple(line(roadmap, feature, ", ".join(notes[feature.slug])) for feature in features)


def _other(roadmap: Roadmap, entry: Entry, note: str) -> Line:
    if isinstance(entry, Feature):
        return line(roadmap, entry, note)
    dated = entry.when if isinstance(entry, Milestone) else None
    return Line(ref(entry), (), maybe(roadmap, dated), note)


def _named(roadmap: Roadmap) -> Mapping[str, _Named]:
    found: dict[str, _Named] = {slug: _Named() for slug in roadmap.timeline}
    for feature in roadmap.features.values():
        _add_feature(found, feature)
        _add_moves(found, feature, roadmap)
    for entry in (*roadmap.timeline.values(), *roadmap.goals.values(), *roadmap.of(Vision).values()):
        for note, timeframe in _dates(entry):
            if timeframe and timeframe.of in found:
                found[timeframe.of].others.append((entry, note))
    return found


def _add_feature(found: dict[str, _Named], feature: Feature) -> None:
    ends = feature.type == "sunset"
    for date in (feature.target, feature.shipped):
        if date and date.of in found:
            (found[date.of].ends if ends else found[date.of].contains).append((feature, ""))
    for stage, date in feature.stages.dated().items():
        if date.of in found:
            part = found[date.of].ends if stage in _ENDS else found[date.of].contains
            part.append((feature, labels.STAGE[stage]))
    for needed in feature.depends_on:
        if (slug := needed.removeprefix("timeline:")) != needed and slug in found:
            found[slug].waits.append((feature, ""))
    for note, each in _dates(feature):
        if each and each.of in found:
            found[each.of].others.append((feature, note))


def _dates(entry: Entry) -> Iterator[tuple[str, Timeframe | None]]:
    """The dates that say neither what an entry contains nor what ends with it."""
    if isinstance(entry, Feature):
        yield from (("Starts", entry.start), ("Deadline", entry.deadline), ("To be looked at again", entry.revisit))
        yield from (("Impact expected", impact.by) for impact in entry.impact_on)
    elif isinstance(entry, Milestone):
        yield "", entry.when
    elif isinstance(entry, Goal):
        yield "Period of the goal", entry.period
        yield from ((f"Target of a measure: {m.title or slug}", m.by) for slug, m in entry.measures.items())
    elif isinstance(entry, Vision):
        yield "Vision", entry.until
        yield from ((f"Target of a measure: {m.title or slug}", m.by) for slug, m in entry.measures.items())


def _add_moves(found: dict[str, _Named], feature: Feature, roadmap: Roadmap) -> None:
    for change in feature.changes:
        for text, into in ((change.from_, False), (change.to, True)):
            slug = (text or "").strip().removeprefix("timeline:")
            if text and slug != text.strip() and slug in found:
                found[slug].moves.append((feature, into, record.change(roadmap, feature, change)))


VIEW = View("milestone.html", pages, order=71)
