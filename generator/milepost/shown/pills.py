"""Status, confidence and the like, each told by a shape and a word; colour only adds to them."""

from __future__ import annotations

from dataclasses import dataclass

from milepost.model.entry import Confidence, Entry, Health
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.vision import BuyIn
from milepost.shown import labels
from milepost.vocabulary import Meaning, Status
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class Pill:
    """`look` ends the class that draws the shape: `status-planned`, `sure-likely`. `note` says more."""

    look: str
    words: str
    note: str = ""


def fixed(words: Words) -> Pill:
    return Pill("fixed", words.gettext("Cannot move"))


def reached(words: Words) -> Pill:
    return Pill("reached", words.gettext("Reached"))


def ends(words: Words) -> Pill:
    return Pill("ends", words.gettext("Ends"))


def ended(words: Words) -> Pill:
    return Pill("ends", words.gettext("Ended"))


def of_status(status: Status) -> Pill:
    return Pill(f"status-{status.means}", status.title, status.description)


def of_confidence(words: Words, confidence: Confidence | None) -> Pill | None:
    return Pill(f"sure-{confidence}", words.gettext(labels.CONFIDENCE[confidence])) if confidence else None


def of_health(words: Words, health: Health | None) -> Pill | None:
    return Pill(f"health-{health}", words.gettext(labels.HEALTH[health])) if health else None


def of_outcome(words: Words, goal: Goal) -> Pill | None:
    return Pill(f"outcome-{goal.outcome}", words.gettext(labels.OUTCOME[goal.outcome])) if goal.outcome else None


def of_buy_in(words: Words, each: BuyIn) -> Pill:
    return Pill(f"buy-in-{each.state}", words.gettext(labels.BUY_IN[each.state]))


def of_feature(words: Words, feature: Feature) -> tuple[Pill, ...]:
    """Status, how sure (while that matters), health (while it is not over), and that it takes something away."""
    if feature.is_over:
        return present(of_status(feature.status), of_sunset(words, feature))
    return present(
        of_status(feature.status),
        of_confidence(words, feature.confidence),
        troubled(words, feature),
        of_sunset(words, feature),
    )


def of_feature_briefly(words: Words, feature: Feature) -> tuple[Pill, ...]:
    """Where the place already says the status: how sure and how well; the status itself where nothing else is known."""
    sure = of_confidence(words, feature.confidence) or of_status(feature.status)
    return present(sure, troubled(words, feature), of_sunset(words, feature))


def of_sunset(words: Words, feature: Feature) -> Pill | None:
    """That something ends, which else reads as if people were to get it."""
    if feature.type != "sunset":
        return None
    if feature.is_stopped:
        return Pill("ends", words.gettext(labels.FEATURE_TYPE["sunset"]))
    return ended(words) if feature.means is Meaning.SHIPPED else ends(words)


def troubled(words: Words, entry: Entry) -> Pill | None:
    """Health where it asks for attention; that all is well needs no pill."""
    return of_health(words, entry.health) if entry.health != "on-track" else None


def present(*pills: Pill | None) -> tuple[Pill, ...]:
    return tuple(pill for pill in pills if pill)
