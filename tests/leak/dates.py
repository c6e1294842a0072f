"""A public roadmap whose every date is a day, and whether an edition tells one of them more exactly than it may."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path
from typing import get_args, get_type_hints

from milepost.fields import When
from milepost.model.kinds import Kind, kinds
from tests.canaries import OTHERS, Filling, Way
from tests.leak.hidden import CONFIG, other
from tests.leak.published import published

UNITS = ("month", "quarter", "half", "year", "horizon")
_YEAR = 2171
# No unit longer than a week begins or ends on one of these days
_EXACT = re.compile(rf"{_YEAR}-?(\d\d)-?1[1-9]|1[1-9] [A-Z][a-z]+ {_YEAR}")
_FINER = {
    "month": _EXACT,
    "quarter": re.compile(rf"{_EXACT.pattern}|(?<![-0-9]){_YEAR}-\d\d(?![-0-9])"),
    "half": re.compile(rf"{_EXACT.pattern}|{_YEAR}-Q|Q\d {_YEAR}"),
    "year": re.compile(rf"{_EXACT.pattern}|{_YEAR}-[QH]|Q\d {_YEAR}|half of {_YEAR}"),
    "horizon": re.compile(str(_YEAR)),
}


def told_too_exactly(root: Path, unit: str) -> list[str]:
    """Every address with the first date there that is finer than `unit`."""
    (root / "content" / "pages").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for path, text in _files(unit).items():
        (root / "content" / path).write_text(text, encoding="utf-8")
    site = published(root, "public")
    found = ((address, _FINER[unit].search(data.decode())) for address, data in site.items())
    return [f"{address}: {date[0]}" for address, date in found if date]


def _day(way: Way) -> str:
    number = zlib.crc32("/".join(way).encode())
    return f"{_YEAR}-{number % 12 + 1:02}-{11 + number % 9}"


def _files(unit: str) -> dict[str, str]:
    filling = Filling(
        left_out=lambda way: way[-1] in ("visibility", "only") or way == ("feature", "shipped"),
        moments=_day,
        day="2026-05-05",
    )
    off = ("shipped-in-future", "start-after-target", "target-after-deadline")
    precision = dict.fromkeys(("committed", "likely", "exploratory"), unit)
    site = {
        "format": 1,
        "title": "Example",
        "editions": {"public": {"title": "Everybody", "precision": precision}, "internal": {"title": "Us"}},
        "default_visibility": "public",
        "statuses": {"canary": {"title": "Soon", "means": "planned"}},
        "fields": {"x-plan": {"title": "Plan"}},
        "checks": dict.fromkeys(off, "off"),
    }
    made: dict[str, object] = {"site.yml": site}
    for name, kind in kinds().items():
        entry = filling.of_model(kind.model, (name,))
        entry["changes"] = [*entry["changes"], *_changes(kind)]
        made[f"{kind.folder}.yml"] = entry if kind.single else {"subject": entry, **_others(kind)}
    return {path: json.dumps(data) for path, data in made.items()}


def _others(kind: Kind) -> dict[str, object]:
    """For references to name; those of dates are said by the one of the timeline that has not been reached."""
    others: dict[str, dict[str, object]] = {slug: other(kind.name, slug) for slug in OTHERS}
    if kind.name == "timeline":
        others["first"]["when"] = _day(("timeline", "first"))
        others["planned"] = {"title": "Planned", "when": "timeline:first", "type": "release"}
    if kind.name == "feature":
        others["by-release"] = {"title": "By its release", "status": "planned", "target": "timeline:planned"}
        others["by-stage"] = {"title": "By its stage", "status": "planned", "stages": {"ga": _day(("feature", "ga"))}}
    return dict(others)


def _changes(kind: Kind) -> list[dict[str, str]]:
    hints = get_type_hints(kind.model, include_extras=True)
    fields = [name for name, hint in hints.items() if When in (hint, *get_args(hint)) and name != "shipped"]
    fields += ["stages.beta"] if kind.name == "feature" else []
    return [
        {"on": "2026-05-05", "field": name, "why": "Because", "from": _day((name, "from")), "to": _day((name, "to"))}
        for name in fields
    ]
