"""When somebody last said that an entry is still true, and whether that is too long ago."""

from __future__ import annotations

from dataclasses import dataclass

from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.freshness import Sign, is_open, last_sign, wants_confirmation
from milepost.model.freshness.ask import again
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, on_day


@dataclass(frozen=True, slots=True)
class Confirmed:
    """`ago` is `12 days ago`. `is_due` is that the site's own policy asks for a newer word, `is_stale` that its grace
    is over as well.
    """

    on: When
    ago: str
    is_due: bool
    is_stale: bool


def confirmed(roadmap: Roadmap, entry: Entry) -> Confirmed | None:
    """None where nobody has said anything, and of what is over. An update, a change or a reading confirms as well.

    What the policy does not ask about tells only of a `reviewed` that is written.
    """
    sign = last_sign(entry, as_of=roadmap.as_of)
    if not sign or _is_over(entry) or not (entry.reviewed or wants_confirmation(entry)):
        return None
    severity = _severity(roadmap, sign) if is_open(entry) else None
    ago = roadmap.words.days_between(min(sign.on, roadmap.as_of), as_of=roadmap.as_of)
    return Confirmed(on_day(roadmap, sign.on), ago, severity is not None, severity is Severity.ERROR)


def _severity(roadmap: Roadmap, sign: Sign) -> Severity | None:
    return again("", sign.where, sign.on, roadmap.settings.review).severity(roadmap.as_of)


def _is_over(entry: Entry) -> bool:
    """What has shipped, was reached or was closed stays true whenever somebody looked at it last."""
    if isinstance(entry, Feature):
        return entry.is_over
    if isinstance(entry, Goal):
        return not entry.is_open
    return isinstance(entry, Milestone) and entry.reached is not None
