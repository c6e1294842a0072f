"""`milepost rollback`: the site as it was before the last build."""

from __future__ import annotations

from pathlib import Path

import click

from milepost.adapters.cli import terminal
from milepost.adapters.cli.failures import NotThere, unwritable
from milepost.adapters.cli.run import Run
from milepost.adapters.engine_config import read
from milepost.adapters.publish import NotPublished, roll_back


@click.command("rollback")
@click.option("--site-dir", metavar="D", type=click.Path(path_type=Path), help="Which site; default as in mkdocs.yml.")
@click.pass_obj
def command(run: Run, *, site_dir: Path | None) -> None:
    """Bring back the site that was there before the last build.

    The two change places in one step, so calling it again brings back the newer one. It must be whole: each of its
    files is compared with the list that was published with it.
    """
    target = site_dir or run.root / read(run.root / "mkdocs.yml").site_dir
    try:
        roll_back(target, waiting=terminal.tell)
    except NotPublished as error:
        raise NotThere(str(error)) from None
    except OSError as error:
        raise unwritable(Path(error.filename or target), error) from None
    terminal.tell(f"the site before this one is in `{target}` again; `milepost rollback` brings this one back")
