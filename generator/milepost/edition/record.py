"""The record in a wider edition: it tells nothing of a field that its readers do not see, and names nobody hidden."""

from __future__ import annotations

import re
from collections.abc import Callable

from milepost.edition.hidden import PARTS
from milepost.edition.sight import Sight
from milepost.fields import RefTo
from milepost.model.changes import steps
from milepost.model.entry import Change, Entry
from milepost.model.references import BARE, shape_at, shape_of
from milepost.model.target import Target, meant_by

_WHO_SEES_WHAT = frozenset({"visibility", "only"})
_BETWEEN = re.compile(r"[\s,\[\]]+")


def tells_what_is_seen(change: Change, entry: Entry, sight: Sight, hidden: frozenset[str]) -> bool:
    """Whether what was changed is a field of the edition; a change of no one field always is."""
    first, *rest = (change.field or "").split(".")
    if first in _WHO_SEES_WHAT or (first.startswith("x-") and not sight.shows_own(first)):
        return False
    if first in PARTS and rest and f"{entry.reference}/{rest[0]}" in hidden:
        return False
    return all(_is_shown(step, type(entry), sight) for step in (first, *rest))


def _is_shown(name: str, model: type[Entry], sight: Sight) -> bool:
    # A part of a field has the same name wherever it stands: `needs.weekly-report.evidence`
    return name not in model.private | {"evidence"} or sight.shows(name)


def _is_whole_name(word: str, hidden: frozenset[str]) -> bool:
    """Whatever the field: a name with its kind, `feature:secret-plan`, or a part of an entry, `secret-aim/churn`."""
    if ":" not in word and "/" not in word:
        return False
    names = [word] if ":" in word else [f"{kind}:{word}" for kind in ("goal", "audience")]
    return any(name in hidden or name.partition("/")[0] in hidden for name in names)


def without_hidden_names(
    change: Change, entry: Entry, may_name: Callable[[tuple[Target, ...]], bool], hidden: frozenset[str]
) -> Change:
    """`from` and `to` may name hidden ones: then it only says that it changed."""
    path = steps(change.field)
    shape = shape_at(shape_of(type(entry), "ref"), path) if path else BARE
    marks = (*shape.marks, *(shape.items.marks if shape.items else ()))
    forms = [mark.forms for mark in marks if isinstance(mark, RefTo)]

    def is_seen(word: str) -> bool:
        if _is_whole_name(word, hidden):
            return False
        if forms:
            return may_name(tuple(meant_by(word, forms[0])))
        return path[:1] not in [(part,) for part in PARTS] or f"{entry.reference}/{word}" not in hidden

    def is_told(text: str | None) -> bool:
        return all(is_seen(word) for word in _BETWEEN.split(text or "") if word)

    changed = {name: None for name in ("from_", "to") if not is_told(getattr(change, name))}
    return change.model_copy(update=changed) if changed else change
