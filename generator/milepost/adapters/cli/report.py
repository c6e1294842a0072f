"""A report for people or programs, with the lines that it speaks of."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import click

from milepost.adapters.cli import terminal
from milepost.diagnostics import Diagnostic, Report
from milepost.reporters import reporters
from milepost.source import limits
from milepost.source.read import read_one


class TextsOnDisk(Mapping[str, str]):
    """The text of each file by its path from the root, read when it is asked for; a KeyError where it cannot be."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, str | None] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self._known:
            self._known[path] = self._read(path)
        text = self._known[path]
        if text is None:
            raise KeyError(path)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _read(self, path: str) -> str | None:
        file = read_one(self._root, path, limits.MAPPING_FILE, Report())
        return file.text if file else None


def written(report: Report, root: Path, *, form: str, color: bool) -> str:
    """The report in one of the formats, a name of `reporters()`."""
    return reporters()[form].write(report, TextsOnDisk(root), color)


def show(found: Iterable[Diagnostic], root: Path) -> None:
    """To whoever sits before the terminal."""
    report = written(Report(found), root, form="text", color=terminal.has_color(sys.stderr))
    click.echo(report, err=True, nl=False, color=True)


def stop(found: Iterable[Diagnostic], root: Path, *, because: str) -> NoReturn:
    """Shows what was found, says what was not done because of it, and exits with 1."""
    show(found, root)
    terminal.tell(because)
    sys.exit(1)
