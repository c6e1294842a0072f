"""What a feature is expected to do to a measure, beside what was read since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from milepost.model.kinds.feature import Feature, Impact
from milepost.model.progress import progress, reading
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, maybe, on_day
from milepost.shown.measures import Meter, meter, value
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, measure_ref
from milepost.timeframe import on_day as timeframe_on_day
from milepost.timeframe import surely_after, surely_before
from milepost.vocabulary import Meaning
from milepost.words import N_, Words


@dataclass(frozen=True, slots=True)
class ImpactShown:
    """`now` is the last reading, whether it was taken before or after shipping; `since` says which.

    `outcome` compares it with what was expected, once it was surely taken after people got the feature; `meter` shows
    how much of the expected way is done.
    """

    measure: Ref
    from_: str
    to: str
    by: When | None
    now: str
    now_on: When | None
    since: str
    outcome: Pill | None
    meter: Meter | None


def impacts(roadmap: Roadmap, feature: Feature) -> tuple[ImpactShown, ...]:
    return tuple(_shown(roadmap, feature))


def _shown(roadmap: Roadmap, feature: Feature) -> Iterator[ImpactShown]:
    for impact in feature.impact_on:
        if found := measure_ref(roadmap, impact.measure):
            yield _impact(roadmap, feature, impact, found)


def _impact(roadmap: Roadmap, feature: Feature, impact: Impact, found: Ref) -> ImpactShown:
    slug, _, name = impact.measure.partition("/")
    measure = roadmap.goals[slug].measures[name]
    last = reading(measure, as_of=roadmap.as_of)
    start = impact.from_ if impact.from_ is not None else measure.from_
    side = _side(feature, last[0]) if last else ""
    done = progress(measure.model_copy(update={"from_": start, "to": impact.to}), as_of=roadmap.as_of)
    actual = done if side == "after" else None
    return ImpactShown(
        found,
        value(roadmap.words, start, measure.unit),
        value(roadmap.words, impact.to, measure.unit),
        maybe(roadmap, impact.by),
        value(roadmap.words, last[1], measure.unit) if last else "",
        on_day(roadmap, last[0]) if last else None,
        roadmap.words.gettext(_SINCE[side]) if side else "",
        _outcome(roadmap.words, actual) if actual is not None else None,
        meter(actual),
    )


_SINCE = {"to come": N_("before it ships"), "before": N_("before it shipped"), "after": N_("since it shipped")}


def _side(feature: Feature, day: date) -> str:
    """Whether a day was surely `before` people had it or `after`; empty where that cannot be told."""
    if feature.means is not Meaning.SHIPPED:
        return "to come"
    if feature.shipped is None:
        return ""
    read = timeframe_on_day(day)
    if surely_after(read, feature.shipped):
        return "after"
    return "before" if surely_before(read, feature.shipped) else ""


def _outcome(words: Words, done: float) -> Pill:
    _ = words.gettext
    if done >= 1:
        return Pill("outcome-achieved", _("As expected"))
    if done > 0:
        return Pill("outcome-partly", _("Less than expected so far"))
    return Pill("outcome-missed", _("No effect so far"))
