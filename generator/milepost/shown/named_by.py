"""What names a timeline entry: the features in it, what ends with it, what waits for it, what moved in or out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from milepost.compare import Value
from milepost.model.entry import Change, Entry, Measure
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.kinds.vision import Vision
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, record
from milepost.shown.moves import Move
from milepost.shown.record import ChangeShown
from milepost.shown.recorded import recorded
from milepost.timeframe import Timeframe
from milepost.timeframe.value import TIMELINE
from milepost.words import Words

_ENDS = ("deprecated", "removed")


@dataclass(slots=True)
class Named:
    """Each feature or entry with what it has to do with the timeline entry; of a move, whether it went into it."""

    contains: list[tuple[Feature, str]] = field(default_factory=list)
    ends: list[tuple[Feature, str]] = field(default_factory=list)
    waits: list[tuple[Feature, str]] = field(default_factory=list)
    others: list[tuple[Entry, str]] = field(default_factory=list)
    moves: list[tuple[Feature, bool, ChangeShown]] = field(default_factory=list)


def named(roadmap: Roadmap) -> Mapping[str, Named]:
    """By slug, gathered in one walk over the roadmap."""
    found: dict[str, Named] = {slug: Named() for slug in roadmap.timeline}
    for feature in roadmap.features.values():
        _add_feature(found, feature, roadmap.words)
        _add_moves(found, feature, roadmap)
    for entry in (*roadmap.timeline.values(), *roadmap.goals.values(), *roadmap.of(Vision).values()):
        for note, timeframe in _dates(entry, roadmap.words):
            if timeframe and timeframe.of in found:
                found[timeframe.of].others.append((entry, note))
    return found


def _add_feature(found: dict[str, Named], feature: Feature, words: Words) -> None:
    ends = feature.type == "sunset"
    for date in (feature.target, feature.shipped):
        if date and date.of in found:
            (found[date.of].ends if ends else found[date.of].contains).append((feature, ""))
    for stage, date in feature.stages.dated().items():
        if date.of in found:
            part = found[date.of].ends if stage in _ENDS else found[date.of].contains
            part.append((feature, words.gettext(labels.STAGE[stage])))
    for needed in feature.depends_on:
        if (slug := needed.removeprefix("timeline:")) != needed and slug in found:
            found[slug].waits.append((feature, ""))
    for note, each in _dates(feature, words):
        if each and each.of in found:
            found[each.of].others.append((feature, note))


def _dates(entry: Entry, words: Words) -> Iterator[tuple[str, Timeframe | None]]:
    """The dates that say neither what an entry contains nor what ends with it."""
    _ = words.gettext
    if isinstance(entry, Feature):
        yield from ((_("Starts"), entry.start), (_("Deadline"), entry.deadline))
        yield _("To be looked at again"), entry.revisit
        yield from ((_("Impact expected"), impact.by) for impact in entry.impact_on)
    elif isinstance(entry, Milestone):
        yield "", entry.when
    elif isinstance(entry, Goal):
        yield _("Period of the goal"), entry.period
        yield from _targets(entry.measures, words)
    elif isinstance(entry, Vision):
        yield _("Vision"), entry.until
        yield from _targets(entry.measures, words)


def _targets(measures: Mapping[str, Measure], words: Words) -> Iterator[tuple[str, Timeframe | None]]:
    for slug, measure in measures.items():
        title = measure.title or labels.slug_in_words(slug)
        yield words.gettext("Target of a measure: %(title)s", title=title), measure.by


def _add_moves(found: dict[str, Named], feature: Feature, roadmap: Roadmap) -> None:
    """By what git knows, and by the lines that tell of something else. What moved with its release went nowhere."""
    for what, out_of, into in _moves(roadmap, feature):
        for slug, is_into in ((out_of, False), (into, True)) if out_of != into else ():
            if slug in found:
                found[slug].moves.append((feature, is_into, record.told(roadmap, feature, what)))


def _moves(roadmap: Roadmap, feature: Feature) -> Iterator[tuple[Change | Move, str, str]]:
    """Each with the timeline entry that a date was that of before, and after; empty for a date of its own."""
    known = recorded(roadmap, feature)
    for move in known.moves:
        yield move, _named_in(move.difference.before), _named_in(move.difference.after)
    for line in known.lines:
        yield line.change, _slug_in(line.change.from_), _slug_in(line.change.to)


def _named_in(value: Value) -> str:
    return value.of if isinstance(value, Timeframe) else ""


def _slug_in(text: str | None) -> str:
    written = (text or "").strip()
    return written.removeprefix(TIMELINE) if written.startswith(TIMELINE) else ""
