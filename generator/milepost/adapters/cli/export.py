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
from milepost.adapters.export_folder import NotFromExport
from milepost.adapters.own_sources import is_no_place_for_a_file, is_no_place_for_a_folder
from milepost.adapters.publishable import Checked
from milepost.adapters.write import replace_file
from milepost.addresses import Links
from milepost.edition import narrow
from milepost.english import count
from milepost.exporters import exporters
from milepost.model.roadmap import Roadmap
from milepost.printable import printable
from milepost.source.suggest import did_you_mean

PAGES = "pages"


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--edition", metavar="E", help="An edition of site.yml; without it the widest.")
@click.option("-o", "output", metavar="FILE", type=click.Path(path_type=Path), help="Instead of standard output.")
@click.pass_obj
def command(run: Run, *, form: str, folder: Path | None, edition: str | None, output: Path | None) -> None:
    """Give the roadmap to other programs, as json, csv, ics, atom, schema or pages.

    `ics` is a calendar, `atom` a feed of dated changes and updates, `schema` tells programs what the json looks like.
    `milepost export pages DIR` writes the site as Markdown pages that Zensical and plain MkDocs build.
    """
    target = _target(form, folder, output)
    _refuse_own_sources(form, target, run.root)
    checked = reading.checked(run)
    wanted = reading.published_edition(run, checked.roadmap.settings, edition)
    _stop_on_errors(checked, run)
    try:
        if form == PAGES:
            assert target is not None
            _export_pages(checked, run, target, edition=wanted)
        else:
            _export(narrow(checked.roadmap, wanted), form, target)
    except NotFromExport as error:
        for path in error.paths:
            click.echo(printable(path))
        what = "this is here" if len(error.paths) == 1 else "these are here"
        whose = "is" if len(error.paths) == 1 else "are"
        message = f"{what} already and {whose} not from an earlier export, so nothing was written"
        raise Refusal(message, "give an empty folder") from None
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


def _refuse_own_sources(form: str, target: Path | None, root: Path) -> None:
    if form == PAGES and target and is_no_place_for_a_folder(target, root=root):
        raise Refusal(f"`{target}` holds the site's own sources", "give an empty folder")
    if form != PAGES and target and is_no_place_for_a_file(target, root=root):
        raise Refusal(f"`{target}` stands among the site's own sources", "give a file outside of them")


def _stop_on_errors(checked: Checked, run: Run) -> None:
    if hindrances := checked.hindrances():
        stop(hindrances, run.root, because="nothing was written")


def _export(roadmap: Roadmap, form: str, target: Path | None) -> None:
    content = exporters()[form].export(roadmap)
    if content is None:
        terminal.tell(f"the roadmap has nothing to say as {form}; nothing was written")
    elif target and str(target) != "-":
        replace_file(target, content)
    else:
        terminal.data(content)


def _export_pages(checked: Checked, run: Run, target: Path, *, edition: str) -> None:
    made = publishable.make(checked, run.root, links=Links(), edition=edition)
    _stop_on_errors(checked, run)
    done = write_pages(made.site, about_site(made.roadmap.settings), run.root, target)
    removed = f", {count(len(done.removed), 'old one')} removed" if done.removed else ""
    terminal.tell(f"{count(len(done.files), 'file')} in `{target}`{removed}")
