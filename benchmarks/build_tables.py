"""What `benchmarks.build_speed` measured, as tables."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.markdown_table import markdown_table
from benchmarks.measured import Cost

OURS = "Milepost"
"""What the others are compared with."""
GROWTH_FROM = 1_000
"""Features. Below, the start of a program counts as much as its work."""


@dataclass
class Series:
    """The runs of one tool with so many features."""

    tool: str
    features: int
    version: str = ""
    cold: list[Cost] = field(default_factory=list)
    warm: list[Cost] = field(default_factory=list)
    pages: int = 0
    output: int = 0
    """Bytes."""
    missing: str = ""
    """Why there are no figures."""

    @property
    def seconds(self) -> float:
        return median(cost.seconds for cost in self.cold)


def tables(all_series: Sequence[Series]) -> Iterator[str]:
    for features in sorted({series.features for series in all_series}):
        yield f"### {features:,} features"
        yield from _of_size([series for series in all_series if series.features == features])
    present = [series for series in all_series if not series.missing]
    yield from _warm([series for series in present if series.warm])
    yield from _growth([series for series in present if series.features >= GROWTH_FROM])


def _of_size(all_series: Sequence[Series]) -> Iterator[str]:
    header = ("Tool", "Version", "Median", "Fastest", "Milepost ÷ this", "Processor", "Memory", "Pages", "Output")
    ours = next((series.seconds for series in all_series if series.tool == OURS and not series.missing), None)
    yield markdown_table(header, [_row(series, ours) for series in all_series])
    for series in all_series:
        if series.missing:
            yield f"{series.tool} is missing: {series.missing}."


def _row(series: Series, ours: float | None) -> list[str]:
    if series.missing:
        return [series.tool, "", "missing"]
    return [
        series.tool,
        series.version,
        f"{series.seconds:.2f} s",
        f"{min(cost.seconds for cost in series.cold):.2f} s",
        f"{ours / series.seconds:.2f}" if ours and series.tool != OURS else "",
        f"{median(cost.processor for cost in series.cold):.2f} s",
        f"{max(cost.peak for cost in series.cold) / 1e6:.0f} MB",
        f"{series.pages:,}",
        f"{series.output / 1e6:.1f} MB",
    ]


def _warm(all_series: Sequence[Series]) -> Iterator[str]:
    if not all_series:
        return
    yield "### One feature changed"
    rows = []
    for series in all_series:
        warm = median(cost.seconds for cost in series.warm)
        ratio = warm / series.seconds
        rows.append([series.tool, f"{series.features:,}", f"{series.seconds:.2f} s", f"{warm:.2f} s", f"{ratio:.2f}"])
    yield markdown_table(("Tool", "Features", "Cold", "Again", "Again ÷ cold"), rows)


def _growth(all_series: Sequence[Series]) -> Iterator[str]:
    rows = []
    for tool in dict.fromkeys(series.tool for series in all_series):
        sizes = sorted((series for series in all_series if series.tool == tool), key=lambda series: series.features)
        first, last = sizes[0], sizes[-1]
        if first.features == last.features:
            continue
        times = _exponent(last.seconds / first.seconds, last.features / first.features)
        outputs = _exponent(last.output / first.output, last.features / first.features)
        rows.append([tool, f"{first.features:,}", f"{last.features:,}", f"{times:.2f}", f"{outputs:.2f}"])
    if rows:
        yield "### Growth"
        yield markdown_table(("Tool", "From", "To", "Exponent of time", "Exponent of output"), rows)


def _exponent(more: float, features: float) -> float:
    """1 where twice the features need twice as much, 2 where they need four times as much."""
    return math.log(more) / math.log(features)
