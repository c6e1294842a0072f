"""What a feature is expected to do to a measure, beside what was read since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.model.kinds.feature import Feature, Impact
from milepost.model.progress import reading
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, maybe, on_day
from milepost.shown.measures import value
from milepost.shown.refs import Ref, measure_ref


@dataclass(frozen=True, slots=True)
class ImpactShown:
    """`now` is the last reading, whether it was taken before or after shipping; `now_on` tells."""

    measure: Ref
    from_: str
    to: str
    by: When | None
    now: str
    now_on: When | None


def impacts(roadmap: Roadmap, feature: Feature) -> tuple[ImpactShown, ...]:
    return tuple(_shown(roadmap, feature))


def _shown(roadmap: Roadmap, feature: Feature) -> Iterator[ImpactShown]:
    for impact in feature.impact_on:
        if found := measure_ref(roadmap, impact.measure):
            yield _impact(roadmap, impact, found)


def _impact(roadmap: Roadmap, impact: Impact, found: Ref) -> ImpactShown:
    slug, _, name = impact.measure.partition("/")
    measure = roadmap.goals[slug].measures[name]
    last = reading(measure, as_of=roadmap.as_of)
    return ImpactShown(
        found,
        value(roadmap.words, impact.from_ if impact.from_ is not None else measure.from_, measure.unit),
        value(roadmap.words, impact.to, measure.unit),
        maybe(roadmap, impact.by),
        value(roadmap.words, last[1], measure.unit) if last else "",
        on_day(roadmap, last[0]) if last else None,
    )
