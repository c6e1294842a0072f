"""The tree of goals, and one goal."""

from tests.views.pages import pages, rendered, titles

TREE = """
top: {title: Top, level: company}
one: {title: One, supports: top, period: 2027-H1}
two: {title: Two, supports: [top, one], period: 2027-H2}
alone: {title: Alone}
"""


def test_goals_stand_under_what_they_support_each_in_full_once(tmp_path):
    roots = pages(tmp_path, {"goals.yml": TREE})["goals/"].data.roots

    assert [root.top.goal.ref.title for root in roots] == ["Top", "Alone"]
    assert [(each.goal.ref.title, each.level, each.elsewhere) for each in roots[0].under] == [
        ("One", 1, False),
        ("Two", 2, False),
        ("Two", 1, True),
    ]


def test_a_goal_under_a_hundred_others_is_still_drawn(tmp_path):
    chain = "".join(f"g{n}: {{title: G{n}, supports: g{n - 1}}}\n" for n in range(1, 101))
    under = pages(tmp_path, {"goals.yml": f"g0: {{title: G0}}\n{chain}"})["goals/"].data.roots[0].under

    assert len(under) == 100
    assert max(each.level for each in under) == 4


def test_themes_stand_for_their_parts_below_a_goal(tmp_path):
    features = """
theme: {title: Theme, status: planned, goals: g}
part: {title: Part, status: shipped, part_of: theme}
single: {title: Single, status: planned, goals: g}
"""
    branch = pages(tmp_path, {"goals.yml": "g: {title: G}\n", "features.yml": features})["goals/"].data.roots[0].top

    assert [(theme.ref.title, theme.parts) for theme in branch.themes] == [("Theme", "1 of 1 part shipped")]
    assert (titles(branch.lines), branch.count) == (["Single"], 3)


def test_a_goal_tells_each_measure_from_now_to_by_and_how_far(tmp_path):
    goal = """
title: Fast
period: 2027-H1
measures:
  time: {title: Time, unit: s, from: 9, to: 3, readings: {2026-10-01: 9, 2026-11-01: 6, 2026-12-01: 3}}
  errors: {title: Errors, from: 0, to: 0, by: 2027}
"""
    page = pages(tmp_path, {"goals/fast.yml": goal})["goals/fast/"].data
    time, errors = page.measures

    assert (time.from_, time.now, time.now_on.words, time.to) == ("9\u00a0s", "6\u00a0s", "1 November 2026", "3\u00a0s")
    assert (time.by.words, time.meter.percent, time.meter.step) == ("first half of 2027", 50, 50)
    assert [each.value for each in time.readings] == ["3\u00a0s", "6\u00a0s", "9\u00a0s"]
    assert (time.start, time.to) == ("9", "3\u00a0s"), "the unit is said once"
    assert (errors.keep, errors.now, errors.meter, errors.by.words) == (True, "", None, "2027")
    assert page.score.percent == 50


def test_a_goal_shows_what_is_built_for_it_by_status(tmp_path):
    features = """
a: {title: A, status: shipped, goals: g}
b: {title: B, status: planned, goals: g}
c: {title: C, status: planned, goals: g, target: 2027}
"""
    groups = pages(tmp_path, {"goals.yml": "g: {title: G}\n", "features.yml": features})["goals/g/"].data.groups

    assert [(group.title, titles(group.lines)) for group in groups] == [("Planned", ["C", "B"]), ("Shipped", ["A"])]


def test_a_period_that_is_over_asks_for_an_outcome(tmp_path):
    goals = "a: {title: A, period: 2026-H1}\nb: {title: B, period: 2026-H1, outcome: missed}\n"
    found = pages(tmp_path, {"goals.yml": goals})

    assert [found[f"goals/{slug}/"].data.late for slug in "ab"] == [True, False]
    assert found["goals/b/"].data.outcome.words == "Missed"


def test_measures_with_more_than_one_reading_are_drawn_in_the_tree(tmp_path):
    goals = """
g:
  title: G
  period: 2027
  measures:
    read: {title: Read, from: 1, to: 3, readings: {2026-10-01: 2, 2026-11-01: 2}}
    once: {title: Once, from: 1, to: 3, readings: {2026-10-01: 2, 2026-12-24: 3}}
    unread: {title: Unread, from: 1, to: 3}
"""
    branch = pages(tmp_path, {"goals.yml": goals})["goals/"].data.roots[0].top

    assert [measure.title for measure in branch.charted] == ["Read"]


def test_a_reading_from_after_today_is_in_the_table_but_not_drawn(tmp_path):
    goal = "title: G\nperiod: 2027\nmeasures: {m: {from: 1, to: 3, readings: {2026-10-01: 2, 2026-12-24: 3}}}\n"
    (measure,) = pages(tmp_path, {"goals/g.yml": goal})["goals/g/"].data.measures

    assert (len(measure.readings), len(measure.chart.readings)) == (2, 1)


def test_a_goal_tells_what_became_of_its_period(tmp_path):
    change = "{on: 2026-06-01, field: period, from: 2026-H2, to: 2027-H1, why: W}"
    goal = pages(tmp_path, {"goals/g.yml": f"title: G\nperiod: 2027-H1\nchanges: [{change}]\n"})["goals/g/"].data

    assert goal.slips.far == "1 half-year later"


def test_progress_says_by_how_many_measures_it_is_counted_wherever_it_stands(tmp_path):
    goals = """
half: {title: H, period: 2027, measures: {a: {from: 1, to: 3, readings: {2026-10-01: 3}}, b: {from: 1, to: 3}}}
whole: {title: W, period: 2027, measures: {a: {from: 1, to: 3, readings: {2026-10-01: 2}}}}
"""
    said = rendered(tmp_path, {"goals.yml": goals})

    assert {address for address, text in said.items() if "100% of the way, by 1 of 2 measures" in text} == {
        "", "goals/", "print/",
    }  # fmt: skip
    assert "100% of the way by 1 of 2 measures" in said["goals/half/"]
    assert "of 1 measure" not in "".join(said.values())


def test_a_goal_without_computed_progress_shows_its_reading_and_never_calls_it_unmeasured(tmp_path):
    measures = "{a: {title: A, to: 3}, b: {title: B, to: 3}, c: {title: C, unit: s, to: 3, readings: {2026-10-01: 9}}}"
    read = rendered(tmp_path / "read", {"goals.yml": f"g: {{title: G, measures: {measures}}}\n"})
    unread = rendered(tmp_path / "unread", {"goals.yml": "g: {title: G, measures: {a: {title: A, to: 3}}}\n"})

    for address in ("", "goals/", "print/"):
        assert "C: 9 s" in read[address], address
        assert "not measured yet" not in read[address]
        assert "not measured yet" in unread[address]


def test_how_far_the_only_measure_has_come_is_told_once(tmp_path):
    read = "{title: T, from: 1, to: 3, readings: {2026-10-01: 2}}"
    goals = f"one: {{title: A, measures: {{m: {read}}}}}\ntwo: {{title: B, measures: {{m: {read}, n: {read}}}}}\n"
    said = rendered(tmp_path, {"goals.yml": goals})

    assert [said[f"goals/{slug}/"].count("50%") for slug in ("one", "two")] == [1, 3]
