"""How features are put into lanes: by goal, theme, audience, team or release. What belongs to several is in each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import by_date
from milepost.shown.goals import in_order
from milepost.shown.refs import Ref, ref, refs
from milepost.words import N_

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laning:
    """One way to make lanes. `of` gives the lanes of a feature, `titles` the title of each, in the order of the lanes.

    `name` stands in the address. `title`, `page` (what the page is called) and `rest` (the lane of those in none) are
    English, to be translated.
    """

    name: str
    title: str
    page: str
    rest: str
    of: Callable[[Roadmap, Feature], Keys]
    titles: Callable[[Roadmap, Iterable[str]], Mapping[str, Ref]]


@dataclass(frozen=True, slots=True)
class Laned:
    """The features of a lane, in the order given. `of` is what they have in common; None for those in no lane."""

    of: Ref | None
    features: tuple[Feature, ...]


def laned(roadmap: Roadmap, laning: Laning, features: Iterable[Feature]) -> tuple[Laned, ...]:
    lanes: dict[str, list[Feature]] = {}
    without: list[Feature] = []
    for feature in features:
        keys = laning.of(roadmap, feature)
        for key in keys:
            lanes.setdefault(key, []).append(feature)
        if not keys:
            without.append(feature)
    titles = laning.titles(roadmap, lanes)
    found = [Laned(title, tuple(lanes[key])) for key, title in titles.items() if key in lanes]
    return (*found, Laned(None, tuple(without))) if without else tuple(found)


def _goals(roadmap: Roadmap, feature: Feature) -> Keys:
    return tuple(slug for slug in roadmap.goals_of(feature) if slug in roadmap.goals)


def _goal_titles(roadmap: Roadmap, _: Iterable[str]) -> Mapping[str, Ref]:
    return {goal.slug: ref(goal) for goal in in_order(roadmap.goals.values())}


def _themes(roadmap: Roadmap, feature: Feature) -> Keys:
    """The outermost theme; a theme stands in its own lane."""
    themes = roadmap.themes_of(feature)
    if themes:
        return (themes[-1].slug,)
    return (feature.slug,) if feature.slug in roadmap.parts else ()


def _theme_titles(roadmap: Roadmap, slugs: Iterable[str]) -> Mapping[str, Ref]:
    themes = [roadmap.features[slug] for slug in slugs]
    return {theme.slug: ref(theme) for theme in sorted(themes, key=lambda each: each.title.casefold())}


def _audience(roadmap: Roadmap, feature: Feature) -> Keys:
    return tuple(slug for slug in roadmap.audience_of(feature) if slug in roadmap.audience)


def _audience_titles(roadmap: Roadmap, _: Iterable[str]) -> Mapping[str, Ref]:
    return dict(zip(roadmap.audience, refs(roadmap.audience, roadmap.audience), strict=True))


def _teams(_: Roadmap, feature: Feature) -> Keys:
    return tuple(dict.fromkeys(feature.teams))


def _team_titles(_: Roadmap, teams: Iterable[str]) -> Mapping[str, Ref]:
    """A team has no page of its own."""
    return {team: Ref(team, NO_PAGE) for team in sorted(teams, key=str.casefold)}


def _releases(roadmap: Roadmap, feature: Feature) -> Keys:
    """The timeline entries that its dates are named after."""
    dates = (feature.target, feature.shipped, *feature.stages.dated().values())
    return tuple(dict.fromkeys(date.of for date in dates if date and date.of in roadmap.timeline))


def _release_titles(roadmap: Roadmap, _: Iterable[str]) -> Mapping[str, Ref]:
    entries = sorted(natural(roadmap.timeline.values()), key=lambda each: by_date(each.reached or each.when, ""))
    return {each.slug: ref(each) for each in entries}


def natural(milestones: Iterable[Milestone]) -> list[Milestone]:
    """By title, numbers in it as numbers: 1.9 before 1.10. Releases without dates have no other order."""
    return sorted(milestones, key=lambda each: [int(x) if x.isdigit() else x for x in _NUMBERS.split(each.title)])


_NUMBERS = re.compile(r"([0-9]+)")
NO_PAGE = "-"
"""The address of what has no page: no site has a page there, and templates show the title alone."""

LANINGS = (
    Laning("goal", N_("By goal"), N_("Roadmap by goal"), N_("Without a goal"), _goals, _goal_titles),
    Laning("theme", N_("By theme"), N_("Roadmap by theme"), N_("Without a theme"), _themes, _theme_titles),
    Laning("audience", N_("By audience"), N_("Roadmap by audience"), N_("For everybody"), _audience, _audience_titles),
    Laning("team", N_("By team"), N_("Roadmap by team"), N_("Without a team"), _teams, _team_titles),
    Laning("release", N_("By release"), N_("Roadmap by release"), N_("In no release"), _releases, _release_titles),
)
NO_LANES = Laning("", "", "", N_("All features"), lambda *_: (), lambda *_: {})
