"""The vision: where it all leads, for whom, by which principles, and who has bought in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.addresses import address
from milepost.model.kinds.vision import Positioning, Vision, WhoseNeeds
from milepost.model.roadmap import Roadmap
from milepost.shown.about import About, about, described
from milepost.shown.dates import When, maybe, when
from milepost.shown.measures import MeasureShown, measures
from milepost.shown.pills import Pill, of_buy_in
from milepost.shown.refs import Ref, ref, refs
from milepost.views import PageData, View
from milepost.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class Whose:
    name: str
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
class Said:
    """What the content says of the positioning, between the words that make a sentence of it."""

    before: str
    said: str
    after: str


@dataclass(frozen=True, slots=True)
class VisionPage:
    """`sentences` are the two of the positioning as far as they are written; `labelled` stands in for them."""

    statement: str
    until: When | None
    about: About
    sentences: tuple[tuple[Said, ...], ...]
    labelled: tuple[tuple[str, str], ...]
    whose: tuple[Whose, ...]
    principles: tuple[PrincipleShown, ...]
    measures: tuple[MeasureShown, ...]
    supports: tuple[Ref, ...]
    buy_in: tuple[BuyInShown, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    vision = roadmap.vision
    if vision is None:
        return
    _, positioning = roadmap.words.gettext, vision.positioning or Positioning()
    in_english = roadmap.words.catalog.language == ENGLISH
    data = VisionPage(
        vision.statement,
        maybe(roadmap, vision.until),
        about(roadmap, vision),
        tuple(_sentences(vision.title, positioning)) if in_english else (),
        () if in_english else tuple(_labelled(roadmap.words, positioning)),
        tuple(_whose(roadmap.words, vision.whose_needs or WhoseNeeds())),
        tuple(PrincipleShown(each.title, each.description or "") for each in vision.principles),
        measures(roadmap, vision.measures, by=vision.until),
        refs(roadmap.goals, vision.supports),
        tuple(_buy_in(roadmap, vision)),
    )
    title = vision.title if vision.title != roadmap.settings.title else _("Vision")
    yield PageData(address(vision), title, data, described(vision) or vision.statement, vision, nav=_("Vision"))


def _sentences(title: str, said: Positioning) -> Iterator[tuple[Said, ...]]:
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
            yield tuple(Said(*each, commas.get(after, "")) for each, after in zip(run, following, strict=True))


def _labelled(words: Words, said: Positioning) -> Iterator[tuple[str, str]]:
    """Where the pieces cannot be put into a sentence: their grammar is that of English."""
    _ = words.gettext
    yield from (
        (label, text)
        for label, text in (
            (_("For"), said.for_),
            (_("Who need"), said.need),
            (_("It is"), said.category),
            (_("Benefit"), said.benefit),
            (_("Unlike"), said.unlike),
            (_("Difference"), said.difference),
        )
        if text
    )


def _whose(words: Words, whose: WhoseNeeds) -> Iterator[Whose]:
    _ = words.gettext
    told = {"customer": _("Customers"), "market": _("Market"), "company": _("Company")}
    for name, title in told.items():
        if needs := getattr(whose, name):
            yield Whose(name, title, needs)


def _buy_in(roadmap: Roadmap, vision: Vision) -> Iterator[BuyInShown]:
    for each in vision.buy_in:
        if stakeholder := roadmap.stakeholders.get(each.stakeholder):
            state = of_buy_in(roadmap.words, each)
            yield BuyInShown(ref(stakeholder), state, when(roadmap, each.on), each.note or "")


VIEW = View("vision.html", pages, order=20)
