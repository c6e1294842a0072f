"""What ends a command early: one plain line on stderr and an exit code, never a traceback."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

import click

from milepost.printable import printable

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
        if self.help:
            click.echo(f"  {printable(self.help)}", file=file, err=True)


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
    why = (error.strerror or "the disk gives no reason").lower()
    if isinstance(error, PermissionError):
        why = "there is no permission to write there"
    return NotThere(f"`{path}` cannot be written: {why}")
