"""What goes without saying beside something else: one thing that happened is told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from milepost.compare import Difference, What
from milepost.vocabulary import Meaning, Status

_STOPPED = frozenset({Meaning.PAUSED, Meaning.NOT_DOING})


def folded(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Without what a status says too: the day of shipping, a confidence that nobody needs any more, a reason.

    Who changes something has looked at it: a confirmation is told only where nothing else has changed.
    """
    found = tuple(differences)
    of: dict[tuple[str, str], list[Difference]] = {}
    for each in found:
        of.setdefault((each.kind, each.slug), []).append(each)
    beside = ((each, of[each.kind, each.slug]) for each in found)
    return tuple(_with_reason(each, others) for each, others in beside if _is_told(each, others))


def _is_told(difference: Difference, of_entry: list[Difference]) -> bool:
    if difference.what is What.CONFIRMED:
        return all(each.what is What.CONFIRMED for each in of_entry)
    means = {meaning for each in of_entry if (meaning := _status(each))}
    if Meaning.SHIPPED in means:
        return not (difference.field == "shipped" or (difference.what is What.CONFIDENCE and difference.after is None))
    return not (means & _STOPPED and difference.field == "reason")


def _with_reason(difference: Difference, of_entry: list[Difference]) -> Difference:
    """What is stopped says why in a field of its own."""
    if difference.why or _status(difference) not in _STOPPED:
        return difference
    why = next((each.after for each in of_entry if each.field == "reason" and isinstance(each.after, str)), "")
    return replace(difference, why=why)


def _status(difference: Difference) -> Meaning | None:
    if difference.what is not What.STATUS or not isinstance(difference.after, Status):
        return None
    return difference.after.means
