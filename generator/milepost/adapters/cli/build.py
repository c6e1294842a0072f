"""`milepost build`: the check, then the site; with errors nothing is written and the old site stays."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.engine_log import engine_log
from milepost.adapters.cli.failures import NotThere, Refusal, unreadable, unwritable
from milepost.adapters.cli.report import stop
from milepost.adapters.cli.run import Run
from milepost.adapters.engine_config import read
from milepost.adapters.history import memory
from milepost.adapters.judged import Judged
from milepost.adapters.own_sources import is_no_place_for_a_folder
from milepost.adapters.publish import NotPublished, staged
from milepost.edition import seen
from milepost.english import count, number
from milepost.model.roadmap import Roadmap


@click.command("build")
@click.option("--edition", metavar="E", help="An edition of site.yml; without it the widest.")
@click.option("--all-editions", is_flag=True, help="Every edition, each in a folder of its own: site-public, …")
@click.option("--site-dir", metavar="D", type=click.Path(path_type=Path), help="Where to; default as in mkdocs.yml.")
@click.option("--strict", is_flag=True, help="Warnings stop the build, too.")
@click.pass_obj
def command(run: Run, *, edition: str | None, all_editions: bool, site_dir: Path | None, strict: bool) -> None:
    """Check the content, then make the site.

    With errors nothing is written and the site that is there stays. What depends only on today's date, such as a
    target that is past, never stops a build.
    """
    if edition and all_editions:
        raise Refusal("`--edition` and `--all-editions` contradict each other", "give one of them")
    reading.require_mkdocs_file(run)
    target = site_dir or run.root / read(run.root / "mkdocs.yml").site_dir
    _refuse_sources(target, run)
    terminal.progress("checking the content …")
    checked = reading.judged(run)
    settings = checked.roadmap.settings
    if all_editions and not settings.editions:
        raise Refusal("this site has no editions", "say `editions:` in content/site.yml first")
    targets = (
        {each: target.with_name(f"{target.name}-{each}") for each in settings.editions}
        if all_editions
        else {reading.published_edition(run, settings, edition): target}
    )
    for folder in targets.values():
        _refuse_sources(folder, run)
    if hindrances := checked.hindrances(strict=strict):
        stop(hindrances, run.root, because="nothing was built")
    for name, folder in targets.items():
        terminal.progress(f"making the edition {name} …" if name else "making the site …")
        _build(run, folder, checked, edition=name or None, strict=strict)
        terminal.tell(f"{_what(checked.roadmap, name)} is in `{folder}`")
    if missing := memory(run.root, checked.roadmap).gap:
        terminal.tell(f"what changed is told only as far as it is known: {missing}")


def _what(roadmap: Roadmap, edition: str) -> str:
    """With how much of everything an edition shows: that it is nothing is soon overlooked."""
    if not edition:
        return "the site"
    shown = sum(1 for _ in seen(roadmap, edition))
    return f"the edition `{edition}`, {number(shown)} of {count(sum(1 for _ in roadmap), 'entry', 'entries')},"


def _refuse_sources(target: Path, run: Run) -> None:
    if is_no_place_for_a_folder(target, root=run.root):
        raise Refusal(f"`{target}` holds the site's own sources", "give `--site-dir` a folder of its own")


def _build(run: Run, target: Path, checked: Judged, *, edition: str | None, strict: bool) -> None:
    # MkDocs takes half a second to import, which a mistake need not wait for
    from milepost.adapters.mkdocs import ConfigNotUsable, SiteNotBuilt, build_site

    try:
        with (
            engine_log(level=logging.WARNING),
            staged(target, edition=edition or read(run.root / "mkdocs.yml").edition, waiting=terminal.tell) as new,
        ):
            build_site(run.root, site_dir=new, as_of=run.as_of, strict=strict, edition=edition, checked=checked)
    except NotPublished as error:
        raise NotThere(str(error), "give another folder with `--site-dir`") from None
    except ConfigNotUsable as error:
        raise Refusal(str(error), error.help) from None
    except OSError as error:
        where = Path(error.filename or target)
        raise (unwritable if where.is_relative_to(target) else unreadable)(where, error) from None
    except SiteNotBuilt as error:
        if str(error):
            terminal.tell(str(error))
        terminal.tell(f"the edition `{edition}` was not built" if edition else "nothing was built")
        sys.exit(1)
