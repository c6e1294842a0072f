"""A page for each stakeholder: the question, what to know first, and the features that answer it, grouped their way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import address
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.roadmap import Roadmap
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, when
from milepost.shown.grouping import Grouped, grouped
from milepost.shown.pills import Pill, of_buy_in
from milepost.shown.refs import Ref, ref
from milepost.shown.selection import in_words, selected
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Stand:
    """What they say about the vision."""

    vision: Ref
    state: Pill
    on: When
    note: str


@dataclass(frozen=True, slots=True)
class StakeholderPage:
    """`guidance` is Markdown. `selection` says in one sentence what a feature must be to stand here."""

    question: str
    about: About
    guidance: str
    groups: tuple[Grouped, ...]
    selection: str
    stands: tuple[Stand, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    for each in roadmap.stakeholders.values():
        description = described(each) or each.question or ""
        yield PageData(address(each), each.title, _data(roadmap, each), description, each)


def _data(roadmap: Roadmap, stakeholder: Stakeholder) -> StakeholderPage:
    return StakeholderPage(
        stakeholder.question or "",
        about(roadmap, stakeholder),
        stakeholder.guidance or "",
        grouped(roadmap, selected(roadmap, stakeholder.features), stakeholder.group_by),
        in_words(roadmap, stakeholder.features),
        tuple(_stands(roadmap, stakeholder)),
    )


def _stands(roadmap: Roadmap, stakeholder: Stakeholder) -> Iterator[Stand]:
    vision = roadmap.vision
    for each in vision.buy_in if vision else ():
        if vision and each.stakeholder == stakeholder.slug:
            yield Stand(ref(vision), of_buy_in(roadmap.words, each), when(roadmap, each.on), each.note or "")


VIEW = View("stakeholder.html", pages, order=95)
