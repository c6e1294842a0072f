"""`milepost audit`: whether a finished site says what the readers of an edition may not see."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from milepost.adapters import publishable
from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.failures import NotThere, unreadable
from milepost.adapters.cli.run import Run
from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.own_texts import own_texts
from milepost.english import count
from milepost.printable import cut, printable

_SHOWN = 60  # characters of a text


@click.command("audit")
@click.argument("site", metavar="SITE", type=click.Path(path_type=Path))
@click.option("--edition", metavar="E", help="Whose site it is; without it the widest edition's.")
@click.pass_obj
def command(run: Run, *, site: Path, edition: str | None) -> None:
    """Search a finished SITE, or any folder, for what the readers of an edition may not see.

    Every file is read, the search index and compressed files too. Exits with 1 when something is found. `milepost
    build` does the same before it publishes anything.
    """
    if not site.is_dir():
        raise NotThere(f"there is no folder `{site}`", "`milepost build` makes one")
    checked = publishable.remembering(reading.judged(run), run.root)
    name = reading.published_edition(run, checked.roadmap.settings, edition)
    wanted = forbidden(checked.roadmap, name, own_texts(run.root))
    try:
        found = leaks(site, wanted)
    except OSError as error:
        raise unreadable(Path(error.filename or site), error) from None
    for leak in found:
        click.echo(str(leak))
    for text in wanted.unsure:
        told = cut(printable(text), columns=_SHOWN)
        terminal.tell(f"not looked for: “{told}” is hidden, but stands in what this edition may say, too")
    if found:
        terminal.tell(f"{count(len(found), 'leak')} in `{site}`")
        sys.exit(1)
    if not wanted:
        whom = f"the edition `{name}`" if name else "anybody, for this site has no editions"
        terminal.tell(f"nothing is hidden from {whom}")
        return
    looked_for = count(len(wanted.texts) + len(wanted.names), "hidden text or name", "hidden texts and names")
    terminal.tell(f"nothing in `{site}` is hidden from the edition `{name}` ({looked_for} looked for)")
