"""Whatever is wrong in site.yml, every check still runs: what is told is the mistake, and no entry pays for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report
from milepost.load import load
from tests.roadmaps import TODAY, roadmap

EDITIONS = "editions:\n  public: {title: Public}\n  internal: {title: Internal}\n"
FEATURE = """\
title: A
status: planned
visibility: public
target: 2027-Q1
only:
  internal:
    target: 2027-02
x-plan: Pro
owners: [the platform team]
"""


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (f"{EDITIONS}default_visibility: Public\n", "invalid-value"),
        (f"{EDITIONS}default_visibility: pubic\n", "invalid-value"),
        (f"{EDITIONS}default_visibility: [public]\n", "wrong-type"),
        (f"{EDITIONS.replace('public:', 'Public:')}default_visibility: public\n", "invalid-slug"),
        ("editions: [public, internal]\n", "wrong-type"),
        ("editions: public\n", "wrong-type"),
        ("editions:\n  public: Public\n  internal: {title: Internal}\n", "wrong-type"),
        ("editons:\n  public: {title: Public}\n  internal: {title: Internal}\n", "unknown-key"),
        ("default_visibility: public\n", "visibility-without-editions"),
        (f"{EDITIONS}fields: {{x-plan: {{visibility: Public}}}}\n", "invalid-value"),
        (f"{EDITIONS}fields: [x-plan]\n", "wrong-type"),
        (f"{EDITIONS}show: {{Public: [owners]}}\n", "unknown-key"),
        (f"{EDITIONS}show: {{public: {{owners: yes}}}}\n", "wrong-type"),
        (f"{EDITIONS}never_publish: {{a: b}}\n", "wrong-type"),
        (f"{EDITIONS}checks: [overdue]\n", "wrong-type"),
        ("statuses: [done]\n", "wrong-type"),
        ("review: 90 days\n", "wrong-type"),
        ("fiscal_year_starts: thirteen\n", "wrong-type"),
    ],
)
@pytest.mark.parametrize("visibility", ["visibility: public\n", ""])
def test_a_mistake_is_told_and_stops_no_check(says: str, code: str, visibility: str, tmp_path: Path) -> None:
    feature = FEATURE.replace("visibility: public\n", visibility)
    files = {"site.yml": f"format: 1\ntitle: T\n{says}", "features/a.yml": feature, "features/b.yml": feature}
    report = Report()
    roadmap(tmp_path, files, report=Report())
    checks.run(load(tmp_path, as_of=TODAY, report=report), report)
    assert code in [found.code for found in report if found.span.path == "content/site.yml"]
