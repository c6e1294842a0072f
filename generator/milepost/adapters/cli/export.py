"""`milepost export`: the roadmap as a file for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from milepost.adapters import publishable
from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.failures import Refusal, unwritable
from milepost.adapters.cli.report import stop
from milepost.adapters.cli.run import Run
from milepost.adapters.disk import about_site, write_pages
from milepost.adapters.publishable import Checked
from milepost.adapters.write import replace_file
from milepost.addresses import Links
from milepost.exporters import exporters
from milepost.source.suggest import did_you_mean
from milepost.words import count

PAGES = "pages"


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--edition", metavar="E", help="An edition of site.yml.")
@click.option("-o", "output", metavar="FILE", type=click.Path(path_type=Path), help="Instead of standard output.")
@click.pass_obj
def command(run: Run, *, form: str, folder: Path | None, edition: str | None, output: Path | None) -> None:
    """Give the roadmap to other programs, as json, csv, ics, atom or pages.

    `milepost export pages DIR` writes the site as Markdown pages that Zensical and plain MkDocs build.
    """
    target = _target(form, folder, output)
    checked = reading.checked(run)
    reading.require_publishable_edition(run, checked.roadmap.settings, edition)
    _stop_on_errors(checked, run)
    try:
        if form == PAGES:
            assert target is not None
            _export_pages(checked, run, target)
        else:
            _export(checked, form, target)
    except OSError as error:
        raise unwritable(Path(error.filename or target or "-"), error) from None


def _target(form: str, folder: Path | None, output: Path | None) -> Path | None:
    if form not in (*exporters(), PAGES):
        known = [*exporters(), PAGES]
        help_ = did_you_mean(form, known, otherwise=f"there are {', '.join(known)}")
        raise Refusal(f"no format is called `{form}`", help_)
    if folder and output:
        raise Refusal(f"there are two places to write to: `{folder}` and `{output}`", "give one of them")
    if folder and form != PAGES:
        raise Refusal(f"`{form}` is one file", f"`milepost export {form} -o {folder}`")
    if form == PAGES and not (folder or output):
        raise Refusal("the folder to write the pages to is missing", "`milepost export pages DIR`")
    return folder or output


def _stop_on_errors(checked: Checked, run: Run) -> None:
    if hindrances := checked.hindrances():
        stop(hindrances, run.root, because="nothing was written")


def _export(checked: Checked, form: str, target: Path | None) -> None:
    content = exporters()[form].export(checked.roadmap)
    if content is None:
        terminal.tell(f"the roadmap has nothing to say as {form}; nothing was written")
    elif target and str(target) != "-":
        replace_file(target, content)
    else:
        terminal.data(content)


def _export_pages(checked: Checked, run: Run, target: Path) -> None:
    site = publishable.make(checked, run.root, links=Links())
    _stop_on_errors(checked, run)
    done = write_pages(site, about_site(checked.roadmap.settings), run.root, target)
    removed = f", {count(len(done.removed), 'old one')} removed" if done.removed else ""
    terminal.tell(f"{count(len(done.files), 'file')} in `{target}`{removed}")
