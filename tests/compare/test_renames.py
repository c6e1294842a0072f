"""What was only renamed differs in nothing else, and finding it takes no ages."""

from __future__ import annotations

from pathlib import Path

from milepost.compare.candidates import candidates
from milepost.model.kinds.feature import Feature
from milepost.vocabulary import BUILT_IN
from tests.compare.told import PUBLIC, TEAM, feature, site, told

OTHERS = {
    "features/a.yml": feature(
        "goals: faster\naudience: ops\nneeds: ops/sleep\npart_of: theme\ndepends_on: [theme, timeline:r1]\n"
        "target: timeline:r1\nstages: {beta: timeline:r1}\n"
    )
}
BEFORE = {
    **OTHERS,
    "goals/faster.yml": "title: Be faster\n",
    "audience/ops.yml": "title: Operators\nneeds: {sleep: {title: Sleep}}\n",
    "features/theme.yml": feature(title="Theme"),
    "timeline/r1.yml": "title: Release\nwhen: 2027-Q1\n",
}


def test_references_follow_what_was_renamed(tmp_path: Path) -> None:
    after = {
        "features/a.yml": OTHERS["features/a.yml"]
        .replace("faster", "quicker")
        .replace("ops", "operators")
        .replace("theme", "topic")
        .replace("r1", "first"),
        "goals/quicker.yml": BEFORE["goals/faster.yml"],
        "audience/operators.yml": BEFORE["audience/ops.yml"],
        "features/topic.yml": BEFORE["features/theme.yml"],
        "timeline/first.yml": BEFORE["timeline/r1.yml"],
    }
    assert sorted(told(tmp_path, BEFORE, after)) == [
        "renamed audience:operators ops > operators",
        "renamed feature:topic theme > topic",
        "renamed goal:quicker faster > quicker",
        "renamed timeline:first r1 > first",
    ]


def test_references_under_only_follow_too(tmp_path: Path) -> None:
    only = "goals: faster\nonly: {{team: {{goals: [{}]}}}}\n"
    before = {**site(PUBLIC, TEAM), "features/a.yml": feature(only.format("faster")), "goals/faster.yml": "title: F\n"}
    after = {
        **site(PUBLIC, TEAM),
        "features/a.yml": feature(only.format("quicker").replace("faster", "quicker")),
        "goals/quicker.yml": "title: F\naliases: faster\n",
    }
    assert told(tmp_path, before, after) == ["renamed goal:quicker faster > quicker"]


def test_a_chain_of_new_names(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(title="Alpha"), "features/b.yml": feature(title="Beta")}
    after = {"features/b.yml": feature("aliases: a\n", title="Alpha"), "features/c.yml": feature(title="Beta")}
    assert told(tmp_path, before, after) == ["renamed feature:b a > b", "renamed feature:c b > c"]


def test_one_that_took_over_another_is_not_renamed(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(title="Alpha"), "features/b.yml": feature(title="Beta")}
    after = {"features/b.yml": feature("aliases: a\n", title="Beta")}
    assert told(tmp_path, before, after) == ["removed feature:a planned > "]


def test_a_name_that_another_took_while_its_own_is_gone(tmp_path: Path) -> None:
    before = {"features/a.yml": feature(title="Alpha"), "features/b.yml": feature(title="Beta")}
    after = {"features/b.yml": feature("aliases: a\n", title="Alpha")}
    assert told(tmp_path, before, after) == ["renamed feature:b a > b", "removed feature:b planned > "]


def test_an_alias_that_the_old_one_had_already_names_it(tmp_path: Path) -> None:
    before = {"features/b.yml": feature("aliases: a\n", title="Export as a sheet")}
    after = {"features/c.yml": feature("aliases: a\n", title="Reports by mail")}
    assert told(tmp_path, before, after) == [
        "renamed feature:c b > c",
        "words feature:c title Export as a sheet > Reports by mail",
    ]


def entries(prefix: str, *, title: str) -> dict[str, Feature]:
    return {
        f"{prefix}-{number:04}": Feature.model_construct(title=title.format(number), status=BUILT_IN["idea"])
        for number in range(2000)
    }


def test_equal_titles_are_held_against_each_other_alone() -> None:
    old, new = entries("old", title="Same {}"), entries("new", title="Same {}")
    assert len([*candidates(old, new)]) == 2000
    old, new = entries("old", title="Same"), entries("new", title="Same")
    assert len([*candidates(old, new)]) == 2000


def test_what_shares_nothing_is_not_compared_and_what_shares_too_much_not_for_ever() -> None:
    assert [*candidates(entries("old", title="old{}"), entries("new", title="new{}"))] == []
    assert len([*candidates(entries("old", title="title old{}"), entries("new", title="title new{}"))]) <= 200_000
