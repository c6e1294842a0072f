"""Which line of a record tells of which move, and what then stands alone."""

from __future__ import annotations

from pathlib import Path

from tests.histories import History
from tests.news_told import news_told

PLANNED = "title: A\nstatus: planned\n"


def begun(root: Path, text: str) -> History:
    return History.begun(root, {"features/a.yml": text}, on="2026-01-01")


def feature(target: str, *lines: str) -> str:
    record = f"changes: [{', '.join(lines)}]\n" if lines else ""
    return f"{PLANNED}target: {target}\n{record}"


def line(on: str, why: str, **values: str) -> str:
    told = "".join(f", {name}: {value}" for name, value in values.items())
    return f"{{on: {on}, why: {why}{told}}}"


def test_a_line_tells_of_its_own_move_and_not_of_one_in_another_year_that_ends_alike(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q3"))
    history.commit({"features/a.yml": feature("2026-Q4")}, on="2026-04-01")
    two = line("2026-06-01", "Two", field="target", **{"from": "2026-Q4"}, to="2027-Q1")
    history.commit({"features/a.yml": feature("2027-Q1", two)}, on="2026-06-01")
    three = line("2026-09-01", "Three", field="target", to="2026-Q4")
    history.commit({"features/a.yml": feature("2026-Q4", three, two)}, on="2026-09-02")
    assert news_told(history.roadmap()) == [
        "2026-04-01 moved a: Target moved from Q3 2026 to Q4 2026",
        "2026-06-01 moved a: Target moved from Q4 2026 to Q1 2027 (Two)",
        "2026-09-01 moved a: Target moved from Q1 2027 to Q4 2026 (Three)",
    ]


def test_a_second_pause_has_no_reason_of_the_first(tmp_path: Path) -> None:
    why = f"changes: [{line('2026-02-01', 'Nobody is free', field='status', to='paused')}]\nreason: R\n"
    history = begun(tmp_path, PLANNED)
    history.commit({"features/a.yml": f"title: A\nstatus: paused\n{why}"}, on="2026-02-01")
    history.commit({"features/a.yml": f"title: A\nstatus: in-progress\n{why}"}, on="2026-03-01")
    history.commit({"features/a.yml": f"title: A\nstatus: paused\n{why}"}, on="2026-08-01")
    assert news_told(history.roadmap()) == [
        "2026-02-01 stopped a: Status changed from Planned to Paused (Nobody is free)",
        "2026-03-01 changed a: Status changed from Paused to In progress",
        "2026-08-01 stopped a: Status changed from In progress to Paused",
    ]


def test_why_it_is_paused_is_the_reason_of_the_pause(tmp_path: Path) -> None:
    history = begun(tmp_path, PLANNED)
    history.commit({"features/a.yml": "title: A\nstatus: paused\nreason: Not now\n"}, on="2026-02-01")
    assert news_told(history.roadmap()) == [
        "2026-02-01 stopped a: Status changed from Planned to Paused (Not now)",
    ]


def test_a_line_that_is_written_later_and_in_another_spelling_tells_of_the_move(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q2"))
    history.commit({"features/a.yml": feature("2026-Q3")}, on="2026-02-01")
    later = line("2026-02-20", "W", field="target", **{"from": "2026q2"}, to="2026q3")
    history.commit({"features/a.yml": feature("2026-Q3", later)}, on="2026-05-01")
    assert news_told(history.roadmap()) == ["2026-02-20 moved a: Target moved from Q2 2026 to Q3 2026 (W)"]


def test_what_git_knows_counts_more_than_what_a_line_says_of_before(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q3"))
    wrong = line("2026-02-01", "W", field="target", **{"from": "2026-12"}, to="2027-Q1")
    history.commit({"features/a.yml": feature("2027-Q1", wrong)}, on="2026-02-01")
    assert news_told(history.roadmap()) == ["2026-02-01 moved a: Target moved from Q3 2026 to Q1 2027 (W)"]


def test_a_line_about_another_date_than_the_one_that_it_came_with_stands_alone(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q2"))
    old = line("2025-12-01", "Old", field="target", **{"from": "2026-Q1"}, to="2026-Q2")
    history.commit({"features/a.yml": feature("2026-Q4", old)}, on="2026-03-01")
    assert news_told(history.roadmap()) == [
        "2025-12-01 moved a: Target moved from Q1 2026 to Q2 2026 (Old)",
        "2026-03-01 moved a: Target moved from Q2 2026 to Q4 2026",
    ]


def test_several_decisions_of_one_commit_are_told_one_after_the_other(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q1"))
    lines = (
        line("2026-03-20", "Two", field="target", **{"from": "2026-Q2"}, to="2026-Q3"),
        line("2026-02-10", "One", field="target", **{"from": "2026-Q1"}, to="2026-Q2"),
    )
    history.commit({"features/a.yml": feature("2026-Q3", *lines)}, on="2026-04-01")
    assert news_told(history.roadmap()) == [
        "2026-02-10 moved a: Target moved from Q1 2026 to Q2 2026 (One)",
        "2026-03-20 moved a: Target moved from Q2 2026 to Q3 2026 (Two)",
    ]


def test_a_line_about_no_field_is_known_by_its_place_and_not_by_its_words(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q2"))
    one, two = line("2026-02-01", "Fewer people"), line("2026-05-01", "Fewer people")
    history.commit({"features/a.yml": feature("2026-Q2", one)}, on="2026-02-01")
    history.commit({"features/a.yml": feature("2026-Q3", two, one)}, on="2026-05-01")
    assert news_told(history.roadmap()) == [
        "2026-02-01 changed a:  (Fewer people)",
        "2026-05-01 moved a: Target moved from Q2 2026 to Q3 2026 (Fewer people)",
    ]


def test_a_release_is_told_with_what_it_holds_though_its_line_is_older_than_its_commit(tmp_path: Path) -> None:
    files = {f"features/f{n}.yml": f"title: F{n}\nstatus: planned\ntarget: timeline:r1\n" for n in range(3)}
    history = History.begun(tmp_path, {"timeline/r1.yml": "title: R1\nwhen: 2026-12\n", **files}, on="2026-01-01")
    why = line("2026-02-01", "W", field="when", **{"from": "2026-12"}, to="2027-02")
    history.commit({"timeline/r1.yml": f"title: R1\nwhen: 2027-02\nchanges: [{why}]\n"}, on="2026-02-03")
    assert news_told(history.roadmap()) == ["2026-02-01 moved r1: Date moved from December 2026 to February 2027 (W)"]


def test_a_reason_that_is_worded_anew_goes_on_telling_of_its_own_move(tmp_path: Path) -> None:
    history = begun(tmp_path, feature("2026-Q2"))
    history.commit({"features/a.yml": feature("2026-Q3", line("2026-02-01", "Tpyo", field="target"))}, on="2026-02-01")
    history.commit({"features/a.yml": feature("2026-Q4", line("2026-02-01", "Typo", field="target"))}, on="2026-06-01")
    assert news_told(history.roadmap()) == [
        "2026-02-01 moved a: Target moved from Q2 2026 to Q3 2026 (Typo)",
        "2026-06-01 moved a: Target moved from Q3 2026 to Q4 2026",
    ]
