"""Every entry that asks something of its people, with the day by which and what there is to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from milepost.adapters.cli.due.todo import Todo, todo
from milepost.checks import by_edition
from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.freshness import Ask, asks, last_sign
from milepost.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Row:
    """`last` is when it was last confirmed, None for never. `by` is the first day that it asks for, None for at once.

    `todos` is what is due; nothing while all is well.
    """

    entry: Entry
    last: date | None
    by: date | None
    todos: tuple[Todo, ...]


def rows(roadmap: Roadmap) -> list[Row]:
    """The soonest first. For the people who work on the content, so of all that is written."""
    seen_by = by_edition(roadmap) or {"": roadmap}
    everything = [*seen_by.values()][-1]
    found = [row for entry in everything if (row := _row(seen_by, everything, entry))]
    return sorted(found, key=lambda row: (row.by or roadmap.as_of, row.entry.reference))


def _row(seen_by: Mapping[str, Roadmap], everything: Roadmap, entry: Entry) -> Row | None:
    wanted = [(ask, "") for ask in _asks(everything, entry)]
    wanted += _for_other_readers(seen_by, entry, {ask.code for ask, _ in wanted if ask.severity(everything.as_of)})
    if not wanted:
        return None
    last = last_sign(entry, as_of=everything.as_of)
    todos = (_todo(seen_by[edition] if edition else everything, entry, ask, edition) for ask, edition in wanted)
    by = _soonest([ask.by for ask, _ in wanted], everything.as_of)
    return Row(entry, last.on if last else None, by, tuple(each for each in todos if each))


def _soonest(days: list[date | None], as_of: date) -> date | None:
    """None is at once; what is past was to be done before that."""
    soonest = min(day or as_of for day in days)
    return None if soonest == as_of and None in days else soonest


def _asks(roadmap: Roadmap, entry: Entry) -> Iterator[Ask]:
    """Without what site.yml has turned off."""
    return (ask for ask in asks(roadmap, entry) if roadmap.settings.checks.get(ask.code) != "off")


def _for_other_readers(seen_by: Mapping[str, Roadmap], entry: Entry, known: set[str]) -> Iterator[tuple[Ask, str]]:
    """What is due, with the edition, only because its readers do not see the newest word on it."""
    for edition, seen in seen_by.items():
        as_seen = seen.entries.get(entry.kind, {}).get(entry.slug)
        for ask in _asks(seen, as_seen) if as_seen else ():
            if ask.by and ask.severity(seen.as_of) and ask.code not in known:
                known.add(ask.code)
                yield ask, edition


def _todo(roadmap: Roadmap, entry: Entry, ask: Ask, edition: str) -> Todo | None:
    """With the dates that the readers see whom it is about."""
    severity = ask.severity(roadmap.as_of)
    if not severity:
        return None
    setting = roadmap.settings.checks.get(ask.code)
    entry = roadmap.entries[entry.kind][entry.slug]
    said = todo(entry, ask, severity=Severity(setting) if setting else severity, as_of=roadmap.as_of)
    return replace(said, why=f"{said.why}, for the readers of {edition}") if edition else said
