"""What features stand together under: a status, a horizon, a goal, an audience, a team, a quarter, a release and so on.

What belongs to several stands under each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from milepost.addresses import address
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.dates import by_date
from milepost.shown.features import date_of
from milepost.shown.refs import NO_PAGE
from milepost.shown.remembered import remembered
from milepost.shown.title_order import in_order
from milepost.timeframe import Timeframe, parse_timeframe
from milepost.words import N_


@dataclass(frozen=True, slots=True)
class Key:
    """What a feature stands under: `order` sorts the groups. `is_rest` is said of those that stand under nothing."""

    title: str
    order: tuple[Any, ...]
    address: str = NO_PAGE
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way to put features together: the keys of a feature, and the English words for those that have none."""

    keys: Callable[[Roadmap, Feature], Iterable[Key]]
    rest: str


def gathered(roadmap: Roadmap, features: Iterable[Feature], way: Way) -> Mapping[Key, list[Feature]]:
    """The features in the order given, their groups in the order that belongs to the way, the rest last."""
    found: dict[Key, list[Feature]] = {}
    for feature in features:
        for key in dict.fromkeys(way.keys(roadmap, feature)) or [_rest(roadmap, way)]:
            found.setdefault(key, []).append(feature)
    return {key: found[key] for key in sorted(found, key=lambda key: (key.is_rest, *key.order, in_order(key.title)))}


def _rest(roadmap: Roadmap, way: Way) -> Key:
    return Key(roadmap.words.gettext(way.rest), (), is_rest=True)


def _nothing(_roadmap: Roadmap, _feature: Feature) -> Iterator[Key]:
    yield from ()


def _status(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """In the order of the site's own words."""
    yield Key(feature.status.title, (list(roadmap.settings.words).index(feature.status.word),))


def _horizon(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    if which := horizon(feature, as_of=roadmap.as_of):
        yield _of_label(roadmap, labels.HORIZON, which)


def _confidence(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    if feature.confidence:
        yield _of_label(roadmap, labels.CONFIDENCE, feature.confidence)


def _type(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    yield _of_label(roadmap, labels.FEATURE_TYPE, feature.type)


def _of_label(roadmap: Roadmap, names: dict[str, str], value: str) -> Key:
    return Key(roadmap.words.gettext(names[value]), (list(names).index(value),))


def _goal(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """Open goals first, the soonest of them first."""
    for slug in roadmap.goals_of(feature):
        if goal := roadmap.goals.get(slug):
            yield _key_of_goal(roadmap, goal)


@remembered
def _key_of_goal(_roadmap: Roadmap, goal: Goal) -> Key:
    return Key(goal.title, (not goal.is_open, by_date(goal.period, goal.title)), address(goal))


def _audience(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    for audience in (roadmap.audience[slug] for slug in roadmap.audience_of(feature) if slug in roadmap.audience):
        yield Key(audience.title, (), address(audience))


def _team(_roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    yield from (Key(team, ()) for team in feature.teams)


def _part_of(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """A theme that is part of nothing itself stands with its parts, before them."""
    theme = roadmap.features.get(feature.part_of or "") or (feature if feature.slug in roadmap.parts else None)
    if theme:
        yield Key(theme.title, (by_date(date_of(theme), theme.title),), address(theme))


def _quarter(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """The calendar quarter that holds the whole date; what is coarser stands under its own words, as a heading does."""
    due = date_of(feature)
    if due is None or not due.is_known:
        return
    within = _quarter_around(due) or due
    # By the last day, and what is narrower first: the quarters of 2027, then "2027"
    begins = within.earliest or date.min
    told = roadmap.words.when(within)
    yield Key(f"{told[:1].upper()}{told[1:]}", (within.latest or date.max, -begins.toordinal()))


def _quarter_around(due: Timeframe) -> Timeframe | None:
    if due.earliest is None or due.latest is None or _quarter_of(due.earliest) != _quarter_of(due.latest):
        return None
    return parse_timeframe(_quarter_of(due.latest))


def _quarter_of(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


def _theme(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """The outermost theme; a theme stands with its parts."""
    themes = roadmap.themes_of(feature) or ((feature,) if feature.slug in roadmap.parts else ())
    yield from (Key(theme.title, (), address(theme)) for theme in themes[-1:])


def _release(roadmap: Roadmap, feature: Feature) -> Iterator[Key]:
    """The timeline entries that its dates are named after. Those without a date are in the order of their names."""
    for date_ in (feature.target, feature.shipped, *feature.stages.dated().values()):
        if date_ and (named := roadmap.timeline.get(date_.of)):
            yield Key(named.title, (by_date(named.reached or named.when, named.title),), address(named))


WAYS: Mapping[str, Way] = {
    "status": Way(_status, N_("Features")),
    "horizon": Way(_horizon, N_("Shipped, paused or not done")),
    "goal": Way(_goal, N_("Without a goal")),
    "theme": Way(_theme, N_("Without a theme")),
    "part_of": Way(_part_of, N_("Not part of anything larger")),
    "audience": Way(_audience, N_("For nobody in particular")),
    "team": Way(_team, N_("Without a team")),
    "release": Way(_release, N_("In no release")),
    "quarter": Way(_quarter, N_("Without a date")),
    "confidence": Way(_confidence, N_("How sure is not said")),
    "type": Way(_type, N_("Features")),
}
"""By the words of `group_by`, and what a timeline has besides."""
TOGETHER = Way(_nothing, N_("Features"))
"""All in one group."""
