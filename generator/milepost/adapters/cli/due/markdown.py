"""The list for an issue on GitHub or GitLab, where what is written in the content calls nobody and links nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from milepost.adapters.cli.due.groups import Group
from milepost.adapters.cli.due.rows import Row
from milepost.adapters.cli.due.text import when
from milepost.adapters.cli.due.todo import Todo, name_of
from milepost.english import count
from milepost.markdown_text import markdown_code, markdown_text


def markdown(groups: Iterable[Group], *, as_of: date, with_todos: bool) -> str:
    found = tuple(groups)
    entries = {row.entry.reference: bool(row.todos) for group in found for row in group.rows}
    due = f"{count(sum(entries.values()), 'entry', 'entries')} due"
    total = due if with_todos else f"{count(len(entries), 'entry', 'entries')} to keep true, {due}"
    blocks = [f"On {as_of}: {total}.", *(_group(group, with_todos=with_todos) for group in found)]
    return "\n\n".join(blocks) + "\n"


def _group(group: Group, *, with_todos: bool) -> str:
    lines = [line for row in group.rows for line in _row(row, with_todos=with_todos)]
    return "\n".join([f"## {markdown_text(group.name)}", "", *lines])


def _row(row: Row, *, with_todos: bool) -> Iterator[str]:
    entry = row.entry
    confirmed = f"last confirmed {row.last}" if row.last else "never confirmed"
    yield f"- **{markdown_text(entry.title)}** ({markdown_code(name_of(entry))}): due {when(row)}, {confirmed}"
    if with_todos:
        yield from (f"  - {markdown_text(each.why)}: {_cure(each)}" for each in row.todos)


def _cure(todo: Todo) -> str:
    command = markdown_code(todo.command) if todo.command else ""
    return ", or ".join(filter(None, (command, markdown_text(todo.otherwise))))
