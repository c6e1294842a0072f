"""Whatever stands in the fields, loading says it in diagnostics and raises nothing."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from milepost import checks
from milepost.diagnostics import Report
from milepost.load import load
from milepost.load.unknown_key import fields_at
from milepost.model.kinds import Kind, kinds
from milepost.model.site_paths import SitePaths
from milepost.settings import Settings
from tests.roadmaps import SITE, TODAY

# Values that mean something in one field or another, right or wrong
TELLING = [
    *("a", "b-c", "a/b", "timeline:a", "goal:a", "[[a]]", "[[goal:a/b]]", "x-a", "..", "/", ":"),
    *("2027-Q1", "2027/2026", "2026-11-01", "tbd", "FY2027", "3", "-1", "1e999", "true"),
    *("idea", "planned", "public", "internal", "https://a.example/"),
]
INNER = sorted({field for kind in kinds().values() for field in kind.model.model_fields} | {"url", "on", "to", "a"})

texts = some.sampled_from([*TELLING, "", "two\nlines"]) | some.text(max_size=8)
values = some.recursive(
    some.none() | texts,
    lambda inner: (
        some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from(INNER) | texts, inner, max_size=3)
    ),
    max_leaves=8,
)


def entries(kind: Kind) -> some.SearchStrategy[dict[str, Any]]:
    return some.dictionaries(some.sampled_from([*fields_at(kind.model, ()), "x-a", "titel"]), values, max_size=8)


folders = some.fixed_dictionaries(
    {
        f"{kind.folder}.yml": some.dictionaries(texts, entries(kind), max_size=3)
        for kind in kinds().values()
        if not kind.single
    }
    | {"vision.yml": entries(kinds()["vision"])}
)
sites = some.dictionaries(some.sampled_from([*Settings.model_fields, "x"]), values, max_size=6)


def check(files: dict[str, Any]) -> Report:
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "content").mkdir()
        for path, data in files.items():
            text = data if isinstance(data, str) else json.dumps(data)
            (Path(folder) / "content" / path).write_text(text, encoding="utf-8", errors="replace")
        checks.run(load(Path(folder), as_of=TODAY, report=report, site_paths=SitePaths(frozenset())), report)
    return report


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(folders)
def test_entries_of_anything(files: dict[str, Any]) -> None:
    report = check({**SITE, **files})
    assert {each.code for each in report} <= checks.codes()
    assert all(each.message and "pydantic" not in each.message and each.span.line >= 1 for each in report)


@settings(max_examples=40, deadline=None)
@given(sites)
def test_settings_of_anything(site: dict[str, Any]) -> None:
    report = check(
        {"site.yml": site, "features.yml": {"a": {"title": "A", "status": "planned", "visibility": "public"}}}
    )
    assert {each.code for each in report} <= checks.codes()
