"""`milepost diff`: what changes between two states of the roadmap, in words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from milepost.account import tell
from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.run import Run
from milepost.adapters.revisions import Revision
from milepost.compare import changes
from milepost.diagnostics import Severity
from milepost.diffs import forms
from milepost.english import count


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option("--format", "form", type=click.Choice(list(forms())), default="text", show_default=True)
@click.pass_obj
def command(run: Run, *, base: str, head: str | None, form: str) -> None:
    """Say what changes from BASE to HEAD, by default to what is written here.

    Each is a branch, tag or commit of git, the folder of a site, written or built, or a published roadmap.json.
    Where, how and in which order something is written makes no difference. `html` is one file that a browser opens by
    itself.

    Exits with 0 whether there are differences or not.
    """
    old, new = reading.revision(run, base), reading.revision(run, head or str(run.root))
    notes = tuple((f"{_named(each)} holds no roadmap yet",) for each in (old, new) if each.is_empty)
    account = tell(changes(old.roadmap, new.roadmap), old.roadmap, new.roadmap, notes=notes)
    text = forms()[form].write(account, color=terminal.has_color(sys.stdout))
    if form == "text":
        click.echo(text, nl=False, color=True)
    else:
        terminal.data(text.encode())
    for each in (old, new):
        _tell_mistakes(each)


def _tell_mistakes(found: Revision) -> None:
    if errors := found.report.counts()[Severity.ERROR]:
        they = "it stands" if errors == 1 else "they stand"
        terminal.tell(f"{_named(found)} has {count(errors, 'error')}; what {they} in was left out")


def _named(found: Revision) -> str:
    return "the content here" if Path(found.name).is_dir() else f"`{found.name}`"
