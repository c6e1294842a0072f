"""The record in a wider edition: it tells nothing of a field that its readers do not see, and names nobody hidden."""

from __future__ import annotations

import re
from collections.abc import Callable

from milepost.edition.hidden import PARTS
from milepost.edition.sight import Sight
from milepost.fields import RefTo
from milepost.model.entry import Change, Entry
from milepost.model.references import shape_at, shape_of
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


def without_hidden_names(change: Change, model: type[Entry], may_name: Callable[[tuple[Target, ...]], bool]) -> Change:
    """Of a field that names entries, `from` and `to` may name hidden ones: then it only says that it changed."""
    shape = shape_at(shape_of(model, "ref"), tuple((change.field or "").split(".")))
    forms = [
        mark.forms for mark in (*shape.marks, *(shape.items.marks if shape.items else ())) if isinstance(mark, RefTo)
    ]
    if not forms:
        return change

    def is_named(text: str | None) -> bool:
        words = filter(None, _BETWEEN.split(text or ""))
        return all(may_name(tuple(meant_by(word, forms[0]))) for word in words)

    changed = {name: None for name in ("from_", "to") if not is_named(getattr(change, name))}
    return change.model_copy(update=changed) if changed else change
