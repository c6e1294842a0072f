"""One audience: what they need and why we believe it, what is coming for them, what they have got."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from milepost.addresses import address
from milepost.model.horizon import horizon
from milepost.model.kinds.audience import Audience, Need
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, needs
from milepost.shown.about import About, about, described
from milepost.shown.evidence import EvidenceShown, evidence
from milepost.shown.features import Group, lines
from milepost.shown.pills import Pill, of_health
from milepost.views import PageData, View
from milepost.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class NeedShown:
    """`served_by` are features that are not given up; `unserved` is that there are none."""

    slug: str
    title: str
    type: str
    severity: int | None
    evidence: tuple[EvidenceShown, ...]
    served_by: Group

    @property
    def unserved(self) -> bool:
        return not self.served_by.lines


@dataclass(frozen=True, slots=True)
class AudiencePage:
    about: About
    type: str
    size: str
    health: Pill | None
    needs: tuple[NeedShown, ...]
    coming: tuple[Group, ...]
    delivered: Group | None
    stopped: Group | None


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    for audience in roadmap.audience.values():
        data = partial(_data, roadmap, audience)
        yield PageData(address(audience), audience.title, data, described(audience), audience, boost=1.5)


def _data(roadmap: Roadmap, audience: Audience) -> AudiencePage:
    features = roadmap.features_of_audience.get(audience.slug, ())
    shipped = [feature for feature in features if feature.means is Meaning.SHIPPED]
    return AudiencePage(
        about(roadmap, audience),
        roadmap.words.gettext(labels.AUDIENCE_TYPE[audience.type]),
        audience.size or "",
        of_health(roadmap.words, audience.health),
        tuple(_need(roadmap, audience, slug, need) for slug, need in _worst_first(audience)),
        tuple(_coming(roadmap, audience)),
        Group(roadmap.words.gettext("Delivered"), lines(roadmap, shipped)[::-1]) if shipped else None,
        _stopped(roadmap, audience),
    )


def _worst_first(audience: Audience) -> list[tuple[str, Need]]:
    return sorted(audience.needs.items(), key=lambda item: -(item[1].severity or 0))


def _need(roadmap: Roadmap, audience: Audience, slug: str, need: Need) -> NeedShown:
    why = evidence(roadmap, need.evidence)
    type_ = roadmap.words.gettext(labels.NEED_TYPE[need.type])
    served_by = Group(need.title, lines(roadmap, needs.serving(roadmap, audience, slug)))
    return NeedShown(slug, need.title, type_, need.severity, why, served_by)


def _coming(roadmap: Roadmap, audience: Audience) -> Iterator[Group]:
    features = roadmap.features_of_audience.get(audience.slug, ())
    for which, title in labels.HORIZON.items():
        found = [feature for feature in features if horizon(feature, as_of=roadmap.as_of) == which]
        if found:
            yield Group(roadmap.words.gettext(title), lines(roadmap, found))


def _stopped(roadmap: Roadmap, audience: Audience) -> Group | None:
    found = [feature for feature in roadmap.features_of_audience.get(audience.slug, ()) if feature.is_stopped]
    return Group(roadmap.words.gettext("Paused or not done"), lines(roadmap, found)) if found else None


VIEW = View("audience.html", pages, order=41)
