"""A row of the timeline: a bar as wide as the uncertainty of its date, marks for what else is dated, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import labels, pills
from milepost.shown.axis import COLUMNS, Axis, Stretch
from milepost.shown.dates import When, when
from milepost.shown.features import is_late
from milepost.shown.milestones import is_late as milestone_is_late
from milepost.shown.refs import Ref, ref
from milepost.timeframe import Timeframe, is_past
from milepost.vocabulary import Meaning
from milepost.words import N_, Words

SIGNS = {"alpha": "α", "beta": "β", "ga": "✓", "deprecated": "!", "removed": "✕", "deadline": "▏", "ends": "⊘"}
"""Each is one of the marks on a row, in the order of the key."""
_END = 2
"""Columns that the mark of an end takes."""
_NARROW = COLUMNS // 3
"""Words that have less room than this become a column of single words on most screens."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stage, a deadline or an end on the row: `look` ends its class, `words` are `Beta: December 2026`."""

    at: Stretch
    look: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """`look` ends the bar's class: how sure it is, `shipped`, or the type of a milestone. `sure` and `state` are words.

    `run` leads from the start of the work to the bar. `label` is where the words stand, on `side` of the bar.
    """

    ref: Ref
    look: str
    bar: Stretch
    run: Stretch | None
    marks: tuple[Mark, ...]
    label: Stretch
    side: Literal["after", "before"]
    when: When
    sure: str
    state: str
    late: bool


def feature_row(roadmap: Roadmap, axis: Axis, feature: Feature) -> Row | None:
    """None for what is not dated, and for what lies beyond the axis."""
    at = spot(roadmap, feature)
    bar = at and _bar(axis, at, is_pinned=_is_under_way(feature))
    if not at or not bar:
        return None
    marks = (*_marks(roadmap, axis, feature), *_end(roadmap, feature, bar, at))
    run = _run(axis, feature, bar)
    label, side = _label(bar, [mark.at for mark in marks], run)
    is_shipped = feature.means is Meaning.SHIPPED
    return Row(
        ref(feature),
        "shipped" if is_shipped else feature.confidence or "unsaid",
        bar,
        run,
        marks,
        label,
        side,
        when(roadmap, at),
        "" if is_shipped else sure(roadmap.words, feature),
        feature.status.title if is_shipped or feature.means is Meaning.IN_PROGRESS else "",
        is_late(roadmap, feature),
    )


def milestone_row(roadmap: Roadmap, axis: Axis, milestone: Milestone) -> Row | None:
    at = milestone.reached or milestone.when
    bar = _bar(axis, at, is_pinned=milestone_is_late(roadmap, milestone))
    if not bar:
        return None
    label, side = _label(bar)
    words = roadmap.words
    return Row(
        ref(milestone),
        f"{milestone.type}-reached" if milestone.reached else milestone.type,
        bar,
        None,
        (),
        label,
        side,
        when(roadmap, at),
        "" if milestone.reached else sure(words, milestone),
        words.gettext("Reached") if milestone.reached else "",
        milestone_is_late(roadmap, milestone),
    )


def spot(roadmap: Roadmap, feature: Feature) -> Timeframe | None:
    """The time that a feature stands at: when it was shipped, or is aimed at. What is stopped stands at none.

    What is shipped without a day of its own stands where it was planned, as long as that is over.
    """
    if feature.is_stopped:
        return None
    if feature.means is not Meaning.SHIPPED:
        return feature.due
    return feature.shipped or (feature.due if feature.due and is_past(feature.due, roadmap.as_of) else None)


def _is_under_way(feature: Feature) -> bool:
    """What is still waited for stays on the axis when its time has passed; what was shipped long ago does not."""
    return feature.means is not Meaning.SHIPPED


def _bar(axis: Axis, at: Timeframe, *, is_pinned: bool) -> Stretch | None:
    if (bar := axis.stretch(at)) or not is_pinned:
        return bar
    is_before = at.latest is not None and at.latest < axis.first
    return Stretch(1, 2, opens=False) if is_before else None


def _run(axis: Axis, feature: Feature, bar: Stretch) -> Stretch | None:
    """From the first day that work may begin to the bar; nothing where that is no way."""
    if feature.means is Meaning.SHIPPED or not feature.start or feature.start.earliest is None:
        return None
    first = axis.line(feature.start.earliest)
    return Stretch(first, bar.first) if first < bar.first else None


def _marks(roadmap: Roadmap, axis: Axis, feature: Feature) -> Iterator[Mark]:
    dated = feature.stages.dated()
    if feature.target is None:  # then general availability is the bar itself
        dated.pop("ga", None)
    for stage, at in dated.items():
        yield from _mark(roadmap, axis, stage, labels.STAGE[stage], at)
    if feature.deadline and feature.means is not Meaning.SHIPPED:
        yield from _mark(roadmap, axis, "deadline", N_("Deadline"), feature.deadline)


def _mark(roadmap: Roadmap, axis: Axis, look: str, title: str, at: Timeframe) -> Iterator[Mark]:
    _ = roadmap.words.gettext
    if where := axis.stretch(at):
        words = _("%(stage)s: %(date)s", stage=_(title), date=when(roadmap, at).words)
        yield Mark(where, look, SIGNS[look], words)


def _end(roadmap: Roadmap, feature: Feature, bar: Stretch, at: Timeframe) -> Iterator[Mark]:
    """Beside the bar of what takes something away, which is no delivery."""
    if pill := pills.of_sunset(roadmap.words, feature):
        words = roadmap.words.gettext("%(stage)s: %(date)s", stage=pill.words, date=when(roadmap, at).words)
        after = bar.last + _END <= COLUMNS + 1
        first = bar.last if after else max(1, bar.first - _END)
        yield Mark(Stretch(first, first + _END), pill.look, SIGNS[pill.look], words)


def _label(
    bar: Stretch, marks: Sequence[Stretch] = (), run: Stretch | None = None
) -> tuple[Stretch, Literal["after", "before"]]:
    """Beside everything that is drawn, on the side that has more room; over the run where both are narrow."""
    drawn = [bar, *marks, *([run] if run else [])]
    first, last = min(each.first for each in drawn), max(each.last for each in drawn)
    before, after = first - 1, COLUMNS + 1 - last
    if run and max(before, after) < _NARROW:
        begin = max((mark.last for mark in marks if mark.first < bar.first), default=1)
        if bar.first - begin > max(before, after):
            return Stretch(begin, bar.first), "before"
    return (Stretch(1, first), "before") if before > after else (Stretch(last, COLUMNS + 1), "after")


def sure(words: Words, entry: Feature | Milestone) -> str:
    said = [labels.CONFIDENCE[entry.confidence]] if entry.confidence else []
    if entry.fixed:
        said.append(N_("Cannot move"))
    return ", ".join(words.gettext(each) for each in said)
