"""`milepost set`: one value changes, and nothing else in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.addressed import addressed
from milepost.adapters.cli.edits import source_file, write_if_sound
from milepost.adapters.cli.failures import Refusal
from milepost.adapters.cli.part import require_part
from milepost.adapters.cli.run import Run
from milepost.adapters.cli.value import TODAY, meant
from milepost.model.source import Source
from milepost.printable import printable
from milepost.source.document import SourceFile
from milepost.source.edit import BOM, EditError, append_item, set_value
from milepost.source.marks import Data, Loc

_INDEX = re.compile(r"\d{1,4}")


def _reason(context: click.Context, option: click.Parameter, why: str | None) -> str | None:  # noqa: ARG001
    if why is not None and not why.strip():
        raise Refusal("the reason is empty", "say in a sentence why, or leave `--why` out")
    return why


@click.command("set")
@click.argument("name", metavar="KIND:SLUG")
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@click.option("--why", metavar="TEXT", callback=_reason, help="Record the change and this reason under `changes`.")
@click.pass_obj
def command(run: Run, *, name: str, field: str, value: str, why: str | None) -> None:
    """Change one value and nothing else: `milepost set dark-mode target 2027-Q3 --why "…"`.

    `feature:` may be left out. FIELD may be a path, such as measures.activation.readings.2026-12-01. A list is given
    as [a, b], a date takes its usual form, and `today` serves for a day. Nothing is written when the content would
    have a new error.
    """
    checked = reading.judged(run)
    entry = addressed(checked.roadmap, name)
    today = run.as_of.isoformat()
    loc = _place(entry, field, today)
    field = ".".join(str(step) for step in loc)
    require_part(entry, loc)
    data = meant(entry, loc, value, today=today, calendar=checked.roadmap.settings.calendar)
    old = _at(entry.document.data, (*entry.at, *loc))
    if old == data:
        terminal.tell(f"`{field}` of {name} is {_shown(data)} already")
        return
    file = source_file(run, entry.document.path)
    try:
        text = set_value(file, (*entry.at, *loc), data)
        if why is not None:
            record = _record(field, loc, old=old, new=data, why=why, today=today)
            text = append_item(_again(file, text), (*entry.at, "changes"), record)
    except EditError as error:
        raise Refusal(str(error)) from None
    write_if_sound(run, checked, {file.path: text})
    terminal.tell(printable(f"{file.path}: {field}: {_shown(old)} → {_shown(data)}"))
    for edition, other in _elsewhere(entry, loc):
        where = f"only.{edition}.{field}"
        terminal.tell(printable(f"readers of `{edition}` go on reading {_shown(other)}: `{where}` says so"))
    if why is None and old is not None and _is_promised(entry, field):
        terminal.tell(f"this {field} is committed: `changes` should say why it moved, as `--why` would have written it")


def _again(file: SourceFile, text: str) -> SourceFile:
    return SourceFile(file.path, text.removeprefix(BOM), file.has_bom)


def _place(entry: Source, field: str, today: str) -> Loc:
    """The steps from the entry to the value; a number is a list's item where a list is, else a key."""
    loc: tuple[str | int, ...] = ()
    here: Any = entry.data
    for step in field.split("."):
        if not step:
            raise Refusal(f"`{field}` is not a field", "for example `target`, or `measures.activation.to`")
        if isinstance(here, list) and _INDEX.fullmatch(step):
            loc = (*loc, int(step))
            here = here[int(step)] if int(step) < len(here) else None
            continue
        key = today if step == TODAY and loc[-1:] == ("readings",) else step
        loc = (*loc, key)
        here = here.get(key) if isinstance(here, dict) else None
    return loc


def _elsewhere(entry: Source, loc: Loc) -> Iterator[tuple[str, Data]]:
    """The editions for which the entry says another value, with that."""
    layers = entry.data.get("only")
    for edition, layer in layers.items() if isinstance(layers, dict) else ():
        if loc[0] != "only" and (other := _at(layer, loc)) is not None:
            yield str(edition), other


def _is_promised(entry: Source, field: str) -> bool:
    return field in ("target", "when") and entry.data.get("confidence") == "committed"


def _at(data: Any, loc: Loc) -> Data:
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data  # type: ignore[no-any-return]


def _record(field: str, loc: Loc, *, old: Data, new: Data, why: str, today: str) -> Data:
    """The change as it stands under `changes`; one for an edition only is for that edition only."""
    record: dict[str, Data] = {"on": today, "field": field}
    if old is not None and not isinstance(old, dict):
        record["from"] = _written(old)
    record |= {"to": _written(new), "why": why}
    if loc[0] == "only" and len(loc) > 1:
        record["visibility"] = str(loc[1])
    return record


def _written(value: Data) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def _shown(value: Data) -> str:
    if value is None:
        return "nothing"
    return "several fields" if isinstance(value, dict) else f"`{_written(value)}`"
