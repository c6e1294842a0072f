"""What we do not do, and why. What is paused is not here: readers take it for a no."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.dates import When, maybe
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref, refs
from milepost.shown.title_order import in_order
from milepost.views import PageData, View
from milepost.vocabulary import Meaning

ADDRESS = "not-doing/"


@dataclass(frozen=True, slots=True)
class No:
    """`status` only where the site has several words for it; `instead` is what replaces it."""

    ref: Ref
    summary: str
    reason: str
    revisit: When | None
    status: Pill | None
    instead: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class NotDoing:
    items: tuple[No, ...]


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    found = [feature for feature in roadmap.features.values() if feature.means is Meaning.NOT_DOING]
    if not found:
        return
    several = len({feature.status.word for feature in found}) > 1
    data = NotDoing(tuple(_no(roadmap, feature, several=several) for feature in _by_title(found)))
    dates = any(item.revisit for item in data.items)
    _ = roadmap.words.gettext
    description = _("What we have decided against, and why.")
    yield PageData(ADDRESS, _("Not doing"), data, description, nav=_("Not doing"), searchable=False, shows_dates=dates)


def _no(roadmap: Roadmap, feature: Feature, *, several: bool) -> No:
    instead = roadmap.replaced_by.get(feature.slug, ())
    return No(
        ref(feature),
        feature.summary or "",
        feature.reason or "",
        maybe(roadmap, feature.revisit),
        pills.of_status(feature.status) if several else None,
        refs(roadmap.features, (each.slug for each in instead)),
    )


def _by_title(features: list[Feature]) -> list[Feature]:
    return sorted(features, key=lambda feature: in_order(feature.title))


VIEW = View("not_doing.html", pages, order=80)
