"""`change-without-reason`: what was committed has moved, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from milepost.checks import Check, Comparison, Finding
from milepost.compare import Difference, Value, What
from milepost.compare.difference import EVERYBODY
from milepost.compare.due import DUE
from milepost.compare.line import line_to_copy, written
from milepost.diagnostics import Severity, Span
from milepost.english import and_list, count
from milepost.model.entry import Entry
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning, Status

_FORWARD = (Meaning.IDEA, Meaning.DISCOVERY, Meaning.PLANNED, Meaning.IN_PROGRESS, Meaning.SHIPPED)
_SEEN = (What.SEEN, What.UNSEEN)


def against(compared: Comparison) -> Iterator[Finding]:
    """Committed is what was so before. That the work goes on as planned is only noted."""
    moves = _moves_of_releases(compared)
    moved: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for difference in compared.differences:
        if not _asks(difference, compared):
            continue
        root = _root(difference, moves)
        if root is None:
            severity = Severity.INFO if _goes_forward(difference) else None
            yield Finding(_span(difference, compared), _message(difference), _help(difference, compared), severity)
        elif not root.why:
            held = moved.setdefault((root.slug, root.editions), set())
            held |= {difference.slug} if difference.kind == "feature" else set()
    for key, held in moved.items():
        release = moves[key]
        yield Finding(_span(release, compared), _message_of(release, len(held), compared), _help(release, compared))


def _asks(difference: Difference, compared: Comparison) -> bool:
    before = _before(difference, compared)
    if before is None or not _is_committed(before) or not _is_move(difference) or difference.why:
        return False
    return difference.field != "stages.ga" or not any(_is_the_target(each, difference) for each in compared.differences)


def _is_the_target(difference: Difference, ga: Difference) -> bool:
    """Which says the same of the same readers."""
    same = (difference.kind, difference.slug, difference.editions) == (ga.kind, ga.slug, ga.editions)
    return same and difference.field == "target" and bool(difference.shift)


def _before(difference: Difference, compared: Comparison) -> Entry | None:
    key = difference.kind, difference.slug
    if difference.what in (What.ADDED, What.REMOVED):
        return None
    kind, slug = compared.renames.get(key, key)
    return compared.base.entries.get(kind, {}).get(slug)


def _is_committed(entry: Entry) -> bool:
    """To the readers of any edition."""
    return any(getattr(each, "confidence", None) == "committed" for each in (entry, *entry.layers.values()))


def _is_move(difference: Difference) -> bool:
    """A date that became more exact within what was said, or that is said for the first time, has not moved.

    Nor has one that some readers are told less exactly.
    """
    if difference.what is What.UNSEEN:
        return not difference.after
    if difference.what is What.DATE and difference.field in DUE:
        return bool(difference.shift) or (_is_date(difference.before) and not _is_date(difference.after))
    return difference.what in (What.STATUS, What.SCOPE, What.SEEN)


def _is_date(value: Value) -> bool:
    return isinstance(value, Timeframe) and value.is_known


def _goes_forward(difference: Difference) -> bool:
    before, after = difference.before, difference.after
    if not isinstance(before, Status) or not isinstance(after, Status):
        return False
    is_on_the_way = before.means in _FORWARD and after.means in _FORWARD
    return is_on_the_way and _FORWARD.index(before.means) <= _FORWARD.index(after.means)


Moves = dict[tuple[str, tuple[str, ...]], Difference]


def _moves_of_releases(compared: Comparison) -> Moves:
    """By slug and editions."""
    found = (each for each in compared.differences if each.kind == "timeline" and each.field == "when")
    return {(each.slug, each.editions): each for each in found if each.what is What.DATE}


def _root(difference: Difference, moves: Moves) -> Difference | None:
    """The release with which it moved, or that it is; of a chain the first, or the one that says why. Else None."""
    at = moves.get((difference.slug, difference.editions)) if difference.kind == "timeline" else None
    at = at if at and at == difference else None
    via, seen = difference.via, set[str]()
    while via and via not in seen:
        seen.add(via)
        release = moves.get((via, difference.editions)) or moves.get((via, ()))
        if release is None or release.why:
            return release or at
        at, via = release, release.via
    return at


def _span(difference: Difference, compared: Comparison) -> Span:
    source = compared.roadmap.sources[difference.kind, difference.slug]
    editions = [*compared.roadmap.settings.editions]
    is_known = difference.editions and difference.editions[-1] in editions
    upto = editions.index(difference.editions[-1]) + 1 if is_known else len(editions)
    field = "visibility" if difference.what in _SEEN else difference.field
    return replace(source, levels=tuple(editions[:upto])).span(*field.split("."))


def _message(difference: Difference) -> str:
    """Without a verdict: moving it may be right, but readers ask why."""
    return f"`{difference.slug}` was committed; {_what_moved(difference)}, and nothing says why"


def _message_of(release: Difference, features: int, compared: Comparison) -> str:
    """Once for all that it moves."""
    before = _before(release, compared)
    if not features and before and _is_committed(before):
        return _message(release)
    moves = count(features, "committed feature") if features else "what was committed"
    return f"`{release.slug}` moves {moves}; {_what_moved(release)}, and nothing says why"


def _what_moved(difference: Difference) -> str:
    if difference.what not in _SEEN:
        return f"its `{difference.field}` was {_told(difference.before)} and is now {_told(difference.after)}"
    widened = "shows more to" if difference.after else "is seen by"
    who = and_list("everybody" if each == EVERYBODY else f"`{each}`" for each in difference.editions)
    return f"it now {widened if difference.what is What.SEEN else 'is hidden from'} {who}"


def _help(difference: Difference, compared: Comparison) -> str:
    """A line to copy; of a release that moves features it belongs to that one."""
    where = f"`changes` of `timeline:{difference.slug}`" if difference.kind == "timeline" else "`changes`"
    return f"add to {where}: `{line_to_copy(difference, on=compared.roadmap.as_of)}`"


def _told(value: Value) -> str:
    return f"`{text}`" if (text := written(value)) else "not there"


CHECK = Check("change-without-reason", Severity.ERROR, against=against)
