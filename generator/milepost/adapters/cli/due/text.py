"""The list for a terminal: a table for each name, and below each row what there is to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from milepost.adapters.cli import terminal
from milepost.adapters.cli.due.groups import Group
from milepost.adapters.cli.due.rows import Row
from milepost.adapters.cli.due.todo import Todo, name_of
from milepost.printable import printable

_HEAD = ("due", "confirmed", "entry", "title")


def text(groups: Iterable[Group], *, with_todos: bool) -> str:
    """Empty where there is nothing."""
    return "\n".join(_group(group, with_todos=with_todos) for group in groups)


def _group(group: Group, *, with_todos: bool) -> str:
    lines = terminal.table([_HEAD, *map(_cells, group.rows)]).splitlines()
    told = [printable(group.name), f"  {lines[0]}"]
    for line, row in zip(lines[1:], group.rows, strict=True):
        told.append(f"  {line}")
        told += (f"    {each}" for each in _todos(row) if with_todos)
    return "".join(f"{line}\n" for line in told)


def _cells(row: Row) -> tuple[str, ...]:
    return when(row), str(row.last or "never"), name_of(row.entry), printable(row.entry.title)


def when(row: Row) -> str:
    """`2027-02-21` is still to come, `since 2026-08-10` is past."""
    if row.by is None:
        return "now"
    return f"since {row.by}" if row.todos else str(row.by)


def _todos(row: Row) -> Iterator[str]:
    return (f"{printable(each.why)}: {printable(_cure(each))}" for each in row.todos)


def _cure(todo: Todo) -> str:
    return ", or ".join(filter(None, (todo.command, todo.otherwise)))
