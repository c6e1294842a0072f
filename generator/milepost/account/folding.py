"""What goes without saying beside something else: one thing that happened is told once."""

from __future__ import annotations

from collections.abc import Iterable

from milepost.compare import Difference, What
from milepost.compare.due import is_due
from milepost.vocabulary import Meaning, Status

Carried = dict[tuple[str, tuple[str, ...]], tuple[Difference, ...]]
"""What moves with a release, by its slug and the editions."""


def folded(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Without what a status says too: the day of shipping, a date and a confidence that nobody needs any more.

    Who changes something has looked at it: a confirmation is told only where nothing else has changed.
    """
    found = tuple(differences)
    of: dict[tuple[str, str], list[Difference]] = {}
    for each in found:
        of.setdefault((each.kind, each.slug), []).append(each)
    return tuple(each for each in found if _is_told(each, of[each.kind, each.slug]))


def carried_by_releases(differences: Iterable[Difference]) -> Carried:
    """The features that move with a release of which the same comparison tells, and give no reason of their own."""
    found = tuple(differences)
    moved = {(each.slug, each.editions): each.why for each in found if _is_release(each)}
    with_it: dict[tuple[str, tuple[str, ...]], list[Difference]] = {}
    for each in found:
        key = each.via, each.editions
        if each.kind == "feature" and is_due(each) and key in moved and each.why in ("", moved[key]):
            with_it.setdefault(key, []).append(each)
    return {key: tuple(held) for key, held in with_it.items()}


def _is_release(difference: Difference) -> bool:
    return difference.kind == "timeline" and difference.field == "when" and difference.what is What.DATE


def _is_told(difference: Difference, of_entry: list[Difference]) -> bool:
    if difference.what is What.CONFIRMED:
        return all(each.what is What.CONFIRMED for each in of_entry)
    if difference.field == "stages.ga" and any(_is_the_target(each, difference) for each in of_entry):
        return False
    means = {meaning for each in of_entry if (meaning := _status(each))}
    is_stopped = any(meaning.is_stopped for meaning in means)
    if difference.what is What.CONFIDENCE and difference.after is None:
        return not is_stopped and Meaning.SHIPPED not in means
    if Meaning.SHIPPED in means:
        return difference.field != "shipped"
    if is_stopped:
        return difference.field != "reason" and not (is_due(difference) and difference.after is None)
    return True


def _is_the_target(difference: Difference, ga: Difference) -> bool:
    """Of the same readers; it says when people will have it, too."""
    is_target = difference.what is What.DATE and difference.field == "target"
    return is_target and difference.editions == ga.editions and bool(difference.shift)


def _status(difference: Difference) -> Meaning | None:
    if difference.what is not What.STATUS or not isinstance(difference.after, Status):
        return None
    return difference.after.means
