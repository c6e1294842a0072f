from __future__ import annotations

from pathlib import Path

import pytest

from milepost.checks import checks
from milepost.diagnostics import Report
from tests.roadmaps import findings, roadmap

CODE = "noncanonical-timeframe"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Q1 2027", "2027-Q1"),
        ("FY27 Q3", "FY2027-Q3"),
        ("15 March 2027", "2027-03-15"),
        ("2027-3", "2027-03"),
        ("TBD", "tbd"),
        ("2027-Q1 / 2027-Q2", "2027-Q1/2027-Q2"),
        ("'2027-Q1 '", "2027-Q1"),
    ],
)
def test_the_message_says_how_it_is_read(tmp_path: Path, written: str, canonical: str) -> None:
    files = {
        "site.yml": "format: 1\ntitle: Example\nfiscal_year_starts: 4\n",
        "features/a.yml": f"title: A\nstatus: idea\ntarget: {written}\n",
    }
    [finding] = checks()[CODE].find(roadmap(tmp_path, files))
    assert f"is read as `{canonical}`" in finding.message
    assert f"write `{canonical}`" in finding.help


@pytest.mark.parametrize("written", ["2027-Q1", "'2027-03-15'", "tbd", "../2027-06", "timeline:r"])
def test_canonical_forms_are_silent_quoted_or_not(tmp_path: Path, written: str) -> None:
    files = {
        "features/a.yml": f"title: A\nstatus: idea\ntarget: {written}\n",
        "timeline/r.yml": "title: R\nwhen: 2027\n",
    }
    assert findings(CODE, roadmap(tmp_path, files)) == []


def test_dates_are_found_wherever_they_may_stand(tmp_path: Path) -> None:
    files = {
        "site.yml": "format: 1\ntitle: Example\neditions: {public: {title: P}, internal: {title: I}}\n",
        "features.yml": "a:\n  title: A\n  status: not-doing\n  updates: [{on: 1 May 2026, text: T}]\n"
        "  stages: {beta: Q1 2026}\n  only: {internal: {target: Q3 2026}}\n",
        "goals/g.yml": "title: G\nmeasures: {m: {by: H1 2027, readings: {1 May 2026: 3}}}\n",
        "timeline/r.yml": "title: R\nwhen: Q1 2027\n",
    }
    assert findings(CODE, roadmap(tmp_path, files)) == [
        "features.yml:4:18 info",
        "features.yml:5:18 info",
        "features.yml:6:29 info",
        "goals/g.yml:2:20 info",
        "goals/g.yml:2:40 info",
        "timeline/r.yml:2:7 info",
    ]


def test_what_is_no_date_at_all_is_not_noted_as_well(tmp_path: Path) -> None:
    report = Report()
    files = {"features/a.yml": "title: A\nstatus: idea\nstart: Q1 2027\ntarget: soon\n"}
    assert findings(CODE, roadmap(tmp_path, files, report=report)) == ["features/a.yml:3:8 info"]
    assert [diagnostic.code for diagnostic in report] == ["invalid-timeframe"]
