"""The dates of a feature: what it is aimed at, how sure that is, and the stages on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.dates import When, days_to, maybe, when
from milepost.shown.pills import Pill
from milepost.vocabulary import Meaning
from milepost.words import N_, Words


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it is the date of. `note` is said after it: `in 12 days`."""

    title: str
    when: When
    note: str = ""
    sure: tuple[Pill, ...] = ()


@dataclass(frozen=True, slots=True)
class StageShown:
    title: str
    when: When | None
    reached: bool


_PLANNED_FOR = N_("Planned for")
_AIM = {"sunset": N_("Ends")}


def dates(roadmap: Roadmap, feature: Feature) -> tuple[Dated, ...]:
    """When people have it, or shall have it."""
    return tuple(_dates(roadmap, feature))


def other_dates(roadmap: Roadmap, feature: Feature) -> tuple[Dated, ...]:
    """What else is dated: when work begins, the date from outside, when it is looked at again."""
    return tuple(_other_dates(roadmap, feature))


def _dates(roadmap: Roadmap, feature: Feature) -> Iterator[Dated]:
    _, shipped = roadmap.words.gettext, feature.means is Meaning.SHIPPED
    if feature.shipped:
        yield Dated(_("Ended") if feature.type == "sunset" else _("Shipped"), when(roadmap, feature.shipped))
    if feature.due:
        over = shipped or feature.is_stopped
        title = _("Was planned for") if over else _(_AIM.get(feature.type, _PLANNED_FOR))
        firm = () if shipped else how_sure(roadmap.words, feature)
        yield Dated(title, when(roadmap, feature.due), countdown(roadmap, feature), firm)


def _other_dates(roadmap: Roadmap, feature: Feature) -> Iterator[Dated]:
    _ = roadmap.words.gettext
    if feature.start:
        began = feature.start.latest is not None and feature.start.latest <= roadmap.as_of
        yield Dated(_("Started") if began else _("Starts"), when(roadmap, feature.start))
    if feature.deadline:
        yield Dated(_("Has to be there by"), when(roadmap, feature.deadline))
    if feature.revisit and not feature.is_stopped:
        yield Dated(_("To be looked at again"), when(roadmap, feature.revisit))


def how_sure(words: Words, feature: Feature) -> tuple[Pill, ...]:
    fixed = pills.fixed(words) if feature.fixed else None
    return pills.present(pills.of_confidence(words, feature.confidence), fixed)


def countdown(roadmap: Roadmap, feature: Feature) -> str:
    """Days are counted down only to what is fixed."""
    return days_to(roadmap, feature.due) if feature.due and feature.fixed and feature.is_under_way else ""


def stages(roadmap: Roadmap, feature: Feature) -> tuple[StageShown, ...]:
    """Those that are dated and the one that is reached, in the order of maturity."""
    dated, order = feature.stages.dated(), list(labels.STAGE)
    at = order.index(feature.stage) if feature.stage else -1
    if not dated and at < 0:
        return ()
    return tuple(
        StageShown(roadmap.words.gettext(title), maybe(roadmap, dated.get(stage)), order.index(stage) <= at)
        for stage, title in labels.STAGE.items()
        if stage in dated or stage == feature.stage
    )
