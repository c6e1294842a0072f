"""P4 and P5 in feeds and calendars, those of single pages included: none holds what is hidden, the gate reads each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.judged import judge
from tests.leak.published import published
from tests.roadmaps import TODAY

SITE = "format: 1\ntitle: Ledger\neditions: {public: {title: P%s}, internal: {title: I}}\ndefault_visibility: public\n"
OPEN = {
    "goals.yml": "g: {title: Faster books, updates: [{on: 2026-11-01, text: Said to all}]}\n",
    "audience.yml": "people: {title: Bookkeepers}\n",
    "stakeholders.yml": "sales: {title: Salespeople, features: {status: planned}}\n",
    "features.yml": (
        "a: {title: Bank imports, status: planned, goals: g, audience: people, target: 2027-02-03, confidence: likely,"
        " changes: [{on: 2026-11-02, field: status, to: planned, why: Everybody asked}]}\n"
    ),
}
HIDDEN = {
    "goals.yml": (
        "under: {title: Nobody knows this goal, supports: g, visibility: internal,"
        " changes: [{on: 2026-11-03, why: The goal behind the curtain}]}\n"
    ),
    "features.yml": (
        "secret-plan: {title: The great rewrite, status: planned, goals: g, audience: people, visibility: internal,"
        " target: 2027-05-06, changes: [{on: 2026-11-04, why: The lawyers told us to begin}],"
        " updates: [{on: 2026-11-04, health: at-risk, text: The vendor backed out of it}]}\n"
    ),
}
NEWS = ("The lawyers told us to begin", "The vendor backed out of it", "The goal behind the curtain", "secret-plan")
PLACES = ("", "goals/g/", "audience/people/", "stakeholders/sales/")
FILES = ("feed.xml", "feed.json", "roadmap.ics")


def write(root: Path, *, hidden: bool, precision: str = "") -> Path:
    texts = {path: f"{HIDDEN.get(path, '') if hidden else ''}{text}" for path, text in OPEN.items()}
    for path, text in {**texts, "site.yml": SITE % precision}.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def followed(root: Path, edition: str) -> dict[str, bytes]:
    return {path: data for path, data in published(root, edition).items() if path.endswith(FILES)}


def test_p4_feeds_and_calendars_are_functions_of_what_is_public(tmp_path: Path) -> None:
    without, with_hidden = (
        followed(write(tmp_path / name, hidden=name == "hidden"), "public") for name in ("open", "hidden")
    )

    assert without == with_hidden
    assert without.keys() == {f"{place}{file}" for place in PLACES for file in FILES}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("place", PLACES)
def test_p5_the_gate_finds_what_is_planted_in_each(tmp_path: Path, place: str, file: str) -> None:
    root = write(tmp_path, hidden=True)
    planted = tmp_path / "planted" / place / file
    planted.parent.mkdir(parents=True)
    planted.write_bytes(followed(root, "internal")[f"{place}{file}"])
    found = leaks(tmp_path / "planted", forbidden(judge(root, as_of=TODAY).roadmap, "public"))

    assert {leak.path for leak in found} == {f"{place}{file}"}
    assert "feature:secret-plan" in {leak.entry for leak in found}


@pytest.mark.parametrize("text", NEWS)
@pytest.mark.parametrize("file", ["feed.xml", "feed.json"])
def test_p5_the_gate_knows_each_hidden_piece_of_news_by_itself(tmp_path: Path, file: str, text: str) -> None:
    root = write(tmp_path, hidden=True)
    planted = tmp_path / "planted" / "goals" / "g" / file
    planted.parent.mkdir(parents=True)
    clean = followed(root, "public")[f"goals/g/{file}"].decode()
    planted.write_text(clean.replace("Everybody asked", text), encoding="utf-8")
    wanted = forbidden(judge(root, as_of=TODAY).roadmap, "public")

    assert [leak.path for leak in leaks(tmp_path / "planted", wanted)] == [f"goals/g/{file}"]
    planted.write_text(clean, encoding="utf-8")
    assert leaks(tmp_path / "planted", wanted) == []


@pytest.mark.parametrize(
    ("unit", "first", "end"), [("month", "20270201", "20270301"), ("quarter", "20270101", "20270401")]
)
def test_p5_an_event_is_as_long_as_the_edition_is_vague(tmp_path: Path, unit: str, first: str, end: str) -> None:
    made = followed(write(tmp_path, hidden=True, precision=f", precision: {{likely: {unit}}}"), "public")

    for place in PLACES:
        calendar = made[f"{place}roadmap.ics"].decode()
        assert re.findall(r"DT(?:START|END);VALUE=DATE:(\d+)", calendar) == [first, end]


def test_p5_what_is_only_now_next_or_later_is_in_no_calendar(tmp_path: Path) -> None:
    made = followed(write(tmp_path, hidden=True, precision=", precision: {likely: horizon}"), "public")

    assert made.keys() == {f"{place}{file}" for place in PLACES for file in FILES if file != "roadmap.ics"}
    assert not [path for path, data in made.items() if b"2027" in data]
