"""Rows → for whom they are: each owner, else each team, and at the end what nobody is named for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.adapters.cli.due.rows import Row
from milepost.adapters.cli.failures import Refusal
from milepost.model.entry import Entry
from milepost.source.suggest import did_you_mean

NOBODY = "Nobody named"


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one name, the soonest first."""

    name: str
    rows: tuple[Row, ...]


def groups(rows: Iterable[Row], *, owner: str | None = None) -> tuple[Group, ...]:
    """Whoever is asked soonest stands first. What has several owners stands with each; with `owner` only theirs."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for name in _names(row.entry, owner):
            found.setdefault(name, []).append(row)
    nobody = found.pop(NOBODY, [])
    named = [Group(name, tuple(its)) for name, its in found.items()]
    return (*named, Group(NOBODY, tuple(nobody))) if nobody else tuple(named)


def named(entries: Iterable[Entry], name: str) -> str:
    """The owner or team of this name as it is written, whatever its capitals. Raises Refusal where there is none."""
    written = {each.casefold(): each for entry in entries for each in (*entry.owners, *entry.teams)}
    if found := written.get(name.casefold()):
        return found
    listed = "`owners` and `teams` of the entries say who there is"
    raise Refusal(f"no owner and no team is called `{name}`", did_you_mean(name, written.values(), otherwise=listed))


def _names(entry: Entry, owner: str | None) -> tuple[str, ...]:
    if owner is not None:
        return (owner,) if owner in (*entry.owners, *entry.teams) else ()
    return tuple(dict.fromkeys(entry.owners or entry.teams or (NOBODY,)))
