"""What goes to the terminal, and what to a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

import click

from milepost.printable import printable, width


def has_color(stream: TextIO) -> bool:
    """On a terminal, unless NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def data(content: bytes) -> None:
    """A machine format, byte for byte."""
    click.echo(content, nl=False)


def tell(message: str) -> None:
    """A message about what was done; it never stands among the data. What it quotes does no harm."""
    click.echo("\n".join(map(printable, message.split("\n"))), err=True)


def progress(message: str) -> None:
    """Says what takes its time, to people only."""
    if sys.stderr.isatty():
        tell(message)


def table(rows: Iterable[tuple[str, ...]], *, gap: str = "  ") -> str:
    """Columns one below the other; the last is not padded."""
    lines = [*rows]
    widths = [max(width(cell) for cell in column) for column in zip(*lines, strict=True)]
    padded = (
        gap.join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)) for row in lines
    )
    return "".join(f"{line.rstrip()}\n" for line in padded)
