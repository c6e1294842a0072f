"""Said against done: how far delivered features missed what was first promised, so that “likely” means something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.promises import Kept, kept
from milepost.shown.shift import unit_of
from milepost.timeframe import months_between
from milepost.words import N_, NN_, Words

ENOUGH = 3
"""Delivered promises below which a table would say more than anybody knows."""
_QUARTER = 92  # days
_LATER = {
    7: NN_("%(num)s week later", "%(num)s weeks later"),
    30.4: NN_("%(num)s month later", "%(num)s months later"),
    1: NN_("%(num)s day later", "%(num)s days later"),
}
_EARLIER = {
    7: NN_("%(num)s week earlier", "%(num)s weeks earlier"),
    30.4: NN_("%(num)s month earlier", "%(num)s months earlier"),
    1: NN_("%(num)s day earlier", "%(num)s days earlier"),
}
_AHEAD = {
    "near": N_("Less than 3 months ahead"),
    "middle": N_("3 to 6 months ahead"),
    "far": N_("6 to 12 months ahead"),
    "very-far": N_("More than a year ahead"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """How many of `count` came as said or before, up to a quarter later, and later still.

    The steps are how long the parts of the bar are: shares of a hundred, in fives, together always a hundred.
    """

    title: str
    count: int
    kept: int
    late: int
    very_late: int
    typical: str
    kept_step: int
    late_step: int
    very_late_step: int


@dataclass(frozen=True, slots=True)
class Table:
    """`heading` is what the rows are."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SaidAndDone:
    """`all` is over everything; the tables cut it by how sure it was said and by how far ahead."""

    all: Row
    tables: tuple[Table, ...]


def said_and_done(roadmap: Roadmap) -> SaidAndDone | None:
    """None where too little was delivered of what was promised."""
    found = [each for feature in roadmap.features.values() if (each := kept(roadmap, feature))]
    if len(found) < ENOUGH:
        return None
    words = roadmap.words
    _ = words.gettext
    sure = {each: _(labels.CONFIDENCE[each]) for each in labels.CONFIDENCE} | {"": _("Not said how sure")}
    ahead = {each: _(told) for each, told in _AHEAD.items()} | {"": _("Not known when it was said")}
    tables = (
        Table(_("How sure it was"), _rows(words, found, sure, lambda each: each.promise.confidence or "")),
        Table(_("When it was said"), _rows(words, found, ahead, _ahead)),
    )
    return SaidAndDone(_row(words, _("All"), found), tuple(each for each in tables if len(each.rows) > 1))


def _rows(
    words: Words, found: Iterable[Kept], titles: Mapping[str, str], group: Callable[[Kept], str]
) -> tuple[Row, ...]:
    grouped: dict[str, list[Kept]] = {name: [] for name in titles}
    for each in found:
        grouped[group(each)].append(each)
    return tuple(_row(words, titles[name], held) for name, held in grouped.items() if held)


def _row(words: Words, title: str, found: list[Kept]) -> Row:
    in_time = sum(each.days <= 0 for each in found)
    late = sum(0 < each.days <= _QUARTER for each in found)
    steps = _steps(in_time, late, len(found))
    return Row(title, len(found), in_time, late, len(found) - in_time - late, _typical(words, found), *steps)


def _steps(in_time: int, late: int, count: int) -> tuple[int, int, int]:
    """Every part that there is can be seen; the largest gives what is missing to a hundred."""
    parts = [in_time, late, count - in_time - late]
    steps = [max(5, round(part / count * 20) * 5) if part else 0 for part in parts]
    steps[steps.index(max(steps))] += 100 - sum(steps)
    return steps[0], steps[1], steps[2]


def _typical(words: Words, found: list[Kept]) -> str:
    """The median: half came sooner, half later."""
    days = median(each.days for each in found)
    if abs(days) < 1:
        return words.gettext("as said")
    unit = unit_of(days)
    return words.ngettext(*(_LATER if days > 0 else _EARLIER)[unit], round(abs(days) / unit))


def _ahead(kept: Kept) -> str:
    """By the whole months from the day on which it was said to the end of what was promised."""
    on, end = kept.promise.on, kept.promise.said.latest
    if on is None or end is None:
        return ""
    months = months_between(on, end) - (end.day < on.day)
    return "near" if months < 3 else "middle" if months < 6 else "far" if months < 12 else "very-far"
