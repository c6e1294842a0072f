"""The arithmetic of the investment mix."""

import pytest

from milepost.shown.investment import ENOUGH, ROWS, investment
from tests.roadmaps import roadmap

GOALS = "fast: {title: Fast}\nsafe: {title: Safe}\n"


def mix(tmp_path, features, goals=GOALS):
    return investment(roadmap(tmp_path, {"goals.yml": goals, "features.yml": features}))


def told(found, name):
    """Title, percent and person-weeks of one split."""
    (split,) = (split for split in found.splits if split.name == name)
    return [(share.ref.title, share.percent, share.weeks) for share in split.shares]


def test_person_weeks_are_added_up_and_shared_in_equal_parts(tmp_path):
    found = mix(
        tmp_path,
        """
a: {title: A, status: planned, effort: 6, goals: [fast, safe], type: bug, teams: [core, web]}
b: {title: B, status: idea, effort: 1.5, goals: safe, teams: web}
c: {title: C, status: paused, effort: 4.5}
""",
    )

    assert found.total == "12 person-weeks"
    assert told(found, "goal") == [("Safe", 38, "4.5"), ("Fast", 25, "3"), ("Without a goal", 38, "4.5")]
    assert told(found, "type") == [("Bug", 50, "6"), ("Feature", 50, "6")]
    assert told(found, "team") == [("web", 38, "4.5"), ("core", 25, "3"), ("Without a team", 38, "4.5")]


def test_sizes_are_proportions_each_twice_the_one_below(tmp_path):
    found = mix(
        tmp_path,
        "".join(
            f"f{n}: {{title: F{n}, status: planned, effort: {size}, teams: {size}}}\n"
            for n, size in enumerate(("XS", "S", "M", "L", "XL"))
        ),
    )

    assert found.total == ""
    assert told(found, "team") == [("XL", 52, ""), ("L", 26, ""), ("M", 13, ""), ("S", 6, ""), ("XS", 3, "")]
    assert "XS 1, S 2, M 4, L 8 and XL 16" in found.notes[1] and "not weeks" in found.notes[1]


def test_where_both_occur_a_size_stands_for_weeks_and_the_page_says_so(tmp_path):
    found = mix(
        tmp_path,
        """
a: {title: A, status: planned, effort: 4, teams: one}
b: {title: B, status: planned, effort: M, teams: two}
c: {title: C, status: planned, effort: L, teams: two}
""",
    )

    assert (found.total, told(found, "team")) == ("", [("two", 75, ""), ("one", 25, "")])
    assert "Some efforts are person-weeks and some are sizes" in found.notes[1]


def test_bars_are_measured_against_the_longest_in_twentieths(tmp_path):
    found = mix(
        tmp_path,
        """
a: {title: A, status: planned, effort: 80, teams: one}
b: {title: B, status: planned, effort: 31, teams: two}
c: {title: C, status: planned, effort: 0.1, teams: three}
d: {title: D, status: planned, effort: 0, teams: four}
""",
    )
    (split,) = found.splits

    assert [share.step for share in split.shares] == [100, 40, 5, 0]


def test_what_is_done_or_refused_costs_nothing_any_more(tmp_path):
    found = mix(
        tmp_path,
        """
a: {title: A, status: planned, effort: 1, teams: one}
b: {title: B, status: planned, effort: 1, teams: two}
c: {title: C, status: paused, effort: 2, teams: two}
bare: {title: Bare, status: idea}
done: {title: Done, status: shipped, shipped: 2026-10, effort: 50, teams: one}
no: {title: No, status: not-doing, reason: Because, effort: 50, teams: one}
""",
    )

    assert found.total == "4 person-weeks"
    assert found.notes == ("3 of 4 features that are not done yet have an effort.",)


def test_a_theme_whose_parts_have_an_effort_is_not_counted_again(tmp_path):
    found = mix(
        tmp_path,
        """
theme: {title: Theme, status: in-progress, effort: 10, goals: fast}
a: {title: A, status: planned, effort: 2, part_of: theme}
b: {title: B, status: planned, effort: 2, part_of: theme}
done: {title: Done, status: shipped, shipped: 2026-10, effort: 6, part_of: theme}
bare: {title: Bare, status: planned, effort: 4, goals: safe}
part: {title: Part without, status: planned, part_of: bare}
""",
    )

    assert told(found, "goal") == [("Fast", 50, "4"), ("Safe", 50, "4")]
    assert found.notes == (
        "3 of 4 features that are not done yet have an effort.",
        "A theme whose parts have an effort is counted by its parts.",
    )


def test_many_shares_are_named_as_far_as_they_matter(tmp_path):
    found = mix(
        tmp_path,
        "".join(f"f{n}: {{title: F{n}, status: planned, effort: {20 - n}, teams: t{n}}}\n" for n in range(ROWS + 2))
        + "none: {title: None, status: planned, effort: 1}\n",
    )
    shown = told(found, "team")

    assert [title for title, _, _ in shown] == ["t0", "t1", "t2", "t3", "t4", "3 others", "Without a team"]
    assert shown[-2][2] == "42"  # 15 + 14 + 13


def test_two_goals_of_one_name_stay_two(tmp_path):
    found = mix(
        tmp_path,
        """
a: {title: A, status: planned, effort: 1, goals: fast}
b: {title: B, status: planned, effort: 1, goals: safe}
c: {title: C, status: planned, effort: 2, goals: safe}
""",
        goals="fast: {title: Same}\nsafe: {title: Same}\n",
    )

    assert [(share.ref.address, share.percent) for share in found.splits[0].shares] == [
        ("goals/safe/", 75),
        ("goals/fast/", 25),
    ]


@pytest.mark.parametrize(
    "features",
    [
        "",
        "a: {title: A, status: planned, effort: 9, teams: x}\nb: {title: B, status: planned, effort: 1, teams: y}\n",
        "".join(f"f{n}: {{title: F{n}, status: planned, effort: 0, teams: t{n}}}\n" for n in range(ENOUGH)),
        "".join(f"f{n}: {{title: F{n}, status: planned, effort: 1}}\n" for n in range(ENOUGH)),
    ],
    ids=["nothing", "too few", "no work at all", "all in one place"],
)
def test_a_mix_that_says_nothing_is_not_shown(tmp_path, features):
    assert mix(tmp_path, features) is None
