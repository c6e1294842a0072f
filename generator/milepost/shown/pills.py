"""Status, confidence and the like, each told by a shape and a word; colour only adds to them."""

from __future__ import annotations

from dataclasses import dataclass

from milepost.model.entry import Confidence, Entry, Health
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.shown import labels
from milepost.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Pill:
    """`look` ends the class that draws the shape: `status-planned`, `sure-likely`. `note` says more."""

    look: str
    words: str
    note: str = ""


FIXED = Pill("fixed", "Cannot move")
REACHED = Pill("reached", "Reached")


def of_status(status: Status) -> Pill:
    return Pill(f"status-{status.means.value}", status.title, status.description)


def of_confidence(confidence: Confidence | None) -> Pill | None:
    return Pill(f"sure-{confidence}", labels.CONFIDENCE[confidence]) if confidence else None


def of_health(health: Health | None) -> Pill | None:
    return Pill(f"health-{health}", labels.HEALTH[health]) if health else None


def of_outcome(goal: Goal) -> Pill | None:
    return Pill(f"outcome-{goal.outcome}", labels.OUTCOME[goal.outcome]) if goal.outcome else None


def of_feature(feature: Feature) -> tuple[Pill, ...]:
    """Status, how sure (while that matters), health (while it is not over)."""
    if feature.means.value in ("shipped", "not-doing"):
        return (of_status(feature.status),)
    return present(of_status(feature.status), of_confidence(feature.confidence), troubled(feature))


def of_feature_briefly(feature: Feature) -> tuple[Pill, ...]:
    """Where the place already says the status: how sure and how well; the status itself where nothing else is known."""
    sure = of_confidence(feature.confidence) or of_status(feature.status)
    return present(sure, troubled(feature))


def troubled(entry: Entry) -> Pill | None:
    """Health where it asks for attention; that all is well needs no pill."""
    return of_health(entry.health) if entry.health != "on-track" else None


def present(*pills: Pill | None) -> tuple[Pill, ...]:
    return tuple(pill for pill in pills if pill)
