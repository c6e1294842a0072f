"""A piece of news keeps its name, whatever is written later: else a reader's program shows it as new again."""

from __future__ import annotations

from pathlib import Path

from milepost.feeds.items import items
from milepost.model.roadmap import Roadmap
from tests.histories import History
from tests.roadmaps import roadmap

TEXT = "title: A\nstatus: planned\ntarget: {}\n"
LINE = "{on: 2026-02-01, field: target, from: 2027-Q1, to: 2027-Q2, why: W}"


def names(found: Roadmap) -> list[str]:
    return sorted(item.name for item in items(found, found, and_gone=True))


def moved(root: Path) -> History:
    history = History.begun(root, {"features/a.yml": TEXT.format("2027-Q1")}, on="2026-01-01")
    history.commit({"features/a.yml": TEXT.format("2027-Q2")}, on="2026-02-01")
    return history


def test_what_was_there_on_the_first_day_is_no_news(tmp_path: Path) -> None:
    assert names(moved(tmp_path).roadmap()) == ["features/a/move/target/2026-02-01/1"]


def test_a_reason_that_is_written_later_makes_no_second_item(tmp_path: Path) -> None:
    history = moved(tmp_path)
    before = names(history.roadmap())
    history.commit({"features/a.yml": f"{TEXT.format('2027-Q2')}changes: [{LINE}]\n"}, on="2026-02-10")
    assert names(history.roadmap()) == before


def test_a_line_on_top_of_others_of_its_day_renames_none(tmp_path: Path) -> None:
    one, two = "{on: 2026-03-01, why: One}", "{on: 2026-03-01, why: Two}"
    history = moved(tmp_path)
    history.commit({"features/a.yml": f"{TEXT.format('2027-Q2')}changes: [{one}]\n"}, on="2026-03-01")
    before = {item.name: item.text for item in items(history.roadmap(), history.roadmap())}
    history.commit({"features/a.yml": f"{TEXT.format('2027-Q2')}changes: [{two}, {one}]\n"}, on="2026-03-02")
    now = {item.name: item.text for item in items(history.roadmap(), history.roadmap())}
    assert before.items() < now.items()


def test_another_name_of_the_entry_is_no_news(tmp_path: Path) -> None:
    history = moved(tmp_path)
    before = names(history.roadmap())
    text = f"{TEXT.format('2027-Q2')}aliases: [a]\n"
    history.commit({"features/a.yml": None, "features/b.yml": text}, on="2026-03-01")
    assert names(history.roadmap()) == before


def test_without_git_the_old_name_tells_where_it_stood(tmp_path: Path) -> None:
    found = roadmap(tmp_path, {"features/b.yml": f"{TEXT.format('2027-Q2')}aliases: [a]\nchanges: [{LINE}]\n"})
    assert names(found) == ["features/a/change/2026-02-01/1"]


def test_two_that_were_called_alike_first_have_two_names(tmp_path: Path) -> None:
    history = moved(tmp_path)
    text = f"{TEXT.format('2027-Q2')}aliases: [a]\nsummary: S\n"
    history.commit({"features/a.yml": None, "features/b.yml": text}, on="2026-03-01")
    other = "title: Other\nstatus: shipped\nshipped: 2026-04-01\n"
    history.commit({"features/b.yml": text.replace("aliases: [a]\n", ""), "features/a.yml": other}, on="2026-04-01")
    found = names(history.roadmap())
    assert len(found) == len(set(found)) > 2
