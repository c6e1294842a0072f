"""`change-without-reason`: what was committed has moved, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from milepost.checks import Check, Comparison, Finding
from milepost.compare import Difference, Value, What
from milepost.diagnostics import Severity, Span
from milepost.english import and_list
from milepost.model.entry import Entry
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning, Status

_DUE = frozenset({"target", "stages.ga", "when"})
_FORWARD = (Meaning.IDEA, Meaning.DISCOVERY, Meaning.PLANNED, Meaning.IN_PROGRESS, Meaning.SHIPPED)
_SEEN = (What.SEEN, What.UNSEEN)


def against(compared: Comparison) -> Iterator[Finding]:
    """Committed is what was so before. That the work goes on as planned is only noted."""
    for difference in compared.differences:
        before = _before(difference, compared)
        if not before or not _is_committed(before) or not _is_move(difference) or difference.why:
            continue
        if difference.via and _is_explained(difference.via, compared):
            continue
        severity = Severity.INFO if _goes_forward(difference) else None
        yield Finding(_span(difference, compared), _message(difference), _help(difference, compared), severity)


def _before(difference: Difference, compared: Comparison) -> Entry | None:
    key = difference.kind, difference.slug
    kind, slug = compared.renames.get(key, key)
    return compared.base.entries.get(kind, {}).get(slug)


def _is_committed(entry: Entry) -> bool:
    """To the readers of any edition."""
    return any(getattr(each, "confidence", None) == "committed" for each in (entry, *entry.layers.values()))


def _is_move(difference: Difference) -> bool:
    """A date that became more exact within what was said, or that is said for the first time, has not moved."""
    if difference.what is What.DATE and difference.field in _DUE:
        return bool(difference.shift) or (_is_date(difference.before) and not _is_date(difference.after))
    return difference.what in (What.STATUS, What.SCOPE, *_SEEN)


def _is_date(value: Value) -> bool:
    return isinstance(value, Timeframe) and value.is_known


def _goes_forward(difference: Difference) -> bool:
    before, after = difference.before, difference.after
    if not isinstance(before, Status) or not isinstance(after, Status):
        return False
    is_on_the_way = before.means in _FORWARD and after.means in _FORWARD
    return is_on_the_way and _FORWARD.index(before.means) <= _FORWARD.index(after.means)


def _is_explained(milestone: str, compared: Comparison) -> bool:
    """What moved with a release is explained where the release is."""
    date = "timeline", milestone, "when"
    return any(each.why for each in compared.differences if (each.kind, each.slug, each.field) == date)


def _span(difference: Difference, compared: Comparison) -> Span:
    source = compared.roadmap.sources[difference.kind, difference.slug]
    editions = [*compared.roadmap.settings.editions]
    upto = editions.index(difference.editions[-1]) + 1 if difference.editions else len(editions)
    field = "visibility" if difference.what in _SEEN else difference.field
    return replace(source, levels=tuple(editions[:upto])).span(*field.split("."))


def _message(difference: Difference) -> str:
    """Without a verdict: moving it may be right, but readers ask why."""
    if difference.what in _SEEN:
        widened = "shows more to" if difference.after else "is seen by"
        verb = widened if difference.what is What.SEEN else "is hidden from"
        told = f"it now {verb} {and_list(f'`{each}`' for each in difference.editions)}"
    else:
        told = f"its `{difference.field}` was {_told(difference.before)} and is now {_told(difference.after)}"
    return f"`{difference.slug}` was committed; {told}, and nothing says why"


def _help(difference: Difference, compared: Comparison) -> str:
    """A line to copy. Of what moved with a release that one's entry is the place for it."""
    field = "visibility" if difference.what in _SEEN else difference.field
    values = {"from": _written(difference.before), "to": _written(difference.after)}
    if difference.what in _SEEN or difference.via:
        values = {}
    said = "".join(f"{key}: {value}, " for key, value in values.items() if value)
    where = f"`changes` of `timeline:{difference.via}`" if difference.via else "`changes`"
    field = "when" if difference.via else field
    return f"add to {where}: `- {{on: {compared.roadmap.as_of}, field: {field}, {said}why: …}}`"


def _told(value: Value) -> str:
    return f"`{written}`" if (written := _written(value)) else "not there"


def _written(value: Value) -> str:
    if isinstance(value, Timeframe):
        return value.text
    if isinstance(value, Status):
        return value.word
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]" if value else ""
    return "" if value is None else str(value)


CHECK = Check("change-without-reason", Severity.ERROR, against=against)
