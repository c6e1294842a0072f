"""What entries have to do with each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.source import limits
from tests.roadmaps import TODAY, roadmap

CONTENT = {
    "vision.yml": "title: V\nstatement: S\n",
    "goals.yml": (
        "top: {title: Top, level: company}\nmid: {title: Mid, supports: top}\nlow: {title: Low, supports: [mid]}\n"
    ),
    "audience/ops.yml": "title: Ops\nneeds:\n  report: {title: R, severity: 5}\n",
    "timeline/r.yml": "title: R\ntype: release\nwhen: 2027-Q1\n",
    "features.yml": (
        "theme: {title: Theme, status: planned, goals: low, needs: ops/report}\n"
        "part: {title: Part, status: idea, part_of: theme, depends_on: [theme, 'timeline:r']}\n"
        "bit: {title: Bit, status: idea, part_of: part, goals: mid, replaces: part}\n"
    ),
}


@pytest.fixture
def made(tmp_path: Path) -> Roadmap:
    return roadmap(tmp_path, CONTENT)


def test_entries_are_found_by_kind_and_slug(made: Roadmap) -> None:
    assert made.as_of == TODAY
    assert made.vision is not None
    assert made.vision.title == "V"
    assert list(made.features) == ["theme", "part", "bit"]
    low = made.get(Goal, "low")
    assert low is not None
    assert low.reference == "goal:low"
    assert made.get(Goal, "nope") is None
    assert len(list(made)) == 9


def test_parts_inherit_goals_and_audience(made: Roadmap) -> None:
    bit = made.features["bit"]
    assert [theme.slug for theme in made.themes_of(bit)] == ["part", "theme"]
    assert made.goals_of(bit) == ("mid", "low")
    assert made.audience_of(bit) == ("ops",)
    assert [feature.slug for feature in made.features_of_goal["low"]] == ["theme", "part", "bit"]
    assert [feature.slug for feature in made.features_of_audience["ops"]] == ["theme", "part", "bit"]
    assert [feature.slug for feature in made.features_of_need["ops/report"]] == ["theme"]


def test_relations_are_known_from_the_other_end(made: Roadmap) -> None:
    assert [feature.slug for feature in made.parts["theme"]] == ["part"]
    assert [feature.slug for feature in made.dependents["timeline:r"]] == ["part"]
    assert [feature.slug for feature in made.replaced_by["part"]] == ["bit"]
    assert {goal.slug for goal in made.goal_tree(made.goals["top"])} == {"top", "mid", "low"}


def test_circles_come_to_an_end(tmp_path: Path) -> None:
    circle = "a: {title: A, status: idea, part_of: b, goals: g}\nb: {title: B, status: idea, part_of: a}\n"
    goals = "g: {title: G, supports: h}\nh: {title: H, supports: g}\n"
    made = roadmap(tmp_path, {"features.yml": circle, "goals.yml": goals})
    assert [theme.slug for theme in made.themes_of(made.features["a"])] == ["b"]
    assert made.goals_of(made.features["b"]) == ("g",)
    assert len(made.goal_tree(made.goals["g"])) == 2


def test_of_a_chain_of_goals_the_nearest_are_found(tmp_path: Path) -> None:
    """Else each of thousands would have thousands under it."""
    chain = "".join(f"g{number}: {{title: G, supports: g{number - 1}}}\n" for number in range(1, 100))
    made = roadmap(tmp_path, {"goals.yml": f"g0: {{title: G}}\n{chain}"})
    assert [goal.slug for goal in made.goal_tree(made.goals["g10"])] == [
        f"g{number}" for number in range(10, 11 + limits.DEPTH)
    ]


def test_a_place_is_the_value_or_the_first_key_of_its_entry(made: Roadmap) -> None:
    part = made.features["part"]
    assert str(made.span(part, "depends_on", 1)) == "content/features.yml:2:71"
    assert str(made.span(part, "target")) == "content/features.yml:2:8"
    assert made.source(part).in_mapping_file


def test_references_tell_their_field_their_target_and_its_part(made: Roadmap) -> None:
    told = [(each.source.slug, each.relation, each.kind, each.slug, each.part) for each in made.references]
    assert ("theme", "needs", "audience", "ops", "report") in told
    assert ("part", "depends_on", "timeline", "r", "") in told
    assert ("bit", "part_of", "feature", "part", "") in told
