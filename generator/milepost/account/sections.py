"""The headings of a comparison, and which differences stand under each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from milepost.compare import Difference, What
from milepost.vocabulary import Meaning, Status

_DUE = frozenset({"target", "stages.ga", "when", "period"})


def is_due(difference: Difference) -> bool:
    """Whether it is the date that says when people will have it."""
    return difference.what is What.DATE and difference.field in _DUE


def _is_shipped(difference: Difference) -> bool:
    return difference.what is What.STATUS and _means(difference) is Meaning.SHIPPED


def _is_stopped(difference: Difference) -> bool:
    return difference.what is What.STATUS and _means(difference) in (Meaning.PAUSED, Meaning.NOT_DOING)


def _means(difference: Difference) -> Meaning | None:
    return difference.after.means if isinstance(difference.after, Status) else None


def _is_other_status(difference: Difference) -> bool:
    return difference.what is What.STATUS and not _is_shipped(difference) and not _is_stopped(difference)


SECTIONS: Mapping[str, Callable[[Difference], bool]] = {
    "No longer visible": lambda each: each.what is What.UNSEEN,
    "Goals": lambda each: each.what in (What.GOAL_EMPTIED, What.GOAL_DELAYED, What.OUTCOME),
    "Later": lambda each: is_due(each) and each.is_slip,
    "Earlier": lambda each: is_due(each) and each.is_pull_in,
    "Dates": lambda each: each.what is What.DATE and not (is_due(each) and (each.is_slip or each.is_pull_in)),
    "Shipped": _is_shipped,
    "Stopped": _is_stopped,
    "Status": _is_other_status,
    "New": lambda each: each.what is What.ADDED,
    "Gone": lambda each: each.what is What.REMOVED,
    "Renamed": lambda each: each.what is What.RENAMED,
    "How sure": lambda each: each.what is What.CONFIDENCE,
    "What it is for": lambda each: each.what is What.SCOPE,
    "Releases and milestones": lambda each: each.what is What.CONTENTS,
    "Measures": lambda each: each.what in (What.MEASURE, What.READING),
    "Notes": lambda each: each.what in (What.NOTE, What.CONFIRMED),
    "Words and details": lambda each: each.what is What.WORDS,
}
