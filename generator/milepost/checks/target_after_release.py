"""`target-after-release`: planned for later than the release it is said to be in."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe, surely_after
from milepost.vocabulary import Meaning

# A target is when everybody has it: an alpha or a beta in an earlier release contradicts nothing
LAST_STAGES = ("ga", "removed")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        target = feature.due
        if not target or feature.is_over:
            continue
        for slug, said_by in _releases(roadmap, feature).items():
            release = roadmap.timeline.get(slug)
            if release and _is_later(target, release):
                message = f"the target `{target.dates}` is later than `{slug}` (`{release.when.dates}`), {said_by}"
                where = roadmap.span(feature, *feature.due_at)
                yield Finding(where, message, f"move the target, or name a later release than `{slug}`")


def _releases(roadmap: Roadmap, feature: Feature) -> dict[str, str]:
    """The timeline entries that the feature and its themes are planned for, by slug, and who says so first."""
    named = [(when.of, f"the release of its stage `{stage}`") for stage, when in _last_stages(feature)]
    for theme in roadmap.themes_of(feature):
        # What comes to a theme after it has shipped is an addition, not a delay
        if theme.due and theme.means is not Meaning.SHIPPED:
            named.append((theme.due.of, f"the time of `{theme.slug}`, which it is part of"))
    return {slug: said_by for slug, said_by in reversed(named) if slug}


def _last_stages(feature: Feature) -> list[tuple[str, Timeframe]]:
    return [(stage, when) for stage, when in feature.stages.dated().items() if stage in LAST_STAGES]


def _is_later(target: Timeframe, release: Milestone) -> bool:
    """Surely later than planned, and than it was if it is over. A quarter that holds the day of its release is not."""
    return surely_after(target, release.when) and not (release.reached and not surely_after(target, release.reached))


CHECK = Check("target-after-release", Severity.WARNING, find)
