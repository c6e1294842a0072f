"""The headings of a comparison, and which differences stand under each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from milepost.compare import Difference, What
from milepost.compare.due import horizons_moved, is_due, is_stage
from milepost.vocabulary import Meaning, Status


def _is_later(difference: Difference) -> bool:
    return (_is_plan(difference) and difference.is_slip) or horizons_moved(difference) > 0


def _is_earlier(difference: Difference) -> bool:
    return (_is_plan(difference) and difference.is_pull_in) or horizons_moved(difference) < 0


def _is_when(difference: Difference) -> bool:
    return difference.what is What.DATE or difference.field == "horizon"


def _is_plan(difference: Difference) -> bool:
    return is_due(difference) or is_stage(difference)


def _is_shipped(difference: Difference) -> bool:
    return difference.what is What.STATUS and _means(difference) is Meaning.SHIPPED


def _is_stopped(difference: Difference) -> bool:
    means = _means(difference)
    return difference.what is What.STATUS and means is not None and means.is_stopped


def _means(difference: Difference) -> Meaning | None:
    return difference.after.means if isinstance(difference.after, Status) else None


def is_other_status(difference: Difference) -> bool:
    return difference.what is What.STATUS and not _is_shipped(difference) and not _is_stopped(difference)


SECTIONS: Mapping[str, Callable[[Difference], bool]] = {
    "Editions": lambda each: each.what is What.EDITION,
    "No longer visible": lambda each: each.what is What.UNSEEN,
    "Goals": lambda each: each.what in (What.GOAL_EMPTIED, What.GOAL_DELAYED, What.OUTCOME),
    "Later": _is_later,
    "Earlier": _is_earlier,
    "Dates": lambda each: _is_when(each) and not _is_later(each) and not _is_earlier(each),
    "Shipped": _is_shipped,
    "Stopped": _is_stopped,
    "Status": is_other_status,
    "New": lambda each: each.what is What.ADDED,
    "Gone": lambda each: each.what is What.REMOVED,
    "Renamed": lambda each: each.what is What.RENAMED,
    "How sure": lambda each: each.what is What.CONFIDENCE,
    "What it is for": lambda each: each.what is What.SCOPE,
    "Releases and milestones": lambda each: each.what is What.CONTENTS,
    "Measures": lambda each: each.what in (What.MEASURE, What.READING),
    "Notes": lambda each: each.what in (What.HEALTH, What.NOTE, What.CONFIRMED),
    "What the record says": lambda each: each.what is What.RECORD,
    "Words and details": lambda each: each.what is What.WORDS and not _is_when(each),
}
