"""Building a site with Milepost and with its peers, from the same roadmap, by turns.

    python -m benchmarks.build_speed [--sizes N ...] [--tools NAME ...] [--runs N]

Without --sizes, MkDocs and Zensical are left out above 4,000 features, to save time: each of their builds takes about
a minute there. Each run begins with no output and no cache; for Milepost a second one follows, with one feature
changed. Prints, as tables of Markdown, the median and the fastest run, how long Milepost takes by comparison, the
processor's work, the peak memory and what came out; then how time and output grow. What is going on is told on standard
error.

Aims. Cold, 4,000 features: at most 1.0 times Eleventy, 1.5 times Hugo, 0.25 times MkDocs. One feature of 4,000
changed: at most 0.35 times the cold build. From 1,000 to 10,000: growth of at most 1.05, in time and in output;
10,000 features in less than 1 GB of memory and 300 MB of output.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import build_tables
from benchmarks.build_tables import Series
from benchmarks.machine import machine
from benchmarks.measured import CommandFailed, Cost, measured
from benchmarks.peers import TOOLS
from benchmarks.peers.tool import NotInstalled, Tool

SIZES = (100, 1_000, 4_000, 10_000)
CACHE = "cache"


def build(tool: Tool, folder: Path) -> Cost:
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / CACHE)}
    return measured(tool.command(), folder=folder, environment=environment)


def clear(tool: Tool, folder: Path) -> None:
    """Moves away what an earlier run has left: a disk that has just deleted many files is slow to make new ones."""
    left = Path(tempfile.mkdtemp(dir=folder.parent, prefix="left-"))
    for pattern in (tool.output, CACHE, *tool.leaves):
        for path in folder.glob(pattern):
            path.rename(left / path.name)


def run(tool: Tool, folder: Path, series: Series, *, number: int) -> None:
    """One round of one tool. Raises CommandFailed."""
    clear(tool, folder)
    series.cold.append(build(tool, folder))
    files = [path for path in (folder / tool.output).rglob("*") if path.is_file()]
    series.pages = sum(path.suffix == ".html" for path in files)
    series.output = sum(path.stat().st_size for path in files)
    if tool.change:
        tool.change(folder, f"Said anew, {number}.")
        series.warm.append(build(tool, folder))


def measure(place: Path, tools: list[Tool], features: int, *, runs: int) -> list[Series]:
    """By turns, so that what else the machine does meets all alike."""
    turns = [(tool, place / str(number), Series(tool.name, features)) for number, tool in enumerate(tools)]
    for tool, folder, _ in turns:
        folder.mkdir()
        tool.prepare(folder, features)
    for number in range(runs):
        for tool, folder, series in turns:
            if series.missing:
                continue
            try:
                run(tool, folder, series, number=number)
            except CommandFailed as problem:
                series.missing = f"it failed: {problem}"
            else:
                print(f"{features:,} features, {tool.name}: {series.cold[-1].seconds:.2f} s", file=sys.stderr)
    return [series for _, _, series in turns]


def measured_sizes(sizes: list[int] | None, tools: list[Tool], *, runs: int | None) -> Iterator[Series]:
    """Without sizes, the usual ones, and no tool above its largest."""
    missing: dict[str, str] = {}
    versions: dict[str, str] = {}
    for tool in tools:
        try:
            versions[tool.name] = tool.install()
        except NotInstalled as problem:
            missing[tool.name] = f"it could not be installed: {problem}"
    for size in sizes or SIZES:
        slow = [tool for tool in tools if tool.largest and size > tool.largest and not sizes]
        too_slow = {tool.name: "left out to save time, as a build takes about a minute" for tool in slow}
        left_out = too_slow | missing
        with tempfile.TemporaryDirectory() as place:
            ready = [tool for tool in tools if tool.name not in left_out]
            for series in measure(Path(place), ready, size, runs=runs or (5 if size <= 1_000 else 3)):
                series.version = versions[series.tool]
                yield series
        yield from (Series(tool, size, missing=reason) for tool, reason in left_out.items())


def main(given: list[str] | None = None) -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", metavar="N", help="features; default: 100 to 10,000")
    arguments.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS))
    arguments.add_argument("--runs", type=int, metavar="N", help="default: 5, above 1,000 features 3")
    asked = arguments.parse_args(given)
    series = list(measured_sizes(asked.sizes, [TOOLS[name] for name in asked.tools], runs=asked.runs))
    print(machine(), *build_tables.tables(series), sep="\n\n")


if __name__ == "__main__":
    main()
