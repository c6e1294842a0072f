"""Why something was changed, as the newer roadmap says it: a line under `changes` that the older one has not."""

from __future__ import annotations

from collections.abc import Iterable

from milepost.compare.difference import Difference, What
from milepost.model.entry import Change, Entry

_VISIBILITY = frozenset({"visibility", "only"})


def new_lines(before: Entry | None, after: Entry) -> tuple[Change, ...]:
    known = before.changes if before else ()
    return tuple(change for change in after.changes if change not in known)


def reason(difference: Difference, lines: Iterable[Change]) -> str:
    """Of the first line that names the field, else of the first that names none."""
    lines = tuple(lines)
    named = next((line.why for line in lines if line.field and names(line.field, difference)), "")
    return named or next((line.why for line in lines if not line.field), "")


def names(field: str, difference: Difference) -> bool:
    """Whether a line about `field` is about this: `stages` speaks of `stages.ga`, and `target` of its default, too."""
    if difference.what in (What.SEEN, What.UNSEEN):
        return field.partition(".")[0] in _VISIBILITY
    meant = difference.field
    if meant == field or meant.startswith(f"{field}."):
        return True
    return {field, meant} == {"target", "stages.ga"} or (meant == "status" and field in ("shipped", "reason"))
