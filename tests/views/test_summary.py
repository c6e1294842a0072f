"""The roadmap on one sheet."""

from milepost.views.summary import ITEMS
from tests.views.pages import pages, titles


def test_it_holds_so_many_of_each_and_counts_the_rest(tmp_path):
    files = {
        "vision.yml": "title: V\nstatement: Everybody arrives.\n",
        "goals.yml": "".join(f"g{n}: {{title: G{n}}}\n" for n in range(6)) + "c: {title: C, level: company}\n",
        "features.yml": "".join(f"f{n:02}: {{title: F{n:02}, status: idea}}\n" for n in range(ITEMS + 8)),
        "timeline.yml": "".join(f"m{n}: {{title: M{n}, when: 2027-0{n + 1}}}\n" for n in range(6)),
    }
    data = pages(tmp_path, files)["print/"].data

    now, _next, later = data.columns
    assert data.statement == "Everybody arrives."
    assert (len(data.goals), data.more_goals) == (5, 2)
    assert (len(later.items), later.count, later.more) == (ITEMS, ITEMS + 8, 8)
    assert (len(now.items), now.count, now.more) == (0, 0, 0)
    assert (titles(data.milestones), data.more_milestones) == (["M0", "M1", "M2", "M3"], 2)


def test_marks_are_explained_once_the_surest_first(tmp_path):
    features = """
a: {title: A, status: idea}
b: {title: B, status: in-progress, confidence: likely, updates: [{on: 2026-11-01, health: at-risk, text: Hm}]}
c: {title: C, status: planned, confidence: committed, target: 2026-10}
d: {title: D, status: planned, confidence: likely}
"""
    data = pages(tmp_path, {"features.yml": features})["print/"].data

    assert [mark.words for mark in data.key] == ["Committed", "Likely", "Idea", "At risk"]
    assert data.late and [item.late for item in data.columns[0].items] == [True, False]


def test_it_stands_outside_the_navigation_and_the_search(tmp_path):
    page = pages(tmp_path, {"goals.yml": "fast: {title: Fast}\n"})["print/"]

    assert (page.nav, page.searchable, page.title) == ("", False, "Example on one page")


def test_what_is_all_over_makes_no_sheet(tmp_path):
    files = {
        "goals.yml": "fast: {title: Fast, outcome: achieved}\n",
        "features.yml": "old: {title: Old, status: shipped, shipped: 2026-01}\n",
        "timeline.yml": "season: {title: Season, type: period, when: 2027}\npast: {title: Past, when: 2026-01}\n",
    }
    assert "print/" not in pages(tmp_path, files)
