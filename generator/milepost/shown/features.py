"""A feature among others: as a card, or as one line of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from milepost.model.entry import Horizon
from milepost.model.freshness import target_kept
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.dates import When, by_date, maybe
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref, refs
from milepost.shown.remembered import remembered
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning

LONG = 20
"""Of more than this many in a group only the first are shown at once."""


@dataclass(frozen=True, slots=True)
class Card:
    """`parts` is `2 of 4 parts shipped` or nothing; `late` is that its date has passed while it is still under way."""

    ref: Ref
    summary: str
    pills: tuple[Pill, ...]
    when: When | None
    whom: tuple[Ref, ...]
    parts: str
    late: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One of a list. `note` says what it has to do with the page's entry, where the heading does not."""

    ref: Ref
    pills: tuple[Pill, ...]
    when: When | None
    note: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a word of their own."""

    title: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> tuple[Line, ...]:
        return opened(self.lines)[0]

    @property
    def rest(self) -> tuple[Line, ...]:
        """Folded up below the first ones."""
        return opened(self.lines)[1]


def opened(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Those that are shown at once, and those that are folded up: none, or enough to be worth it."""
    first = len(lines) if len(lines) <= LONG else LONG // 2
    return lines[:first], lines[first:]


def card(roadmap: Roadmap, feature: Feature) -> Card:
    whom = refs(roadmap.audience, roadmap.audience_of(feature))
    return Card(
        ref(feature),
        feature.summary or "",
        pills.of_feature(roadmap.words, feature),
        maybe(roadmap, date_of(feature)),
        whom,
        parts_shipped(roadmap, feature),
        is_late(roadmap, feature),
    )


def brief_card(roadmap: Roadmap, feature: Feature) -> Card:
    """For a page that shows a few of many: without status and audience."""
    full = card(roadmap, feature)
    return replace(full, pills=pills.of_feature_briefly(roadmap.words, feature), whom=())


@remembered
def line(roadmap: Roadmap, feature: Feature) -> Line:
    return Line(
        ref(feature),
        pills.of_feature(roadmap.words, feature),
        maybe(roadmap, date_of(feature)),
        late=is_late(roadmap, feature),
    )


def _line_without_status(roadmap: Roadmap, feature: Feature) -> Line:
    full = line(roadmap, feature)
    return replace(full, pills=full.pills[1:])


def lines(roadmap: Roadmap, features: Iterable[Feature]) -> tuple[Line, ...]:
    """In the order of their dates."""
    return tuple(line(roadmap, feature) for feature in soonest_first(features))


def by_status(roadmap: Roadmap, features: Iterable[Feature]) -> tuple[Group, ...]:
    """In the order of the site's words, those in use."""
    found: dict[str, list[Feature]] = {}
    for feature in soonest_first(features):
        found.setdefault(feature.status.word, []).append(feature)
    return tuple(
        Group(status.title, tuple(_line_without_status(roadmap, feature) for feature in found[word]))
        for word, status in roadmap.settings.words.items()
        if word in found
    )


def by_horizon(roadmap: Roadmap) -> dict[Horizon, list[Feature]]:
    """What is still to come, the soonest first; nothing at all where nothing is to come."""
    found: dict[Horizon, list[Feature]] = {"now": [], "next": [], "later": []}
    for feature in soonest_first(roadmap.features.values()):
        if which := horizon(feature, as_of=roadmap.as_of):
            found[which].append(feature)
    return found if any(found.values()) else {}


def soonest_first(features: Iterable[Feature]) -> list[Feature]:
    return sorted(features, key=lambda feature: by_date(date_of(feature), feature.title))


def date_of(feature: Feature) -> Timeframe | None:
    """When it was shipped, else when it shall be; none for what is not done."""
    if feature.means is Meaning.SHIPPED:
        return feature.shipped
    return None if feature.means is Meaning.NOT_DOING else feature.due


def is_late(roadmap: Roadmap, feature: Feature) -> bool:
    ask = target_kept(roadmap, feature)
    return ask is not None and ask.severity(roadmap.as_of) is not None


def parts_shipped(roadmap: Roadmap, feature: Feature) -> str:
    parts = roadmap.parts.get(feature.slug, ())
    if not parts:
        return ""
    done = sum(part.means is Meaning.SHIPPED for part in parts)
    return roadmap.words.ngettext(
        "%(done)s of %(num)s part shipped", "%(done)s of %(num)s parts shipped", len(parts), done=done
    )
