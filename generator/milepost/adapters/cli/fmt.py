"""`milepost fmt`: dates in their usual form and the editor line; everything else byte for byte as it was."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, TypeAlias

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.failures import NotThere, unwritable
from milepost.adapters.cli.run import Run
from milepost.adapters.editor_line import with_editor_line
from milepost.adapters.write import replace_file
from milepost.diagnostics import Report
from milepost.english import count
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.printable import printable
from milepost.source import limits
from milepost.source.document import Document, SourceFile
from milepost.source.edit import BOM
from milepost.source.marks import Loc
from milepost.source.read import read_one
from milepost.source.yaml import parse
from milepost.timeframe import Calendar, canonical

MEASURES, READINGS = "measures", "readings"

# A date: the entry that it stands in, and where
Marked: TypeAlias = tuple[Source, Loc]


@click.command("fmt")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if there is something to do.")
@click.pass_obj
def command(run: Run, *, only_check: bool) -> None:
    """Rewrite dates in their usual form, and put right the line by which editors find the schema.

    Prints the paths of the files that change. Files with mistakes in their YAML are left as they are.
    """
    roadmap = reading.judged(run).roadmap
    changed = {path: text for path, text in _formatted(roadmap).items() if text is not None}
    for path, text in changed.items():
        click.echo(printable(path))
        if not only_check:
            _write(run, path, text)
    if only_check and changed:
        terminal.tell(f"{count(len(changed), 'file')} can be tidied: `milepost fmt`")
        sys.exit(1)
    if not changed:
        terminal.tell("nothing to do")


def _write(run: Run, path: str, text: str) -> None:
    """`text` is without the byte order mark, which the file keeps if it has one."""
    file = read_one(run.root, path, limits.MAPPING_FILE, Report())
    if file is None:
        raise NotThere(f"`{path}` is not there any more")
    try:
        replace_file(run.root / path, ((BOM if file.has_bom else "") + text).encode())
    except OSError as error:
        raise unwritable(run.root / path, error) from None


def _formatted(roadmap: Roadmap) -> dict[str, str | None]:
    """The new text of each file by its path; None where it stays."""
    places: dict[str, tuple[Document, list[Marked]]] = {}
    if site := roadmap.settings_document:
        places[site.path] = (site, [])
    for source in roadmap.sources.values():
        _, marked = places.setdefault(source.document.path, (source.document, []))
        marked.extend((source, loc) for loc, _ in source.marked("timeframe"))
        marked.extend((source, loc) for loc in _days_of_readings(source.data))
    return {path: _tidied(document, marked, roadmap.settings.calendar) for path, (document, marked) in places.items()}


def _days_of_readings(data: Any, above: Loc = ()) -> Iterator[Loc]:
    """The places of the readings of measures, those for one edition included: their days are keys, without a mark."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if key == READINGS and above[-2:-1] == (MEASURES,):
            yield from ((*above, key, day) for day in (value if isinstance(value, dict) else ()))
        elif above or key in (MEASURES, "only"):
            yield from _days_of_readings(value, (*above, key))


def _tidied(document: Document, marked: list[Marked], calendar: Calendar) -> str | None:
    splices = sorted(_splices(document, marked, calendar), reverse=True)
    text = document.text
    for start, end, better in splices:
        text = text[:start] + better + text[end:]
    if splices and not _still_reads(SourceFile(document.path, text), document):
        text = document.text
    text = with_editor_line(text, document.path)
    return text if text != document.text else None


def _splices(document: Document, marked: list[Marked], calendar: Calendar) -> Iterator[tuple[int, int, str]]:
    """Where a date stands that has a more usual form: start, end, and what goes there, quotes as they were."""
    for source, loc in marked:
        node = document.node((*source.at, *loc))
        if node is None:
            continue
        is_key = isinstance(loc[-1], str) and loc[-2:-1] == (READINGS,)
        number, date = (node.key, loc[-1]) if is_key else (node.number, node.data)
        if number is None or not isinstance(date, str):
            continue
        better = canonical(date, calendar)
        start, end = document.marks.starts[number], document.marks.ends[number]
        written = document.text[start:end]
        quote = written[:1] if written[:1] in ("'", '"') else ""
        if better and better != date and written == f"{quote}{date}{quote}":
            yield start, end, f"{quote}{better}{quote}"


def _still_reads(file: SourceFile, before: Document) -> bool:
    report = Report()
    after = parse(file, report)
    return after is not None and not report.has_errors and _shape(after.data) == _shape(before.data)


def _shape(data: object) -> object:
    """The data without its texts, which are what may change, as may the days that are keys."""
    if isinstance(data, dict):
        return {canonical(key) or key: _shape(value) for key, value in data.items()}
    return [_shape(item) for item in data] if isinstance(data, list) else type(data)
