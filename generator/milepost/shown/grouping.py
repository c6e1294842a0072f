"""The features of a stakeholder's page, under the words that it groups them by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from milepost.addresses import address
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.dates import by_date
from milepost.shown.features import LONG, Line, date_of, line, soonest_first
from milepost.shown.refs import Ref
from milepost.timeframe import Timeframe, parse_timeframe
from milepost.words import N_


@dataclass(frozen=True, slots=True)
class Grouped:
    """Lines under a word, or under an entry, where `ref` has an address. A long group is folded up.

    Where it is the only one, its first lines are open: a page whose whole content is folded says nothing.
    """

    ref: Ref
    count: int
    lines: tuple[Line, ...]
    folded: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    """What a feature stands under: `order` sorts the groups."""

    title: str
    order: tuple[Any, ...]
    address: str = ""


Keys = Callable[[Roadmap, Feature], Iterable[_Key]]
_LAST = (1,)
"""No order of a key begins like this: what stands under no word comes after all others."""


def grouped(roadmap: Roadmap, features: Iterable[Feature], by: str | None) -> tuple[Grouped, ...]:
    """In the order that belongs to the words; a feature that has several stands under each. None for no features."""
    keys_of, without = _WAYS[by] if by else (_nothing, N_("Features"))
    found: dict[_Key, list[Feature]] = {}
    for feature in soonest_first(features):
        keys = dict.fromkeys(keys_of(roadmap, feature)) or [_Key(roadmap.words.gettext(without), _LAST)]
        for key in keys:
            found.setdefault(key, []).append(feature)
    told = _TOLD_BY_THE_HEADING.get(by or "", "")
    return tuple(
        _group(roadmap, key, found[key], told=told, alone=len(found) == 1)
        for key in sorted(found, key=lambda key: (*key.order, key.title.casefold()))
    )


def _group(roadmap: Roadmap, key: _Key, features: list[Feature], *, told: str, alone: bool) -> Grouped:
    named_after_first = sorted(features, key=lambda feature: address(feature) != key.address)
    lines = tuple(_line(roadmap, feature, told) for feature in named_after_first)
    first = len(lines) if len(lines) <= LONG else LONG if alone else 0
    return Grouped(Ref(key.title, key.address), len(lines), lines[:first], lines[first:])


def _line(roadmap: Roadmap, feature: Feature, told: str) -> Line:
    """Without the pill that the heading says already."""
    full = line(roadmap, feature)
    return replace(full, pills=tuple(pill for pill in full.pills if not told or not pill.look.startswith(told)))


_TOLD_BY_THE_HEADING = {"status": "status-", "confidence": "sure-"}


# What a feature stands under, by each way of grouping ---------------------------------------------------------------


def _nothing(_roadmap: Roadmap, _feature: Feature) -> Iterator[_Key]:
    yield from ()


def _status(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    """In the order of the site's own words."""
    yield _Key(feature.status.title, (0, list(roadmap.settings.words).index(feature.status.word)))


def _horizon(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    if which := horizon(feature, as_of=roadmap.as_of):
        yield _of_label(roadmap, labels.HORIZON, which)


def _confidence(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    if feature.confidence:
        yield _of_label(roadmap, labels.CONFIDENCE, feature.confidence)


def _type(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    yield _of_label(roadmap, labels.FEATURE_TYPE, feature.type)


def _of_label(roadmap: Roadmap, names: dict[str, str], value: str) -> _Key:
    return _Key(roadmap.words.gettext(names[value]), (0, list(names).index(value)))


def _goal(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    """Open goals first, the soonest of them first."""
    for goal in (roadmap.goals[slug] for slug in roadmap.goals_of(feature) if slug in roadmap.goals):
        yield _Key(goal.title, (0, not goal.is_open, by_date(goal.period, goal.title)), address(goal))


def _audience(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    for audience in (roadmap.audience[slug] for slug in roadmap.audience_of(feature) if slug in roadmap.audience):
        yield _Key(audience.title, (0,), address(audience))


def _team(_roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    yield from (_Key(team, (0,)) for team in feature.teams)


def _part_of(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    """A theme that is part of nothing itself stands with its parts, before them."""
    theme = roadmap.features.get(feature.part_of or "") or (feature if feature.slug in roadmap.parts else None)
    if theme:
        yield _Key(theme.title, (0, by_date(date_of(theme), theme.title)), address(theme))


def _quarter(roadmap: Roadmap, feature: Feature) -> Iterator[_Key]:
    """The calendar quarter that holds the whole date; what is coarser stands under its own words, `2027`."""
    due = date_of(feature)
    if due is None or not due.is_known:
        return
    within = _quarter_around(due) or due
    # By the last day, and what is narrower first: the quarters of 2027, then "2027"
    begins = within.earliest or date.min
    yield _Key(roadmap.words.when(within), (0, within.latest or date.max, -begins.toordinal()))


def _quarter_around(due: Timeframe) -> Timeframe | None:
    if due.earliest is None or due.latest is None or _quarter_of(due.earliest) != _quarter_of(due.latest):
        return None
    return parse_timeframe(_quarter_of(due.latest))


def _quarter_of(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


_WAYS: dict[str, tuple[Keys, str]] = {
    "status": (_status, ""),
    "horizon": (_horizon, N_("Shipped, paused or not done")),
    "goal": (_goal, N_("Without a goal")),
    "audience": (_audience, N_("For nobody in particular")),
    "team": (_team, N_("Without a team")),
    "quarter": (_quarter, N_("Without a date")),
    "confidence": (_confidence, N_("How sure is not said")),
    "type": (_type, ""),
    "part_of": (_part_of, N_("Not part of anything larger")),
}
"""How the words are found, and the words for features that have none."""
