"""`milepost check`: everything that is wrong with the content."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.report import written
from milepost.adapters.cli.run import Run
from milepost.diagnostics import Report, Severity
from milepost.english import and_list, count
from milepost.model.roadmap import Roadmap
from milepost.reporters import reporters

_NOUNS = {
    "feature": ("feature", "features"),
    "goal": ("goal", "goals"),
    "audience": ("audience", "audiences"),
    "timeline": ("timeline entry", "timeline entries"),
    "stakeholder": ("stakeholder", "stakeholders"),
    "vision": ("vision", "visions"),
}


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
    base = reading.revision(run, against).roadmap if against else None
    checked = reading.checked(run, edition=edition, base=base)
    report = _seen_by_github(checked.report, run.root) if form == "github" else checked.report
    _print(written(report, run.root, form=form, color=terminal.has_color(sys.stdout)), form)
    if not len(report):
        (click.echo if form == "text" else terminal.tell)(f"no problems in {contents(checked.roadmap)}")
    if _fails(report, strict=strict):
        sys.exit(1)


def contents(roadmap: Roadmap) -> str:
    """`74 features, 8 goals and 1 vision`."""
    numbers = ((len(roadmap.entries.get(kind, {})), nouns) for kind, nouns in _NOUNS.items())
    return and_list(count(number, *nouns) for number, nouns in numbers if number) or "an empty roadmap"


def _print(text: str, form: str) -> None:
    if form == "text":
        click.echo(text, nl=False, color=True)  # whether there is colour in it is decided already
    else:
        terminal.data(text.encode())


def _fails(report: Report, *, strict: bool) -> bool:
    return report.has_errors or (strict and report.counts()[Severity.WARNING] > 0)


def _seen_by_github(report: Report, root: Path) -> Report:
    """GitHub finds a file by its path from the root of the repository, wherever in it the site stands."""
    start = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
    prefix = os.path.relpath(root.resolve(), start.resolve()).replace(os.sep, "/")
    if prefix == "." or prefix.startswith(".."):
        return report
    return Report(replace(found, span=replace(found.span, path=f"{prefix}/{found.span.path}")) for found in report)
