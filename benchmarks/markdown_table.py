"""A table of Markdown that can be read as it is, too: what the benchmarks print goes into the guide."""

from collections.abc import Sequence


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The first column holds names, all others figures. A row that is too short ends in empty cells."""
    full = [[*row, *[""] * (len(header) - len(row))] for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*full, strict=True)]
    rule = ["-" * width for width in widths]  # not aligned, which Markdown does by style attributes
    return "\n".join(f"| {' | '.join(_padded(row, widths))} |" for row in (full[0], rule, *full[1:]))


def _padded(row: list[str], widths: list[int]) -> list[str]:
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
