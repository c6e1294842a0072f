"""What was first promised for a feature, and how far what was delivered has missed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from milepost.model.entry import Confidence
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.deliveries import deliveries
from milepost.shown.said import dates_said, is_first_known
from milepost.timeframe import Timeframe, surely_after, surely_before
from milepost.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class Promise:
    """The first date that was said. `on` is when, `confidence` how sure people were then; None where nobody knows."""

    said: Timeframe
    on: date | None
    confidence: Confidence | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a promise. `days` lie between the end of what was promised and that of what was done.

    0 where it came within what was promised, as far as the two dates tell; below 0 where it came before.
    """

    promise: Promise
    feature: Feature
    days: int


def promise(roadmap: Roadmap, feature: Feature) -> Promise | None:
    """The one that was given before it was first delivered.

    None where no date was said until then, and where what is known does not go back to the first one.
    """
    first = next((said for said in dates_said(roadmap, feature) if said.when.is_known), None)
    if first is None or not first.is_of_then or not is_first_known(roadmap, feature):
        return None
    done, by = _done(roadmap, feature), first.on or first.by
    if by is None or (done and done.earliest and by >= done.earliest):
        return None
    return Promise(first.when, first.on, _confidence(roadmap, feature, first.on))


def kept(roadmap: Roadmap, feature: Feature) -> Kept | None:
    """None for what has not shipped, or where one of the two dates has no end."""
    first = promise(roadmap, feature) if feature.means is Meaning.SHIPPED else None
    done = _done(roadmap, feature)
    if not first or not done or not done.latest or not done.earliest or not first.said.latest:
        return None
    if surely_after(done, first.said):
        return Kept(first, feature, (done.latest - first.said.latest).days)
    if first.said.earliest and surely_before(done, first.said):
        return Kept(first, feature, (done.latest - first.said.earliest).days)
    return Kept(first, feature, 0)


def _done(roadmap: Roadmap, feature: Feature) -> Timeframe | None:
    """What was delivered, taken up again and delivered once more has kept its promise, or not, the first time."""
    first = next(iter(deliveries(roadmap, feature)), None)
    return first.when if first else feature.shipped


def _confidence(roadmap: Roadmap, feature: Feature, on: date | None) -> Confidence | None:
    """How sure it was on the day when the date was said."""
    if on is None:
        return None
    until_then = (each.entry for each in reversed(roadmap.past.of(feature)) if each.on and each.on <= on)
    last = next(until_then, None)
    return last.confidence if isinstance(last, Feature) else None
