"""`milepost schema`: what editors complete and underline by."""

from __future__ import annotations

from pathlib import Path

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.failures import unwritable
from milepost.adapters.cli.report import stop
from milepost.adapters.cli.run import Run
from milepost.adapters.editor_line import SCHEMAS
from milepost.adapters.json_file import json_file
from milepost.adapters.write import replace_file
from milepost.schema import schemas
from milepost.settings import Settings


@click.command("schema")
@click.pass_obj
def command(run: Run) -> None:
    """Write the schemas that editors complete by into schema/, beside content/.

    They know the status words and the fields of this site, so write them again when site.yml changes, and commit them.
    Prints the paths of what was written.
    """
    checked = reading.judged(run)
    site = checked.roadmap.settings_document
    if mistakes := [found for found in checked.hindrances() if not site or found.span.path == site.path]:
        stop(mistakes, run.root, because="nothing was written")
    try:
        changed = write_schemas(run.root, checked.roadmap.settings)
    except OSError as error:
        raise unwritable(run.root / SCHEMAS, error) from None
    for path in changed:
        click.echo(path)
    if not changed:
        terminal.tell(f"`{SCHEMAS}/` is as it should be")


def write_schemas(root: Path, settings: Settings) -> list[str]:
    """The paths of those that were not there or different. Raises OSError."""
    made = {f"{SCHEMAS}/{name}": json_file(schema) for name, schema in schemas(settings).items()}
    changed = [path for path, content in made.items() if not _holds(root / path, content)]
    for path in changed:
        replace_file(root / path, made[path])
    return changed


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
