"""What is due → why, and what to do about it, in a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from milepost.adapters.cli.addressed import FEATURE
from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.freshness import Ask
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal


@dataclass(frozen=True, slots=True)
class Todo:
    """`why` and `otherwise` are plain words, `command` is to be typed; one of the last two may be empty."""

    code: str
    severity: Severity
    why: str
    command: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class _Cure:
    why: str
    command: str = ""
    otherwise: str = ""


def todo(entry: Entry, ask: Ask, *, severity: Severity, as_of: date) -> Todo:
    cure = _CURES[ask.code](entry, ask, as_of)
    return Todo(ask.code, severity, cure.why, cure.command, cure.otherwise)


def name_of(entry: Entry) -> str:
    """As commands take it: the slug of a feature, `goal:slug`."""
    return entry.slug if entry.kind == FEATURE else entry.reference


def _confirm(entry: Entry, ask: Ask, _: date) -> _Cure:
    why = f"not confirmed since {ask.since}" if ask.since else "never confirmed"
    return _Cure(why, f"milepost confirm {name_of(entry)}")


def _read(entry: Entry, ask: Ask, as_of: date) -> _Cure:
    why = f"no reading of {ask.name} since {ask.since}" if ask.since else f"no reading of {ask.name} yet"
    return _Cure(why, f"milepost set {name_of(entry)} measures.{ask.name}.readings.{as_of} NUMBER")


def _tell(_: Entry, ask: Ask, __: date) -> _Cure:
    return _Cure(f"no update since {ask.since}", otherwise="add a note of how it goes under updates, or set its status")


def _move(entry: Entry, ask: Ask, _: date) -> _Cure:
    dates = entry.due.dates if isinstance(entry, Feature) and entry.due else ""
    field = ".".join(map(str, ask.where))
    return _Cure(
        f"the target {dates} is past", f"milepost set {name_of(entry)} {field} DATE --why REASON", "set its status"
    )


def _look_again(entry: Entry, _: Ask, __: date) -> _Cure:
    dates = entry.revisit.dates if isinstance(entry, Feature) and entry.revisit else ""
    return _Cure(
        f"to be looked at again by {dates}",
        f"milepost set {name_of(entry)} revisit DATE --why REASON",
        "set its status",
    )


def _close(entry: Entry, _: Ask, __: date) -> _Cure:
    period = entry.period.dates if isinstance(entry, Goal) and entry.period else ""
    why = f"the period {period} is past and nobody has said how it ended"
    return _Cure(why, f"milepost set {name_of(entry)} outcome achieved", "partly, missed or dropped")


_CURES: dict[str, Callable[[Entry, Ask, date], _Cure]] = {
    "stale-review": _confirm,
    "stale-measure": _read,
    "stale-progress": _tell,
    "overdue": _move,
    "revisit-due": _look_again,
    "goal-past-period": _close,
}
