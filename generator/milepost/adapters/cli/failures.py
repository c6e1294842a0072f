"""What ends a command early: one plain line on stderr and an exit code, never a traceback."""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, Any

import click

from milepost.printable import printable

_QUOTED = re.compile(r"'([^']*)'")

WRONG_USAGE = 2
NOT_THERE = 3
BUG = 70  # EX_SOFTWARE of sysexits.h


class Refusal(click.ClickException):
    """The command was not meant so. `help` says what to do instead."""

    exit_code = WRONG_USAGE

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002 - the name that diagnostics use
        super().__init__(message)
        self.help = help

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"milepost: {printable(self.message)}", file=file, err=True)
        for line in self.help.splitlines():
            click.echo(f"  {printable(line)}", file=file, err=True)


class NotThere(Refusal):
    """What the command works on is missing, or what it writes to cannot be written."""

    exit_code = NOT_THERE


class Bug(Refusal):
    """Nobody foresaw this."""

    exit_code = BUG

    def __init__(self, error: Exception) -> None:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        super().__init__(f"a mistake of Milepost itself: {what}", "please report it, with what MILEPOST_DEBUG=1 shows")


def unwritable(path: Path, error: OSError) -> NotThere:
    return NotThere(f"`{path}` cannot be written: {_reason(error, to='write there')}")


def unreadable(path: Path, error: OSError) -> NotThere:
    return NotThere(f"`{path}` cannot be read: {_reason(error, to='read it')}")


def _reason(error: OSError, *, to: str) -> str:
    if isinstance(error, PermissionError):
        return f"there is no permission to {to}"
    return (error.strerror or "the disk gives no reason").lower()


def in_our_form(error: click.UsageError) -> Refusal:
    """What click says about how a command was written, as everything else is said."""
    message = _QUOTED.sub(r"`\1`", error.format_message()).rstrip(".")
    known = getattr(error, "possibilities", None)
    command = error.ctx.command.name if error.ctx and error.ctx.parent else ""
    help_ = f"`{' '.join(filter(None, ('milepost', command, '--help')))}` shows how it is written"
    if isinstance(error, click.NoSuchOption):
        message = f"there is no option `{error.option_name}`"
        help_ = f"did you mean `{known[0]}`?" if known else help_
    return Refusal(message[:1].lower() + message[1:], help_)
