"""Everybody the product is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import address, folder_of
from milepost.model.horizon import horizon
from milepost.model.kinds.audience import Audience
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, needs
from milepost.shown.evidence import evidence
from milepost.shown.refs import Ref, ref
from milepost.shown.title_order import in_order
from milepost.views import PageData, View
from milepost.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class AudienceCard:
    """`counts` are phrases such as `5 needs`, `3 coming`."""

    ref: Ref
    type: str
    summary: str
    size: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need that no feature serves, or only one that is given up; `evidence` are phrases such as `12 interviews`."""

    need: Ref
    of: Ref
    type: str
    severity: int | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audiences:
    """`open_needs` stand with the worst first."""

    cards: tuple[AudienceCard, ...]
    open_needs: tuple[OpenNeed, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.audience:
        return
    in_order = _in_order(roadmap)
    data = Audiences(tuple(_card(roadmap, audience) for audience in in_order), tuple(_open_needs(roadmap, in_order)))
    _ = roadmap.words.gettext
    yield PageData(
        folder_of("audience"),
        _("Audience"),
        data,
        _("Who the product is for, and what they need."),
        nav=_("Audience"),
        searchable=False,
        shows_dates=False,
    )


def _in_order(roadmap: Roadmap) -> list[Audience]:
    order = list(labels.AUDIENCE_TYPE)
    return sorted(roadmap.audience.values(), key=lambda each: (order.index(each.type), in_order(each.title)))


def _card(roadmap: Roadmap, audience: Audience) -> AudienceCard:
    features = roadmap.features_of_audience.get(audience.slug, ())
    coming = sum(horizon(feature, as_of=roadmap.as_of) is not None for feature in features)
    delivered = sum(feature.means is Meaning.SHIPPED for feature in features)
    unserved = sum(not needs.serving(roadmap, audience, slug) for slug in audience.needs)
    ngettext = roadmap.words.ngettext
    said = (
        ngettext("%(num)s need", "%(num)s needs", len(audience.needs)) if audience.needs else "",
        ngettext("%(num)s not served yet", "%(num)s not served yet", unserved) if unserved else "",
        ngettext("%(num)s coming", "%(num)s coming", coming) if coming else "",
        ngettext("%(num)s delivered", "%(num)s delivered", delivered) if delivered else "",
    )
    return AudienceCard(
        ref(audience),
        roadmap.words.gettext(labels.AUDIENCE_TYPE[audience.type]),
        audience.summary or "",
        audience.size or "",
        tuple(phrase for phrase in said if phrase),
    )


def _open_needs(roadmap: Roadmap, audiences: list[Audience]) -> list[OpenNeed]:
    found = [
        OpenNeed(
            Ref(need.title, f"{address(audience)}#{slug}"),
            ref(audience),
            roadmap.words.gettext(labels.NEED_TYPE[need.type]),
            need.severity,
            tuple(each.what for each in evidence(roadmap, need.evidence)),
        )
        for audience in audiences
        for slug, need in audience.needs.items()
        if not needs.serving(roadmap, audience, slug)
    ]
    return sorted(found, key=lambda need: -(need.severity or 0))


VIEW = View("audiences.html", pages, order=40)
