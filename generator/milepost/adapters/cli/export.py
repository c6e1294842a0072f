"""`milepost export`: the roadmap as a file for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from milepost.adapters import publishable
from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.addressed import addressed
from milepost.adapters.cli.failures import Refusal, unwritable
from milepost.adapters.cli.report import stop
from milepost.adapters.cli.run import Run
from milepost.adapters.disk import about_site, write_pages
from milepost.adapters.engine_config import read
from milepost.adapters.export_folder import NotFromExport
from milepost.adapters.judged import Judged
from milepost.adapters.own_sources import is_no_place_for_a_file, is_no_place_for_a_folder
from milepost.adapters.pages_apart import HOW_APART, WHY_APART, lie_apart
from milepost.adapters.write import replace_file
from milepost.addresses import Links
from milepost.english import count, or_list
from milepost.exporters import exporters
from milepost.feeds.followed import FOLLOWED
from milepost.model.roadmap import Roadmap
from milepost.printable import printable
from milepost.source.suggest import did_you_mean

PAGES = "pages"


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--edition", metavar="E", help="An edition of site.yml; without it the widest.")
@click.option("--of", metavar="ENTRY", help="Only what one page is about, such as `goal:faster`.")
@click.option("-o", "output", metavar="FILE", type=click.Path(path_type=Path), help="Instead of standard output.")
@click.pass_obj
def command(
    run: Run, *, form: str, folder: Path | None, edition: str | None, of: str | None, output: Path | None
) -> None:
    """Give the roadmap to other programs, as json, csv, ics, atom, jsonfeed, schema or pages.

    `ics` is a calendar, `atom` and `jsonfeed` are feeds of dated changes and updates, `schema` tells programs what the
    json looks like. With `--of`, calendar and feeds hold only what belongs to one goal, audience or stakeholder.
    `milepost export pages DIR` writes the site as Markdown pages that Zensical and plain MkDocs build.
    """
    target = _target(form, folder, output)
    _refuse_other_than_whole(form, of)
    _refuse_own_sources(form, target, run.root)
    checked = reading.judged(run)
    wanted = reading.published_edition(run, checked.roadmap.settings, edition)
    _stop_on_errors(checked, run)
    try:
        if form == PAGES:
            assert target is not None
            _export_pages(checked, run, target, edition=wanted)
        else:
            at = read(run.root / "mkdocs.yml").at
            known = publishable.remembering(checked, run.root)
            _export(publishable.narrowed(known, at=at, edition=wanted), form, of, target)
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


def _refuse_other_than_whole(form: str, of: str | None) -> None:
    if of and (form == PAGES or not exporters()[form].about):
        able = [f"`{name}`" for name, exporter in exporters().items() if exporter.about]
        raise Refusal(f"`{form}` is always about the whole roadmap", f"`--of` goes with {or_list(able)}")


def _refuse_own_sources(form: str, target: Path | None, root: Path) -> None:
    if form == PAGES and target and is_no_place_for_a_folder(target, root=root):
        raise Refusal(f"`{target}` holds the site's own sources", "give an empty folder")
    if form != PAGES and target and is_no_place_for_a_file(target, root=root):
        raise Refusal(f"`{target}` stands among the site's own sources", "give a file outside of them")


def _stop_on_errors(checked: Judged, run: Run) -> None:
    if hindrances := checked.hindrances():
        stop(hindrances, run.root, because="nothing was written")


def _export(roadmap: Roadmap, form: str, of: str | None, target: Path | None) -> None:
    content = _about(roadmap, form, of) if of else exporters()[form].export(roadmap)
    if content is None:
        terminal.tell(f"{f'`{of}`' if of else 'the roadmap'} has nothing to say as {form}; nothing was written")
    elif target and str(target) != "-":
        replace_file(target, content)
    else:
        terminal.data(content)


def _about(roadmap: Roadmap, form: str, of: str) -> bytes | None:
    """The file about one entry. Raises Refusal for an entry that the edition has not, or that has no such file."""
    written = addressed(roadmap, of)
    entry = roadmap.entries.get(written.kind.name, {}).get(written.slug)
    if not isinstance(entry, FOLLOWED):
        able = or_list(f"`{kind.kind}:…`" for kind in FOLLOWED)
        raise Refusal(f"no {written.kind.name} has a file of its own as {form}", f"write {able}")
    about = exporters()[form].about
    return about(roadmap, entry) if about else None


def _export_pages(checked: Judged, run: Run, target: Path, *, edition: str) -> None:
    is_whole = edition == checked.roadmap.settings.narrowest
    if not is_whole and not lie_apart(run.root, read(run.root / "mkdocs.yml").docs_dir):
        raise Refusal(WHY_APART, HOW_APART)
    made = publishable.make(checked, run.root, links=Links(), edition=edition)
    _stop_on_errors(checked, run)
    done = write_pages(made.site, about_site(made.roadmap.settings), run.root, target)
    removed = f", {count(len(done.removed), 'old one')} removed" if done.removed else ""
    terminal.tell(f"{count(len(done.files), 'file')} in `{target}`{removed}")
