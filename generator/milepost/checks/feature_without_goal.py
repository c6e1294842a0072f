"""`feature-without-goal`: work is planned, and nobody says what for."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap

MINDED = ("feature", "improvement")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        if feature.type not in MINDED or not feature.is_under_way or roadmap.goals_of(feature):
            continue
        if not _has_mistaken_theme(roadmap, feature):
            message = f"`{feature.slug}` serves no goal"
            help_ = "name the goals it is for under `goals`, or the theme it is `part_of`"
            yield Finding(roadmap.span(feature, "goals"), message, help_)


def _has_mistaken_theme(roadmap: Roadmap, feature: Feature) -> bool:
    """What a theme with mistakes serves is known once these are mended."""
    top = (feature, *roadmap.themes_of(feature))[-1]
    return bool(top.part_of) and top.part_of not in roadmap.features


CHECK = Check("feature-without-goal", Severity.WARNING, find)
