"""Home: where the product is going, what happens now, what comes next, in ten seconds. Printed, it is one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from milepost.addresses import HOME, address_of
from milepost.model.entry import Horizon
from milepost.model.kinds.vision import Vision
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.ahead import next_milestones, open_goals, statement, themes_first
from milepost.shown.attention import Troubled, attention
from milepost.shown.features import Card, brief_card, by_horizon
from milepost.shown.goals import GoalCard, goal_card
from milepost.shown.investment import Investment, investment
from milepost.shown.milestones import MilestoneLine, line
from milepost.shown.news import News, news
from milepost.shown.refs import Ref, ref
from milepost.views import PageData, View

GOALS, CARDS, MILESTONES, LATELY, TROUBLED = 5, 3, 4, 5, 8
_YEAR = timedelta(days=365)
_NO_MORE = frozenset({"title", "statement", "visibility", "only", "aliases", "reviewed"})
"""Fields of a vision that stand here, too, or that no reader sees."""


@dataclass(frozen=True, slots=True)
class Column:
    """A few cards of now, next or later; `count` is how many there are in all."""

    horizon: Horizon
    title: str
    cards: tuple[Card, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.cards)


@dataclass(frozen=True, slots=True)
class ForYou:
    """The page of a stakeholder, with the question that it answers."""

    ref: Ref
    question: str


@dataclass(frozen=True, slots=True)
class Home:
    """`statement` is the vision's, else the site's description; `vision` is empty where there is none.

    `ways` lead on from here, as far as the site has such pages.
    """

    statement: str
    vision: str
    ways: tuple[Ref, ...]
    goals: tuple[GoalCard, ...]
    goal_count: int
    columns: tuple[Column, ...]
    board: str
    milestones: tuple[MilestoneLine, ...]
    milestone_count: int
    for_you: tuple[ForYou, ...]
    attention: tuple[Troubled, ...]
    attention_count: int
    investment: Investment | None
    lately: tuple[News, ...]
    lately_title: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see but what the site is about."""
        return not (self.goals or self.columns or self.milestones or self.for_you or self.attention or self.lately)


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    _, settings = roadmap.words.gettext, roadmap.settings
    data, description = partial(_data, roadmap), settings.description or statement(roadmap)
    yield PageData(HOME, settings.title, data, description, nav=_("Home"), wide=True)


def _data(roadmap: Roadmap) -> Home:
    # What a team must look at is for those who work on it
    troubled = attention(roadmap) if roadmap.is_narrowest else ()
    told = tuple(news(roadmap, at_most=LATELY))
    return Home(
        statement(roadmap),
        address_of("vision", "") if roadmap.vision else "",
        tuple(_ways(roadmap)),
        tuple(goal_card(roadmap, goal) for goal in open_goals(roadmap)[:GOALS]),
        len(roadmap.goals),
        tuple(_columns(roadmap)),
        "board/",
        tuple(line(roadmap, milestone) for milestone in next_milestones(roadmap)[:MILESTONES]),
        len(roadmap.timeline),
        tuple(ForYou(ref(each), each.question or each.summary or "") for each in roadmap.stakeholders.values()),
        troubled[:TROUBLED],
        len(troubled),
        investment(roadmap),
        told,
        _lately(roadmap, told),
    )


def _ways(roadmap: Roadmap) -> Iterator[Ref]:
    _ = roadmap.words.gettext
    if roadmap.vision and _says_more(roadmap.vision):
        yield Ref(_("The vision in full"), address_of("vision", ""))
    yield Ref(_("The roadmap on a timeline"), "roadmap/")
    yield Ref(_("One page to print"), "print/")


def _says_more(vision: Vision) -> bool:
    """Whether its page holds more than the sentence that stands here."""
    return any(getattr(vision, field) for field in type(vision).model_fields if field not in _NO_MORE)


def _lately(roadmap: Roadmap, told: Iterable[News]) -> str:
    """What the news are called: a year ago is not lately."""
    oldest = min((each.on.iso for each in told), default="")
    is_lately = oldest > (roadmap.as_of - _YEAR).isoformat()
    return roadmap.words.gettext("What changed lately") if is_lately else roadmap.words.gettext("What changed")


def _columns(roadmap: Roadmap) -> Iterator[Column]:
    for which, features in by_horizon(roadmap).items():
        shown = tuple(brief_card(roadmap, feature) for feature in themes_first(features)[:CARDS])
        yield Column(which, roadmap.words.gettext(labels.HORIZON[which]), shown, len(features))


VIEW = View("home.html", pages, order=10)
