"""The list for other programs. Each entry once, the soonest first; names and order of the fields are a promise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from milepost.adapters.cli.due.rows import Row
from milepost.harmless_json import harmless_json
from milepost.settings import Review


def data(rows: Iterable[Row], *, as_of: date, review: Review) -> str:
    """Days are `2026-11-28`. `due` is null for what has never been said at all, and so is due at once."""
    told = {
        "as_of": str(as_of),
        "review": {"every": str(review.every), "grace": str(review.grace)},
        "entries": [_row(row) for row in rows],
    }
    return harmless_json(told)


def _row(row: Row) -> dict[str, Any]:
    return {
        "entry": row.entry.reference,
        "title": row.entry.title,
        "owners": [*row.entry.owners],
        "teams": [*row.entry.teams],
        "confirmed": str(row.last) if row.last else None,
        "due": str(row.by) if row.by else None,
        "todo": [
            {
                "code": todo.code,
                "severity": todo.severity.value,
                "why": todo.why,
                "command": todo.command or None,
                "otherwise": todo.otherwise or None,
            }
            for todo in row.todos
        ],
    }
