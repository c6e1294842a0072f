"""`milepost explain`: what a message means, with a wrong and a right example."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import click

from milepost.adapters.cli import terminal
from milepost.adapters.cli.failures import Refusal
from milepost.explanations import explanation
from milepost.printable import cut, printable
from milepost.resources import cases
from milepost.source.suggest import did_you_mean

_COLUMNS = 100  # of a sentence in the list on a terminal
_HEADING, _CODE, _MARK = "1", "36", "1;33"
_EXPECTED = re.compile(r"# (?:next line: )?(?:error|warning|info): \[.*")


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain the message of this CODE, with a wrong and a right example; without CODE list them all."""
    files = {file.stem: file for file in sorted(cases().glob("*.md"))}
    has_color = terminal.has_color(sys.stdout)
    if code is None:
        columns = _COLUMNS if sys.stdout.isatty() else None
        rows = ((name, _first_sentence(name, columns)) for name in files)
        click.echo(terminal.table(rows), nl=False)
        return
    wanted = code.strip().strip("[]").lower()
    if wanted not in files:
        help_ = did_you_mean(wanted.replace("_", "-"), files, otherwise="`milepost explain` lists them all")
        raise Refusal(f"no message has the code `{code}`", help_)
    lines = files[wanted].read_text(encoding="utf-8").splitlines()
    click.echo("\n".join(_shown(lines, color=has_color)), color=True)


def _first_sentence(code: str, columns: int | None) -> str:
    """Cut where there is an end to the columns."""
    told = explanation(code)
    line = printable(told.first_sentence if told else "")
    return cut(line, columns=columns) if columns else line


def _shown(lines: list[str], *, color: bool) -> Iterator[str]:
    """Headings stand out, code is set in by four spaces instead of fences."""
    in_code = False
    for line in lines:
        if line.startswith("```"):
            in_code = not in_code
        elif in_code:
            yield _code(line, color=color)
        elif line.startswith("#"):
            yield _painted(line.lstrip("# "), _HEADING, color=color)
        else:
            yield line


def _code(line: str, *, color: bool) -> str:
    marked = _EXPECTED.search(line)
    if not line or not marked:
        return f"    {_painted(line, _CODE, color=color)}" if line else ""
    return f"    {_painted(line[: marked.start()], _CODE, color=color)}{_painted(marked[0], _MARK, color=color)}"


def _painted(text: str, style: str, *, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and text else text
