"""A release, milestone, event or period among others."""

from __future__ import annotations

from dataclasses import dataclass

from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.dates import When, by_date, days_to, when
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref
from milepost.timeframe import is_past


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """`countdown` is `in 12 days`, for fixed days only: everything else may move."""

    ref: Ref
    type: str
    look: str
    summary: str
    when: When
    pills: tuple[Pill, ...]
    countdown: str
    late: bool


def line(roadmap: Roadmap, milestone: Milestone) -> MilestoneLine:
    return MilestoneLine(
        ref(milestone),
        roadmap.words.gettext(labels.MILESTONE_TYPE[milestone.type]),
        f"{milestone.type}-reached" if milestone.reached else milestone.type,
        milestone.summary or "",
        when(roadmap, milestone.reached or milestone.when),
        firmness(roadmap, milestone),
        countdown(roadmap, milestone),
        is_late(roadmap, milestone),
    )


def firmness(roadmap: Roadmap, milestone: Milestone) -> tuple[Pill, ...]:
    """Reached, or how sure it is and whether it can move."""
    if milestone.reached:
        return (pills.reached(roadmap.words),)
    fixed = pills.fixed(roadmap.words) if milestone.fixed else None
    sure, troubled = pills.of_confidence(roadmap.words, milestone.confidence), pills.troubled(roadmap.words, milestone)
    return pills.present(sure, fixed, troubled)


def countdown(roadmap: Roadmap, milestone: Milestone) -> str:
    return days_to(roadmap, milestone.when) if milestone.fixed and not milestone.reached else ""


def is_late(roadmap: Roadmap, milestone: Milestone) -> bool:
    """Its date has passed and nobody has said that it was reached. Events and periods pass by themselves."""
    if milestone.reached or milestone.type in ("event", "period"):
        return False
    return is_past(milestone.when, roadmap.as_of)


def is_over(roadmap: Roadmap, milestone: Milestone) -> bool:
    return bool(milestone.reached) or is_past(milestone.when, roadmap.as_of)


def upcoming(roadmap: Roadmap) -> list[Milestone]:
    """What is still to come, periods left out, the soonest first."""
    ahead = [each for each in roadmap.timeline.values() if each.type != "period" and not is_over(roadmap, each)]
    return sorted(ahead, key=lambda each: by_date(each.when, each.title))
