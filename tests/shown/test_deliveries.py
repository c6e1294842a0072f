"""A feature is shipped once, however many lines, commits and fields say so; and again if it was taken up again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.histories import History
from tests.news_told import news_told
from tests.roadmaps import roadmap

PLANNED = "title: A\nstatus: planned\n"
SHIPPED = "title: A\nstatus: shipped\nshipped: 2026-03-01\n"


@pytest.mark.parametrize(
    "line",
    [
        "{on: 2026-03-02, field: status, from: planned, to: shipped, why: W}",
        "{on: 2026-03-01, field: status, to: shipped, why: W}",
        "{on: 2026-03-05, field: shipped, to: 2026-03-01, why: W}",
    ],
)
def test_the_day_and_a_line_are_one_event_with_the_reason(tmp_path: Path, line: str) -> None:
    history = History.begun(tmp_path / "git", {"features/a.yml": PLANNED}, on="2026-01-01")
    history.commit({"features/a.yml": f"{SHIPPED}changes: [{line}]\n"}, on="2026-03-03")
    expected = ["2026-03-01 done a: Shipped (W)"]
    assert news_told(history.roadmap()) == expected
    assert news_told(roadmap(tmp_path / "none", {"features/a.yml": f"{SHIPPED}changes: [{line}]\n"})) == expected


def test_without_a_day_the_commit_tells_it(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": PLANNED}, on="2026-01-01")
    history.commit({"features/a.yml": "title: A\nstatus: shipped\nshipped: 2026-Q1\n"}, on="2026-03-03")
    assert news_told(history.roadmap()) == ["2026-03-03 done a: Shipped"]


def test_what_was_shipped_taken_up_again_and_shipped_has_been_shipped_twice(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": PLANNED}, on="2026-01-01")
    history.commit({"features/a.yml": SHIPPED}, on="2026-03-03")
    history.commit({"features/a.yml": "title: A\nstatus: in-progress\n"}, on="2026-04-01")
    history.commit({"features/a.yml": SHIPPED.replace("2026-03-01", "2026-06-01")}, on="2026-06-02")
    assert news_told(history.roadmap()) == [
        "2026-03-01 done a: Shipped",
        "2026-04-01 changed a: Status changed from Shipped to In progress",
        "2026-06-01 done a: Shipped",
    ]


def test_a_milestone_is_reached_once(tmp_path: Path) -> None:
    line = "{on: 2026-03-01, field: reached, why: W}"
    files = {"timeline/m.yml": f"title: M\nwhen: 2026-Q1\nreached: 2026-03-01\nchanges: [{line}]\n"}
    assert news_told(roadmap(tmp_path, files)) == ["2026-03-01 done m: Reached (W)"]
