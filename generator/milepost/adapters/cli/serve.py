"""`milepost serve`: the site in the browser, made again whenever a file is saved."""

from __future__ import annotations

import logging
import sys

import click

from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.engine_log import engine_log
from milepost.adapters.cli.failures import NotThere
from milepost.adapters.cli.run import Run


@click.command("serve")
@click.option("--edition", metavar="E", help="An edition of site.yml.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_obj
def command(run: Run, *, edition: str | None, port: int) -> None:
    """Show the site while you edit. Ctrl+C ends it."""
    reading.require_mkdocs_file(run)
    settings = reading.checked(run).roadmap.settings
    reading.require_publishable_edition(run, settings, edition)
    from milepost.adapters.mkdocs import SiteNotBuilt, serve_site  # only where there is something to serve

    try:
        with engine_log(level=logging.INFO):
            serve_site(run.root, port=port, as_of=run.as_of, edition=edition)
    except OSError as error:
        raise NotThere(f"port {port} cannot be used: {error.strerror}", "`--port` takes another one") from None
    except SiteNotBuilt as error:
        terminal.tell(str(error))
        sys.exit(1)
