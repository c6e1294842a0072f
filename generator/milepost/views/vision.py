"""The vision: where it all leads, for whom, by which principles, and who has bought in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import address
from milepost.model.kinds.vision import BuyIn, Positioning, Vision, WhoseNeeds
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe, when
from milepost.shown.measures import MeasureShown, measures
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref, refs
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Whose:
    title: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrincipleShown:
    """`description` is Markdown."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class BuyInShown:
    who: Ref
    state: Pill
    on: When
    note: str


@dataclass(frozen=True, slots=True)
class Words:
    """What the content says of the positioning, between the words that make a sentence of it."""

    before: str
    said: str
    after: str


@dataclass(frozen=True, slots=True)
class VisionPage:
    """`positioning` are the two sentences as far as they are written."""

    statement: str
    until: When | None
    about: About
    positioning: tuple[tuple[Words, ...], ...]
    whose: tuple[Whose, ...]
    principles: tuple[PrincipleShown, ...]
    measures: tuple[MeasureShown, ...]
    supports: tuple[Ref, ...]
    buy_in: tuple[BuyInShown, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    vision = roadmap.vision
    if vision is None:
        return
    data = VisionPage(
        vision.statement,
        maybe(roadmap, vision.until),
        about(roadmap, vision),
        tuple(_positioning(vision.title, vision.positioning or Positioning())),
        tuple(_whose(vision.whose_needs or WhoseNeeds())),
        tuple(PrincipleShown(each.title, each.description or "") for each in vision.principles),
        measures(roadmap, vision.measures, by=vision.until),
        refs(roadmap.goals, vision.supports),
        tuple(_buy_in(roadmap, vision)),
    )
    title = vision.title if vision.title != roadmap.settings.title else "Vision"
    yield PageData(address(vision), title, data, described(vision) or vision.statement, vision, nav="Vision")


def _positioning(title: str, said: Positioning) -> Iterator[tuple[Words, ...]]:
    """For WHOM who NEED, TITLE is a CATEGORY that BENEFIT. Unlike UNLIKE, it DIFFERENCE."""
    article = "an" if (said.category or "")[:1].lower() in tuple("aeiou") else "a"
    product = f"{title} is {article}"
    first = (("For", said.for_), ("who", said.need), (product, said.category), ("that", said.benefit))
    second = (("Unlike", said.unlike), ("it", said.difference))
    for sentence in (first, second):
        run = [(before, words) for before, words in sentence if words]
        if run:
            following = [*(before for before, _ in run[1:]), ""]
            commas = {product: ",", "it": ",", "": "."}
            yield tuple(Words(*each, commas.get(after, "")) for each, after in zip(run, following, strict=True))


def _whose(whose: WhoseNeeds) -> Iterator[Whose]:
    for title, needs in (("Customers", whose.customer), ("Market", whose.market), ("Company", whose.company)):
        if needs:
            yield Whose(title, needs)


def _buy_in(roadmap: Roadmap, vision: Vision) -> Iterator[BuyInShown]:
    for each in vision.buy_in:
        if stakeholder := roadmap.stakeholders.get(each.stakeholder):
            yield BuyInShown(ref(stakeholder), _state(each), when(roadmap, each.on), each.note or "")


def _state(each: BuyIn) -> Pill:
    return Pill(f"buy-in-{each.state}", labels.BUY_IN[each.state])


VIEW = View("vision.html", pages, order=20)
