"""What the case files of the checks over goals, audience and titles leave open."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report
from milepost.load import load
from tests.roadmaps import TODAY, roadmap


def found(root: Path, files: dict[str, str], code: str) -> list[str]:
    """`path:line` below `content/`; content mistakes of other files are allowed."""
    report = Report()
    roadmap(root, files, report=Report())
    checks.run(load(root, as_of=TODAY, report=report), report)
    return [f"{each.span.path}:{each.span.line}".removeprefix("content/") for each in report if each.code == code]


GOALS = """\
top: {title: Top, level: company}
low: {title: Low, supports: top}
lone: {title: Lone}
done: {title: Done, outcome: missed}
"""


def test_a_goal_is_served_by_what_serves_the_goals_under_it(tmp_path: Path) -> None:
    files = {"goals.yml": GOALS, "features/a.yml": "title: A\nstatus: idea\ngoals: low\n"}
    assert found(tmp_path, files, "goal-without-feature") == ["goals.yml:3"]


def test_a_feature_with_mistakes_serves_its_goals_needs_and_audience(tmp_path: Path) -> None:
    files = {
        "goals/g.yml": "title: G\n",
        "audience.yml": "ops: {title: Ops, needs: {n: {title: N, severity: 5}, m: {title: M, severity: 4}}}\n",
        "features/a.yml": "title: A\nstatus: soon\ngoals: g\nneeds: ops/n\n",
    }
    assert found(tmp_path, files, "goal-without-feature") == []
    assert found(tmp_path, files, "audience-without-feature") == []
    assert found(tmp_path, files, "need-unserved") == ["audience.yml:1"]


@pytest.mark.parametrize(
    "unread",
    [
        {"features/a.yml": "title: A: b\n"},
        {"features/A.yml": "title: A\nstatus: idea\n"},
        {"features/a.yml.txt": "title: A\n"},
        {"features.yml": "a: A\n"},
        {"undo.yml": "title: A\n"},
    ],
)
def test_while_a_feature_is_not_read_nobody_is_said_to_go_without(unread: dict[str, str], tmp_path: Path) -> None:
    files = {
        "goals/g.yml": "title: G\n",
        "audience.yml": "ops: {title: Ops, needs: {n: {title: N, severity: 5}}}\n",
        **unread,
    }
    for code in ("goal-without-feature", "audience-without-feature", "need-unserved"):
        assert found(tmp_path, files, code) == []


def test_only_product_goals_need_a_measure(tmp_path: Path) -> None:
    assert found(tmp_path, {"goals.yml": GOALS}, "goal-without-measure") == [
        "goals.yml:2",
        "goals.yml:3",
        "goals.yml:4",
    ]


@pytest.mark.parametrize(
    ("rest", "is_minded"),
    [
        ("", True),
        ("type: improvement", True),
        ("type: bug", False),
        ("part_of: theme", False),
        ("part_of: broken", False),
        ("part_of: bare", True),
    ],
)
def test_which_work_must_say_what_for(rest: str, is_minded: bool, tmp_path: Path) -> None:
    files = {
        "goals/g.yml": "title: G\n",
        "features/theme.yml": "title: T\nstatus: idea\ngoals: g\n",
        "features/broken.yml": "title: B\nstatus: x\ngoals: g\n",
        "features/bare.yml": "title: C\nstatus: idea\n",
        "features/a.yml": f"title: A\nstatus: in-progress\n{rest}\n",
    }
    assert found(tmp_path, files, "feature-without-goal") == ["features/a.yml:1"] * is_minded


EDITIONS = "format: 1\ntitle: E\neditions:\n  public: {title: P}\n  internal: {title: I}\n"


def test_a_summary_is_asked_of_what_a_wider_edition_shows(tmp_path: Path) -> None:
    files = {
        "site.yml": EDITIONS,
        "goals.yml": "a: {title: A, visibility: public}\nb: {title: B}\nc: {title: C, summary: S}\n",
        "features.yml": "a: {title: A, status: planned}\nb: {title: B, status: idea, visibility: public}\n",
    }
    assert found(tmp_path, files, "missing-summary") == ["features.yml:2", "goals.yml:1"]
    files["site.yml"] = EDITIONS + "default_visibility: public\n"
    assert found(tmp_path, files, "missing-summary") == [
        f"{kind}.yml:{line}" for kind in ("features", "goals") for line in (1, 2)
    ]


def test_a_goal_is_not_past_on_the_last_day_of_its_period(tmp_path: Path) -> None:
    goals = "a: {title: A, period: 2026-11-23}\nb: {title: B, period: 2026-11-22}\nc: {title: C, period: tbd}\n"
    assert found(tmp_path, {"goals.yml": goals}, "goal-past-period") == ["goals.yml:2"]


def test_titles_are_compared_within_a_kind_whatever_their_case_and_spaces(tmp_path: Path) -> None:
    titles = ("Search", "' search'", "SEARCH")
    lines = (f"f{number}: {{title: {title}, status: idea}}\n" for number, title in enumerate(titles))
    files = {"goals/g.yml": "title: Search\n", "features.yml": "".join(lines)}
    assert found(tmp_path, files, "duplicate-title") == ["features.yml:2", "features.yml:3"]


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ("summary: C# #1", True),
        ("summary: C# # one", False),
        ("summary: C# #\tone", False),
        ("summary: C# #", True),
        ("summary: 'C#' #1", False),
        ("summary: C##1", False),
        ("description: See #12 and so on", True),
        ("tags: [a, b] #c", False),
        ("tags: [a, b] #", False),
        ("tags:\n  - a #b", True),
        ("target: 2027 #approximately", False),
    ],
)
def test_where_a_text_is_cut(line: str, is_cut: bool, tmp_path: Path) -> None:
    files = {"features/a.yml": f"title: A\nstatus: idea\n{line}\n"}
    assert len(found(tmp_path, files, "text-cut")) == is_cut


def test_the_texts_of_site_yml_are_cut_too(tmp_path: Path) -> None:
    assert found(tmp_path, {"site.yml": "format: 1\ntitle: Plans for C# #1\n"}, "text-cut") == ["site.yml:2"]


@pytest.mark.parametrize(
    ("title", "is_mixed"),
    [
        ("\u0440aypal", True),
        ("Pay\u03c1al", True),
        ("Оплата", False),
        ("IT-отдел und Café", False),
        ("10 μg", False),
        ("Größe ß İstanbul", False),
        ("日本語API", False),
    ],
)
def test_which_titles_mix_scripts(title: str, is_mixed: bool, tmp_path: Path) -> None:
    files = {"features/a.yml": f"title: {title}\nsummary: {title}\nstatus: idea\n"}
    assert found(tmp_path, files, "mixed-script") == ["features/a.yml:1"] * is_mixed


def test_the_mixed_word_itself_is_shown(tmp_path: Path) -> None:
    report = Report()
    checks.run(roadmap(tmp_path, {"features/a.yml": "title: Pay with \u0440aypal\nstatus: idea\n"}), report)
    [mixed] = [each for each in report if each.code == "mixed-script"]
    assert (mixed.span.column, mixed.span.end_column) == (17, 23)
