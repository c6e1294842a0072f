"""The features of a stakeholder's page, under the words that it groups them by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from milepost.addresses import address
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.features import Line, line, opened, soonest_first
from milepost.shown.refs import Ref
from milepost.shown.ways import TOGETHER, WAYS, Key, gathered


@dataclass(frozen=True, slots=True)
class Grouped:
    """Lines under a word, or under an entry, where `ref` has a page. Of a long group only the first are open."""

    ref: Ref
    count: int
    lines: tuple[Line, ...]
    folded: tuple[Line, ...]


def grouped(roadmap: Roadmap, features: Iterable[Feature], by: str | None) -> tuple[Grouped, ...]:
    """In the order that belongs to the words; a feature that has several stands under each. None for no features."""
    found = gathered(roadmap, soonest_first(features), WAYS[by] if by else TOGETHER)
    told = _TOLD_BY_THE_HEADING.get(by or "", "")
    return tuple(_group(roadmap, key, inside, told=told) for key, inside in found.items())


def _group(roadmap: Roadmap, key: Key, features: list[Feature], *, told: str) -> Grouped:
    named_after_first = sorted(features, key=lambda feature: address(feature) != key.address)
    lines = tuple(_line(roadmap, feature, told) for feature in named_after_first)
    return Grouped(Ref(key.title, key.address), len(lines), *opened(lines))


def _line(roadmap: Roadmap, feature: Feature, told: str) -> Line:
    """Without the pill that the heading says already."""
    full = line(roadmap, feature)
    return replace(full, pills=tuple(pill for pill in full.pills if not told or not pill.look.startswith(told)))


_TOLD_BY_THE_HEADING = {"status": "status-", "confidence": "sure-"}
