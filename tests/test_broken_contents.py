from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report, Severity
from milepost.load import load
from tests.broken_contents import CONTENTS, Broken
from tests.roadmaps import SITE, TODAY


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.name)
def test_each_error_is_found_at_its_line_and_no_other(content: Broken, tmp_path: Path) -> None:
    site = {} if {"site.yml", "site.yaml"} & content.files.keys() else SITE
    for path, text in {**site, **content.files}.items():
        place = tmp_path / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    report = Report()
    checks.run(load(tmp_path, as_of=TODAY, report=report), report)
    found = [
        f"{each.span.path.removeprefix('content/')}:{each.span.line} {each.code}"
        for each in report
        if each.severity is Severity.ERROR
    ]
    assert sorted(set(found)) == sorted(filter(None, content.errors.split(", ")))
