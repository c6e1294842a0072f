"""`milepost review`: what is to be confirmed, by when and by whom."""

from __future__ import annotations

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.due.groups import Group, groups, named
from milepost.adapters.cli.due.json import data
from milepost.adapters.cli.due.markdown import markdown
from milepost.adapters.cli.due.rows import Row, rows
from milepost.adapters.cli.due.text import text
from milepost.adapters.cli.run import Run
from milepost.english import count
from milepost.model.roadmap import Roadmap


@click.command("review")
@click.option("--due", "only_due", is_flag=True, help="Only what is due now, each with what to do about it.")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option("--owner", metavar="NAME", help="Only what this owner or team answers for.")
@click.pass_obj
def command(run: Run, *, only_due: bool, form: str, owner: str | None) -> None:
    """List what is to be confirmed, by when and by whom: the soonest first, grouped by owner or else by team.

    `review` in site.yml says how often. `--format markdown` is for an issue: nothing in it makes a link or calls
    anybody. Entries with mistakes are left out.

    Exits with 0 also when something is due, for this is a list; `milepost check` is what fails.
    """
    checked = reading.judged(run)
    roadmap = checked.roadmap
    name = None if owner is None else named(roadmap, owner)
    wanted = [row for row in rows(roadmap) if row.todos or not only_due]
    grouped = groups(wanted, owner=name)
    _FORMATS[form](wanted, grouped, roadmap, only_due=only_due)
    if errors := len(checked.hindrances()):
        terminal.tell(f"the content has {count(errors, 'error')}; what they stand in is left out (`milepost check`)")


def _text(_: list[Row], grouped: tuple[Group, ...], __: Roadmap, *, only_due: bool) -> None:
    if not grouped:
        terminal.tell("nothing is due" if only_due else "nothing is to be confirmed")
        return
    click.echo(text(grouped, with_todos=only_due), nl=False)


def _markdown(_: list[Row], grouped: tuple[Group, ...], roadmap: Roadmap, *, only_due: bool) -> None:
    terminal.data(markdown(grouped, as_of=roadmap.as_of, with_todos=only_due).encode())


def _json(wanted: list[Row], grouped: tuple[Group, ...], roadmap: Roadmap, *, only_due: bool) -> None:  # noqa: ARG001 - as the others
    """Each row once, though it may stand with several names."""
    mine = {row.entry.reference for group in grouped for row in group.rows}
    rows_ = (row for row in wanted if row.entry.reference in mine)
    terminal.data(data(rows_, as_of=roadmap.as_of, review=roadmap.settings.review).encode())


_FORMATS = {"text": _text, "markdown": _markdown, "json": _json}
