"""`milepost serve`: the site in the browser, made again whenever a file is saved."""

from __future__ import annotations

import logging
import socket
import sys

import click

from milepost.adapters.awaited import Awaited
from milepost.adapters.cli import reading, terminal
from milepost.adapters.cli.engine_log import engine_log
from milepost.adapters.cli.failures import NotThere, Refusal
from milepost.adapters.cli.report import show
from milepost.adapters.cli.run import Run
from milepost.adapters.judged import Judged
from milepost.source.find import CONTENT


@click.command("serve")
@click.option("--edition", metavar="E", help="An edition of site.yml; without it the widest.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Where on this computer it is shown: http://localhost:8000.",
)
@click.pass_obj
def command(run: Run, *, edition: str | None, port: int) -> None:
    """Show the site while you edit. Ctrl+C ends it.

    While there is a mistake, in the content or in anything else, the last good site stays, with a banner that says
    where. Open pages follow by themselves. Content that has errors from the start is waited for.
    """
    reading.require_mkdocs_file(run)
    _require_free(port)
    try:
        settings = _sound(run).roadmap.settings
    except KeyboardInterrupt:
        return
    reading.published_edition(run, settings, edition)
    # Only where there is something to serve
    from milepost.adapters.mkdocs import ConfigNotUsable, SiteNotBuilt, serve_site

    try:
        with engine_log(level=logging.INFO):
            serve_site(run.root, port=port, as_of=run.as_of, edition=edition)
    except ConfigNotUsable as error:
        raise Refusal(str(error), error.help) from None
    except SiteNotBuilt as error:
        if str(error):
            terminal.tell(str(error))
        terminal.tell("there is no site to show yet: mend that, then start `milepost serve` again")
        sys.exit(1)


def _sound(run: Run) -> Judged:
    """The content once nothing is wrong with it any more that forbids a site."""
    while True:
        saved = Awaited(run.root / CONTENT, run.root / "mkdocs.yml")
        checked = reading.judged(run)
        if not (hindrances := checked.hindrances()):
            return checked
        show(hindrances, run.root)
        terminal.tell("the preview begins as soon as that is mended and saved; Ctrl+C ends it")
        saved.change()


def _require_free(port: int) -> None:
    """Asked before all work. As MkDocs binds it, for a port that was free a moment ago may be taken at once."""
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind(("127.0.0.1", port))
        except OSError as error:
            why = (error.strerror or "no reason is given").lower()
            raise NotThere(f"port {port} cannot be used: {why}", "`--port` takes another one") from None
