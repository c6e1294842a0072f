"""features.csv: one row a feature, for spreadsheets. RFC 4180, UTF-8 with a byte order mark.

Without the mark Excel takes a file that is opened for one of Windows' old character sets, and shows `fÃ¼r`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from milepost.addresses import address
from milepost.exporters import Exporter
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe

Cell = str | int | float

# What makes a spreadsheet read text as a formula; the last four are the first ones of an East Asian keyboard
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
COLUMNS: dict[str, Callable[[Feature, Roadmap], Cell]] = {
    "slug": lambda feature, _: feature.slug,
    "title": lambda feature, _: feature.title,
    "status": lambda feature, _: feature.status.word,
    "means": lambda feature, _: feature.means.value,
    "horizon": lambda feature, roadmap: horizon(feature, as_of=roadmap.as_of) or "",
    "confidence": lambda feature, _: feature.confidence or "",
    "type": lambda feature, _: feature.type,
    "stage": lambda feature, _: feature.stage or "",
    "start": lambda feature, _: _text(feature.start),
    "target": lambda feature, _: _text(feature.due),
    "target_earliest": lambda feature, _: _first(feature.due),
    "target_latest": lambda feature, _: _last(feature.due),
    "deadline": lambda feature, _: _text(feature.deadline),
    "shipped": lambda feature, _: _text(feature.shipped),
    "goals": lambda feature, roadmap: _listed(roadmap.goals_of(feature)),
    "audience": lambda feature, roadmap: _listed(roadmap.audience_of(feature)),
    "needs": lambda feature, _: _listed(feature.needs),
    "part_of": lambda feature, _: feature.part_of or "",
    "depends_on": lambda feature, _: _listed(feature.depends_on),
    "owners": lambda feature, _: _listed(feature.owners),
    "teams": lambda feature, _: _listed(feature.teams),
    "tags": lambda feature, _: _listed(feature.tags),
    "effort": lambda feature, _: _number(feature.effort),
    "value": lambda feature, _: _number(feature.value),
    "reviewed": lambda feature, _: _text(feature.reviewed),
    "reason": lambda feature, _: feature.reason or "",
    "summary": lambda feature, _: feature.summary or "",
    "address": lambda feature, _: address(feature),
}


def export(roadmap: Roadmap) -> bytes | None:
    """The declared fields of the site's own follow the built-in columns. Lists are joined by `; `."""
    if not roadmap.features:
        return None
    own = [key for key in roadmap.settings.fields if key.startswith("x-")]
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *own])
    for feature in roadmap.features.values():
        cells = [column(feature, roadmap) for column in COLUMNS.values()] + [_own(feature, key) for key in own]
        # Most have nothing in most columns
        writer.writerow([safe(cell) if cell else cell for cell in cells])
    return table.getvalue().encode("utf-8-sig")


def safe(cell: Cell) -> Cell:
    """Text that would start a formula gets an apostrophe before it; a number stays one, its minus included."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RISKY) else cell


def _text(timeframe: Timeframe | None) -> str:
    """Of a reference the dates that it stands for, as far as they are known: a spreadsheet cannot look them up."""
    return (timeframe.dates or timeframe.text) if timeframe else ""


def _first(timeframe: Timeframe | None) -> str:
    return timeframe.earliest.isoformat() if timeframe and timeframe.earliest else ""


def _last(timeframe: Timeframe | None) -> str:
    return timeframe.latest.isoformat() if timeframe and timeframe.latest else ""


def _listed(items: Iterable[object]) -> str:
    return "; ".join(str(item) for item in items)


def _number(value: float | str | None) -> Cell:
    if value is None or isinstance(value, str):
        return value or ""
    return int(value) if value == int(value) else value


def _own(feature: Feature, key: str) -> str:
    value = feature.own.get(key)
    if value is None or isinstance(value, dict):
        return ""
    return _listed(item for item in value if item is not None) if isinstance(value, list) else str(value)


EXPORTER = Exporter(path="features.csv", export=export, has=lambda roadmap, _about: bool(roadmap.features))
