"""`milepost confirm`: somebody has looked, and it is still true."""

from __future__ import annotations

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.addressed import addressed
from milepost.adapters.cli.edits import source_file, write_if_sound
from milepost.adapters.cli.failures import Refusal
from milepost.adapters.cli.run import Run
from milepost.english import count
from milepost.source.document import SourceFile
from milepost.source.edit import BOM, EditError, set_value


@click.command("confirm")
@click.argument("names", metavar="SLUG…", nargs=-1, required=True)
@click.pass_obj
def command(run: Run, *, names: tuple[str, ...]) -> None:
    """Say that entries are still true: sets `reviewed` to today. A goal is named `goal:slug`."""
    checked = reading.judged(run)
    entries = [*dict.fromkeys(names)]
    files: dict[str, SourceFile] = {}
    for place, name in enumerate(entries, start=1):
        entry = addressed(checked.roadmap, name, after=entries[place:])
        file = files.get(entry.document.path) or source_file(run, entry.document.path)
        try:
            text = set_value(file, (*entry.at, "reviewed"), run.as_of.isoformat())
        except EditError as error:
            raise Refusal(str(error)) from None
        files[file.path] = SourceFile(file.path, text.removeprefix(BOM), file.has_bom)
    write_if_sound(run, checked, {path: (BOM if file.has_bom else "") + file.text for path, file in files.items()})
    terminal.tell(f"{count(len(entries), 'entry', 'entries')} confirmed on {run.as_of.isoformat()}")
