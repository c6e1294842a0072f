"""The command line: one file a command, imported when it is called, so that `milepost --help` answers at once."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from milepost import __version__
from milepost.adapters.cli.failures import Bug, Refusal, in_our_form
from milepost.adapters.cli.run import Run
from milepost.adapters.clock import today
from milepost.source.suggest import did_you_mean

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# In the order of `--help`: what each does, in one line
COMMANDS = {
    "init": "Start a new site that checks clean and builds at once",
    "check": "Find the mistakes in the content",
    "build": "Check, then make the site",
    "audit": "Search a finished site for what its readers may not see",
    "rollback": "Bring back the site before the last build",
    "serve": "Show the site while you edit",
    "new": "Add an entry with the fields that matter",
    "list": "Show the entries as a table",
    "set": "Change one value and nothing else",
    "confirm": "Say that entries are still true",
    "review": "List what is to be confirmed, and by whom",
    "fmt": "Rewrite dates in their usual form",
    "schema": "Write the schemas that editors complete by",
    "explain": "Explain a message, with examples",
    "diff": "Say what changes between two states, in words",
    "export": "Give the roadmap to other programs",
}
_ALL_COMMANDS = "`milepost --help` lists them all"
INTERRUPTED = 130  # as shells have it: 128 and the number of the signal
WITH_ENGINE = ("build", "serve")
"""They run MkDocs, and with it plugins of others."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the shape that click calls
        return [*COMMANDS]  # `list` is the command of that name here, once it is imported

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise Refusal(f"there is no command `{args[0]}`", did_you_mean(args[0], COMMANDS, otherwise=_ALL_COMMANDS))
        if args[0] != "serve":
            _expect_a_short_life()
        if args[0] not in WITH_ENGINE:
            # pydantic reads a file of each installed package to find whoever watches models, and nobody watches ours
            os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from click.shell_completion import CompletionItem  # only shells ask

        return [CompletionItem(name, help=COMMANDS[name]) for name in COMMANDS if name.startswith(incomplete)]

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        try:
            return super().make_context(*args, **more)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise in_our_form(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command; what nobody foresaw becomes one line, unless MILEPOST_DEBUG asks for all of it."""
        _never_fail_on_letters()
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except click.UsageError as error:
            raise in_our_form(error) from None
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("MILEPOST_DEBUG"):
                raise
            raise Bug(error) from None


def _day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:  # noqa: ARG001
    if value is None:
        return None
    from milepost.timeframe import TimeframeError, parse_day  # only this option needs it

    try:
        return parse_day(value).earliest
    except TimeframeError as error:
        raise click.BadParameter(f"{error.message}; {error.help}") from None


def _never_fail_on_letters() -> None:
    """A terminal that cannot show a letter shows its code instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _expect_a_short_life() -> None:
    """Nearly all that is made is needed to the end: looking for what is not takes longer than it is worth."""
    gc.set_threshold(1_000_000, 50, 100)
    # Else Python looks through all of it once more when it ends, after everybody's own last words
    atexit.register(gc.freeze)


def _today() -> date:
    try:
        return today()
    except (ValueError, OverflowError, OSError):
        raise Refusal("`SOURCE_DATE_EPOCH` is not a moment that a calendar has", "give seconds since 1970") from None


@click.group(
    cls=_Commands,
    name="milepost",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Completion for bash, zsh and fish: `_MILEPOST_COMPLETE=bash_source milepost` prints the lines to load.",
)
@click.version_option(__version__, prog_name="milepost")
@click.option(
    "-C", "root", metavar="DIR", default=".", type=click.Path(path_type=Path), help="The folder that holds content/."
)
@click.option("--as-of", metavar="DATE", callback=_day, help="The day that counts as today, such as 2027-01-15.")
@click.pass_context
def main(context: click.Context, root: Path, as_of: date | None) -> None:
    """A product's vision and roadmap as YAML in git, checked and published.

    Run `milepost init` to start a site and `milepost COMMAND --help` to know more about a command.
    """
    context.obj = Run(root, as_of or _today())
