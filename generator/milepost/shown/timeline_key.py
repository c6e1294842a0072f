"""The key of a timeline: what is drawn on this page, and nothing else, each with its words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from milepost.shown import labels
from milepost.shown.rows import SIGNS, Row
from milepost.words import N_, Words

_BARS: Final = {**labels.CONFIDENCE, "unsaid": N_("How sure is not said"), "shipped": N_("Shipped")}
_MARKS: Final = {**labels.STAGE, "deadline": N_("Deadline"), "ends": N_("Ends")}


@dataclass(frozen=True, slots=True)
class Explained:
    """What ends the class of a bar or a mark, the sign of a mark, and what it stands for."""

    look: str
    words: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class TimelineKey:
    """`has_runs`: some line leads from the start of the work to its bar."""

    bars: tuple[Explained, ...]
    marks: tuple[Explained, ...]
    has_runs: bool


def timeline_key(words: Words, rows: Collection[Row], undated: Iterable[str]) -> TimelineKey:
    """`undated` are the looks of what stands beside the axis."""
    bars = {row.look for row in rows} | {*undated}
    marks = {mark.look for row in rows for mark in row.marks}
    return TimelineKey(
        tuple(Explained(look, words.gettext(said)) for look, said in _BARS.items() if look in bars),
        tuple(Explained(look, words.gettext(_MARKS[look]), sign) for look, sign in SIGNS.items() if look in marks),
        any(row.run for row in rows),
    )
