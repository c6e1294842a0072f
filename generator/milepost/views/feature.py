"""One feature: what it is, when, for whom and why, what it hangs on, and what became of earlier plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from milepost.addresses import address
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe
from milepost.shown.effort import effort
from milepost.shown.evidence import EvidenceShown, evidence
from milepost.shown.features import Line, is_late, line, lines, parts_shipped
from milepost.shown.graph import Graph, graph
from milepost.shown.impact import ImpactShown, impacts
from milepost.shown.milestones import is_late as milestone_is_late
from milepost.shown.pills import Pill
from milepost.shown.plan import Dated, StageShown, dates, how_sure, other_dates, stages
from milepost.shown.refs import Ref, need_ref, ref, refs
from milepost.shown.slips import Slips, slips
from milepost.views import PageData, View
from milepost.vocabulary import Meaning

NEEDS, NEEDED_BY = "mp--depends-on", "mp--needed-by"
"""Where the two lists stand on the page."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A goal or a need that it serves, with one sentence about it."""

    ref: Ref
    summary: str


@dataclass(frozen=True, slots=True)
class FeaturePage:
    """`late`: its date has passed. `reason` and `revisit` are why it is paused or not done, and when to look again.

    `dates` are when people have it, `undated` says that there is none; `slips` what became of the date.
    """

    about: About
    status: Pill
    health: Pill | None
    dates: tuple[Dated, ...]
    other_dates: tuple[Dated, ...]
    undated: bool
    sure_unsaid: bool
    slips: Slips | None
    horizon: str
    sure: tuple[Pill, ...]
    late: bool
    type: str
    stopped: bool
    reason: str
    revisit: When | None
    audience: tuple[Ref, ...]
    goals: tuple[Reason, ...]
    needs: tuple[Reason, ...]
    evidence: tuple[EvidenceShown, ...]
    themes: tuple[Ref, ...]
    parts: tuple[Line, ...]
    parts_shipped: str
    depends_on: tuple[Line, ...]
    needed_by: tuple[Line, ...]
    graph: Graph | None
    stages: tuple[StageShown, ...]
    impacts: tuple[ImpactShown, ...]
    replaced_by: tuple[Line, ...]
    to_be_replaced_by: tuple[Line, ...]
    replaces: tuple[Ref, ...]
    see_also: tuple[Ref, ...]
    effort: str
    value: str


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    for feature in roadmap.features.values():
        data = partial(_data, roadmap, feature)
        yield PageData(address(feature), feature.title, data, described(feature), feature, boost=2.0)


def _data(roadmap: Roadmap, feature: Feature) -> FeaturePage:
    which = horizon(feature, as_of=roadmap.as_of)
    _, features = roadmap.words.gettext, roadmap.features
    needs, needed_by = tuple(_needed(roadmap, feature)), lines(roadmap, roadmap.dependents.get(feature.slug, ()))
    successors = [each for each in roadmap.replaced_by.get(feature.slug, ()) if each.means is not Meaning.NOT_DOING]
    return FeaturePage(
        about=about(roadmap, feature),
        status=pills.of_status(feature.status),
        health=pills.of_health(roadmap.words, feature.health),
        dates=(dated := dates(roadmap, feature)),
        other_dates=other_dates(roadmap, feature),
        undated=not dated and not feature.is_stopped and feature.means is not Meaning.SHIPPED,
        sure_unsaid=bool(feature.due and feature.is_under_way and not feature.confidence),
        slips=slips(roadmap, feature),
        horizon=_(labels.HORIZON[which]) if which else "",
        sure=() if feature.due else how_sure(roadmap.words, feature),
        late=is_late(roadmap, feature),
        type="" if feature.type == "feature" else _(labels.FEATURE_TYPE[feature.type]),
        stopped=feature.is_stopped,
        reason=feature.reason or "",
        revisit=maybe(roadmap, feature.revisit),
        audience=refs(roadmap.audience, roadmap.audience_of(feature)),
        goals=tuple(_goals(roadmap, feature)),
        needs=tuple(_needs(roadmap, feature)),
        evidence=evidence(roadmap, feature.evidence),
        themes=tuple(ref(theme) for theme in reversed(roadmap.themes_of(feature))),
        parts=lines(roadmap, roadmap.parts.get(feature.slug, ())),
        parts_shipped=parts_shipped(roadmap, feature),
        depends_on=needs,
        needed_by=needed_by,
        graph=graph(
            roadmap.words,
            line(roadmap, feature),
            needs=needs,
            needed_by=needed_by,
            lists=(f"{address(feature)}#{NEEDS}", f"{address(feature)}#{NEEDED_BY}"),
        ),
        stages=stages(roadmap, feature),
        impacts=impacts(roadmap, feature),
        replaced_by=lines(roadmap, (each for each in successors if each.means is Meaning.SHIPPED)),
        to_be_replaced_by=lines(roadmap, (each for each in successors if each.means is not Meaning.SHIPPED)),
        replaces=refs(features, feature.replaces),
        see_also=refs(features, feature.see_also),
        effort=effort(roadmap.words, feature.effort),
        value=_("%(value)s of 10", value=feature.value) if feature.value else "",
    )


def _goals(roadmap: Roadmap, feature: Feature) -> Iterator[Reason]:
    for slug in roadmap.goals_of(feature):
        if goal := roadmap.goals.get(slug):
            yield Reason(ref(goal), goal.summary or "")


def _needs(roadmap: Roadmap, feature: Feature) -> Iterator[Reason]:
    for target in feature.needs:
        if found := need_ref(roadmap, target):
            audience = roadmap.audience[target.partition("/")[0]]
            yield Reason(found, audience.title)


def _needed(roadmap: Roadmap, feature: Feature) -> Iterator[Line]:
    """In the order written: other features, and what others must deliver."""
    for target in feature.depends_on:
        kind, colon, slug = target.partition(":")
        if colon and kind == "timeline" and (milestone := roadmap.timeline.get(slug)):
            words = roadmap.words
            state = pills.reached(words) if milestone.reached else pills.of_confidence(words, milestone.confidence)
            when, late = maybe(roadmap, milestone.reached or milestone.when), milestone_is_late(roadmap, milestone)
            yield Line(ref(milestone), pills.present(state), when, late=late)
        elif not colon and (other := roadmap.features.get(target)):
            yield line(roadmap, other)


VIEW = View("feature.html", pages, order=61)
