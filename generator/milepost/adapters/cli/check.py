"""`milepost check`: everything that is wrong with the content."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.failures import unwritable
from milepost.adapters.cli.report import written
from milepost.adapters.cli.run import Run
from milepost.adapters.from_repository import from_repository
from milepost.diagnostics import Report, Severity
from milepost.english import and_list, count
from milepost.load.kind_words import many, one
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap
from milepost.reporters import reporters

_FIRST = ("feature", "goal", "audience", "timeline", "stakeholder", "vision")


@click.command("check")
@click.option("--strict", is_flag=True, help="Warnings make the check fail, too.")
@click.option("--format", "form", type=click.Choice(list(reporters())), default="text", show_default=True)
@click.option("--edition", metavar="E", help="Only for the readers of this edition of site.yml; without it for all.")
@click.option("--against", metavar="BASE", help="Also what has changed since: a git revision, folder or roadmap.json.")
@click.pass_obj
def command(run: Run, *, strict: bool, form: str, edition: str | None, against: str | None) -> None:
    """Find the mistakes in the content.

    Every mistake has a place, a code and, where there is one, a cure. `milepost explain CODE` tells more about it.
    Exits with 1 when there are errors, and with --strict also when there are warnings.
    """
    base = _base(run, against) if against else None
    checked = reading.judged(run, edition=edition, base=base)
    report, root = checked.report, run.root
    if reporters()[form].from_repository:
        report, root = from_repository(report, root)
    _print(written(report, root, form=form, color=terminal.has_color(sys.stdout)), form)
    _summarize(report, form)
    if not len(report):
        (click.echo if form == "text" else terminal.tell)(f"no problems in {contents(checked.roadmap)}")
    if _fails(report, strict=strict):
        sys.exit(1)


def _base(run: Run, against: str) -> Roadmap:
    found = reading.revision(run, against)
    if found.is_empty:
        terminal.tell(f"`{against}` holds no roadmap yet, so nothing can have changed since")
    return found.roadmap


def contents(roadmap: Roadmap) -> str:
    """`74 features, 8 goals and 1 vision`."""
    numbers = ((kind, len(roadmap.entries.get(kind, {}))) for kind in dict.fromkeys((*_FIRST, *kinds())))
    told = (count(number, one(kind), many(kind)) for kind, number in numbers if number)
    return and_list(told) or "an empty roadmap"


def _print(text: str, form: str) -> None:
    if form == "text":
        click.echo(text, nl=False, color=True)  # whether there is colour in it is decided already
    else:
        terminal.data(text.encode())


def _fails(report: Report, *, strict: bool) -> bool:
    return report.has_errors or (strict and report.counts()[Severity.WARNING] > 0)


def _summarize(report: Report, form: str) -> None:
    """Adds to the page of the run what the log has no room for, where the build server names a file for that."""
    summary, file = reporters()[form].summary, os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary or not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as page:
            page.write(summary(report))
    except OSError as error:
        raise unwritable(Path(file), error) from None
