"""`milepost list`: the entries as a table, for people and for programs."""

from __future__ import annotations

import csv
import io
import shutil
import sys
from collections.abc import Iterable

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.columns import ANY, columns_of
from milepost.adapters.cli.failures import Refusal
from milepost.adapters.cli.kind_named import kind_named
from milepost.adapters.cli.run import Run
from milepost.edition import narrow
from milepost.english import count
from milepost.exporters.csv import safe
from milepost.harmless_json import harmless_json
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.printable import cut, printable
from milepost.settings import Settings
from milepost.source.suggest import did_you_mean

_TITLE_COLUMNS = 60  # of a table on a terminal


@click.command("list")
@click.argument("kind", required=False)
@click.option("--status", "statuses", metavar="S", multiple=True, help="Features of this status; may be repeated.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("--edition", metavar="E", help="As its readers see it; without it everything.")
@click.pass_obj
def command(run: Run, *, kind: str | None, statuses: tuple[str, ...], form: str, edition: str | None) -> None:
    """Show the entries of a KIND, or of all, as a table.

    A built-in status word takes every word of your own that means it. Entries with mistakes are left out.
    """
    kind = _kind(kind, statuses)
    checked = reading.judged(run)
    roadmap = narrow(checked.roadmap, reading.shown_edition(checked.roadmap.settings, edition))
    entries = _of_status(_entries(roadmap, kind), _words(roadmap.settings, statuses))
    columns = columns_of(kind) if kind else ANY
    rows = [{name: cell(roadmap, entry) for name, cell in columns.items()} for entry in entries]
    _FORMATS[form](list(columns), rows)
    if errors := len(checked.hindrances()):
        terminal.tell(f"the content has {count(errors, 'error')}; what they stand in is left out (`milepost check`)")


def _kind(kind: str | None, statuses: tuple[str, ...]) -> str | None:
    if kind is None:
        return "feature" if statuses else None
    name = kind_named(kind).name
    if statuses and name != "feature":
        raise Refusal("only features have a status", "`milepost list feature --status …`")
    return name


def _words(settings: Settings, statuses: tuple[str, ...]) -> set[str]:
    """The status words that are asked for, with every word of the site that means one of them."""
    for word in statuses:
        if word not in settings.words:
            help_ = did_you_mean(word, settings.words, otherwise=f"there are {', '.join(settings.words)}")
            raise Refusal(f"no status is called `{word}`", help_)
    return {word for word, status in settings.words.items() if word in statuses or status.means in statuses}


def _entries(roadmap: Roadmap, kind: str | None) -> Iterable[Entry]:
    return roadmap.entries.get(kind, {}).values() if kind else roadmap


def _of_status(entries: Iterable[Entry], words: set[str]) -> list[Entry]:
    return [entry for entry in entries if not words or (isinstance(entry, Feature) and entry.status.word in words)]


def _table(names: list[str], rows: list[dict[str, str]]) -> None:
    if not rows:
        terminal.tell("nothing to list")
        return
    lines = [names, *([printable(cell) for cell in row.values()] for row in rows)]
    if sys.stdout.isatty():
        widest = max(_TITLE_COLUMNS, shutil.get_terminal_size().columns // 2)
        lines = [[cut(cell, columns=widest) for cell in line] for line in lines]
    click.echo(terminal.table(tuple(line) for line in lines), nl=False)


def _json(names: list[str], rows: list[dict[str, str]]) -> None:  # noqa: ARG001 - as the others
    terminal.data(harmless_json(rows).encode())


def _csv(names: list[str], rows: list[dict[str, str]]) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe instead."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([safe(cell) for cell in row.values()] for row in rows)
    terminal.data(lines.getvalue().encode())


_FORMATS = {"table": _table, "json": _json, "csv": _csv}
