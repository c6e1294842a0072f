"""Features under the words that a stakeholder groups them by."""

import pytest

from milepost.shown.features import LONG
from milepost.shown.grouping import grouped
from tests.roadmaps import roadmap

FILES = {
    "site.yml": "format: 1\ntitle: E\nstatuses: {soon: {title: Soon, means: planned}}\nfiscal_year_starts: 10\n",
    "goals.yml": """
late: {title: A later goal, period: 2028}
early: {title: The next goal, period: 2027-Q1}
over: {title: A closed goal, period: 2026, outcome: achieved}
""",
    "audience.yml": "ops: {title: Operators}\nzoo: {title: Animals}\n",
    "timeline.yml": "big: {title: Big release, when: 2027-Q2}\n",
}


def groups(tmp_path, features, by):
    loaded = roadmap(tmp_path, {**FILES, "features.yml": features})
    return grouped(loaded, loaded.features.values(), by)


def told(tmp_path, features, by):
    return {
        group.ref.title: [line.ref.title for line in (*group.lines, *group.folded)]
        for group in groups(tmp_path, features, by)
    }


def test_by_status_in_the_order_of_the_site(tmp_path):
    features = """
a: {title: A, status: shipped}
b: {title: B, status: idea}
c: {title: C, status: soon}
"""
    assert list(told(tmp_path, features, "status").items()) == [("Soon", ["C"]), ("Idea", ["B"]), ("Shipped", ["A"])]


def test_by_horizon_with_a_word_for_what_has_none(tmp_path):
    features = """
a: {title: A, status: paused}
b: {title: B, status: idea, horizon: later}
c: {title: C, status: in-progress}
d: {title: D, status: soon, target: 2027-Q2}
"""
    assert list(told(tmp_path, features, "horizon").items()) == [
        ("Now", ["C"]),
        ("Next", ["D"]),
        ("Later", ["B"]),
        ("Shipped, paused or not done", ["A"]),
    ]


def test_by_confidence_the_surest_first(tmp_path):
    features = """
a: {title: A, status: soon}
b: {title: B, status: soon, confidence: exploratory}
c: {title: C, status: soon, confidence: committed}
"""
    assert list(told(tmp_path, features, "confidence").items()) == [
        ("Committed", ["C"]),
        ("Exploratory", ["B"]),
        ("How sure is not said", ["A"]),
    ]


def test_by_type_in_the_order_of_the_format(tmp_path):
    features = "a: {title: A, status: soon, type: sunset}\nb: {title: B, status: soon, type: bug}\n"

    assert list(told(tmp_path, features, "type").items()) == [("Bug", ["B"]), ("Sunset", ["A"])]


def test_by_goal_a_feature_stands_under_each_inherited_ones_included(tmp_path):
    features = """
theme: {title: Theme, status: soon, goals: [late, early]}
part: {title: Part, status: soon, part_of: theme, goals: over}
none: {title: None, status: soon}
"""
    assert list(told(tmp_path, features, "goal").items()) == [
        ("The next goal", ["Part", "Theme"]),
        ("A later goal", ["Part", "Theme"]),
        ("A closed goal", ["Part"]),
        ("Without a goal", ["None"]),
    ]


def test_goals_audience_and_themes_lead_to_their_pages_and_words_nowhere(tmp_path):
    features = "a: {title: A, status: soon, goals: late, audience: ops}\nb: {title: B, status: soon, part_of: a}\n"

    addresses = {by: groups(tmp_path, features, by)[0].ref.address for by in ("goal", "audience", "part_of", "status")}

    assert addresses == {"goal": "goals/late/", "audience": "audience/ops/", "part_of": "features/a/", "status": "-"}


def test_by_audience_and_by_team_in_the_order_of_the_alphabet(tmp_path):
    features = """
a: {title: A, status: soon, audience: [ops, zoo], teams: [web, Core]}
b: {title: B, status: soon}
"""
    assert list(told(tmp_path, features, "audience").items()) == [
        ("Animals", ["A"]),
        ("Operators", ["A"]),
        ("For nobody in particular", ["B"]),
    ]
    assert list(told(tmp_path, features, "team").items()) == [
        ("Core", ["A"]),
        ("web", ["A"]),
        ("Without a team", ["B"]),
    ]


def test_by_part_of_a_theme_stands_before_its_parts(tmp_path):
    features = """
late: {title: Late theme, status: soon, target: 2028}
early: {title: Early theme, status: soon, target: 2027}
a: {title: A, status: soon, part_of: early, target: 2026-12}
b: {title: B, status: soon, part_of: late}
alone: {title: Alone, status: soon}
"""
    assert list(told(tmp_path, features, "part_of").items()) == [
        ("Early theme", ["Early theme", "A"]),
        ("Late theme", ["Late theme", "B"]),
        ("Not part of anything larger", ["Alone"]),
    ]


@pytest.mark.parametrize(
    ("target", "group"),
    [
        ("2027-02-15", "Q1 2027"),
        ("2027-W07", "Q1 2027"),
        ("2027-03", "Q1 2027"),
        ("2027-Q1", "Q1 2027"),
        ("2027-01/2027-02", "Q1 2027"),
        ("FY2027-Q2", "Q1 2027"),
        ("timeline:big", "Q2 2027"),
        ("2027-W13", "Week of 29 March 2027"),  # from March into April
        ("2027-03/2027-04", "March to April 2027"),
        ("2027-H1", "First half of 2027"),
        ("2027", "2027"),
        ("FY2027", "Fiscal year 2027"),
        ("2027-Q1/2027-Q2", "Q1 to Q2 2027"),
        ("../2027-06", "Until June 2027"),
        ("2027-01/..", "From January 2027"),
        ("tbd", "Without a date"),
    ],
)
def test_a_date_stands_in_the_quarter_that_holds_all_of_it_or_under_its_own_words(tmp_path, target, group):
    assert list(told(tmp_path, f"a: {{title: A, status: soon, target: '{target}'}}\n", "quarter")) == [group]


def test_quarters_ascend_and_what_is_coarser_comes_after_its_last_quarter(tmp_path):
    dates = ["2027", "2028-Q1", "2027-Q4", "2027-H2", "2027-Q1", "2027-01/..", "tbd", "2027-03-31"]
    features = "".join(f"f{n}: {{title: F{n}, status: soon, target: {when}}}\n" for n, when in enumerate(dates))

    assert list(told(tmp_path, features, "quarter")) == [
        "Q1 2027",
        "Q4 2027",
        "Second half of 2027",
        "2027",
        "Q1 2028",
        "From January 2027",
        "Without a date",
    ]


def test_what_was_shipped_stands_where_it_was_shipped(tmp_path):
    features = "a: {title: A, status: shipped, target: 2026-Q4, shipped: 2026-09-30}\n"

    assert list(told(tmp_path, features, "quarter")) == ["Q3 2026"]


def test_without_a_grouping_there_is_one_list_the_soonest_first(tmp_path):
    features = "a: {title: A, status: soon, target: 2028}\nb: {title: B, status: soon, target: 2027}\n"

    assert told(tmp_path, features, None) == {"Features": ["B", "A"]}


def test_no_features_make_no_group(tmp_path):
    assert groups(tmp_path, "", "goal") == ()


@pytest.mark.parametrize(("by", "looks"), [("status", ["sure-likely"]), ("confidence", ["status-planned"])])
def test_a_line_does_not_repeat_its_heading(tmp_path, by, looks):
    (group,) = groups(tmp_path, "a: {title: A, status: soon, confidence: likely}\n", by)

    assert [pill.look for pill in group.lines[0].pills] == looks


def test_of_a_long_group_only_the_first_lines_are_open(tmp_path):
    many = "".join(f"f{n:02}: {{title: F{n:02}, status: soon}}\n" for n in range(LONG + 5))

    long, short = groups(tmp_path, f"{many}x: {{title: X, status: idea}}\n", "status")

    assert (len(long.lines), len(long.folded), long.count) == (LONG // 2, LONG // 2 + 5, LONG + 5)
    assert (len(short.lines), len(short.folded)) == (1, 0)
