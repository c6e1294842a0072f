"""What counts as promised: what was said first, before it was done, as far as anybody knows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from milepost.model.roadmap import Roadmap
from milepost.shown.promises import kept, promise
from tests.histories import History
from tests.roadmaps import roadmap

PLANNED = "title: A\nstatus: planned\n"


def told(found: Roadmap) -> tuple[str, int | None] | None:
    """What was promised for `a`, and by how many days it was missed."""
    first, outcome = promise(found, found.features["a"]), kept(found, found.features["a"])
    return (first.said.dates, outcome.days if outcome else None) if first else None


def shipped(day: str, more: str = "") -> str:
    return f"title: A\nstatus: shipped\nshipped: {day}\n{more}"


def test_what_came_onto_the_roadmap_as_shipped_was_promised_to_nobody(tmp_path: Path) -> None:
    for name, day in (("quarter", "2025-Q1"), ("day", "2026-02-01"), ("same-day", "2026-06-01")):
        files = {"features/a.yml": shipped(day, "target: 2026-Q3\n")}
        assert told(History.begun(tmp_path / name, files, on="2026-06-01").roadmap()) is None, name


def test_a_date_that_was_written_when_it_was_done_was_no_promise(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": PLANNED}, on="2026-01-01")
    history.commit({"features/a.yml": shipped("2026-03-05")}, on="2026-03-06")
    history.commit({"features/a.yml": shipped("2026-03-05", "target: 2026-Q1\n")}, on="2026-08-01")
    assert told(history.roadmap()) is None


def test_of_two_deliveries_the_first_one_counts(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": f"{PLANNED}target: 2026-Q1\n"}, on="2026-01-01")
    history.commit({"features/a.yml": shipped("2026-02-10", "target: 2026-Q1\n")}, on="2026-02-11")
    history.commit({"features/a.yml": "title: A\nstatus: in-progress\ntarget: 2026-Q4\n"}, on="2026-03-11")
    history.commit({"features/a.yml": shipped("2026-10-10", "target: 2026-Q4\n")}, on="2026-10-11")
    assert told(history.roadmap()) == ("2026-Q1", 0)


def test_a_release_is_read_by_the_date_that_it_had_then(tmp_path: Path) -> None:
    release = "title: R1\nwhen: {}\n"
    files = {"timeline/r1.yml": release.format("2026-03"), "features/a.yml": f"{PLANNED}target: timeline:r1\n"}
    history = History.begun(tmp_path / "git", files, on="2026-01-01")
    history.commit({"timeline/r1.yml": release.format("2026-09")}, on="2026-02-01")
    line = "changes: [{on: 2026-05-01, field: target, from: 'timeline:r1', to: 2026-10, why: W}]\n"
    history.commit({"features/a.yml": f"{PLANNED}target: 2026-10\n{line}"}, on="2026-05-01")
    history.commit({"features/a.yml": shipped("2026-09-20", f"target: 2026-10\n{line}")}, on="2026-09-21")
    assert told(history.roadmap()) == ("2026-03", 173)
    shutil.copytree(history.root / "content", tmp_path / "none" / "content")
    assert told(History(tmp_path / "none").roadmap()) is None


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_shallow_clone_knows_of_no_first_promise(tmp_path: Path, depth: int) -> None:
    history = History.begun(tmp_path / "whole", {"features/a.yml": f"{PLANNED}target: 2026-Q1\n"}, on="2026-01-01")
    history.commit({"features/a.yml": f"{PLANNED}target: 2026-Q2\n"}, on="2026-02-01")
    line = "changes: [{on: 2026-05-01, field: target, from: 2026-Q2, to: 2026-Q3, why: W}]\n"
    history.commit({"features/a.yml": f"{PLANNED}target: 2026-Q3\n{line}"}, on="2026-05-01")
    history.commit({"features/a.yml": shipped("2026-08-01", f"target: 2026-Q3\n{line}")}, on="2026-08-02")
    assert told(history.roadmap()) == ("2026-Q1", 123)
    history.git("clone", "--quiet", f"--depth={depth}", f"file://{history.root}", str(tmp_path / "part"))
    assert told(History(tmp_path / "part").roadmap()) is None


def test_a_record_alone_tells_its_first_date(tmp_path: Path) -> None:
    line = "changes: [{on: 2026-05-01, field: target, from: 2026-Q1, to: 2026-Q3, why: W}]\n"
    assert told(roadmap(tmp_path, {"features/a.yml": shipped("2026-08-01", line)})) == ("2026-Q1", 123)
