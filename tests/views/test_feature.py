"""One feature."""

from datetime import date

import pytest

from tests.views.pages import pages, titles


def feature(root, features, *, slug="a", as_of=date(2026, 11, 23), **files):
    others = {f"{name}.yml": text for name, text in files.items()}
    return pages(root, {"features.yml": features, **others}, as_of=as_of)[f"features/{slug}/"].data


def dates(page):
    all_dates = (*page.dates, *page.other_dates)
    return [(each.title, each.when.long, [pill.words for pill in each.sure]) for each in all_dates]


def test_a_date_is_spelled_out_with_how_sure_it_is(tmp_path):
    page = feature(tmp_path, "a: {title: A, status: planned, target: 2027-Q1, confidence: likely, start: 2026-09}\n")

    assert dates(page) == [("Planned for", "first quarter of 2027", ["Likely"]), ("Started", "September 2026", [])]


def test_a_date_by_a_release_names_it(tmp_path):
    timeline = "r2: {title: Release 2, when: 2027-Q1}\n"
    page = feature(tmp_path, 'a: {title: A, status: planned, target: "timeline:r2"}\n', timeline=timeline)
    when = page.dates[0].when

    assert (when.named.title, when.named.address, when.words) == ("Release 2", "timeline/r2/", "Q1 2027")


def test_only_fixed_days_are_counted_down(tmp_path):
    fixed = feature(tmp_path / "1", "a: {title: A, status: planned, target: 2026-12-05, fixed: true}\n")
    free = feature(tmp_path / "2", "a: {title: A, status: planned, target: 2026-12-05}\n")

    assert [page.dates[0].note for page in (fixed, free)] == ["in 12 days", ""]
    assert [pill.words for pill in fixed.dates[0].sure] == ["Cannot move"]


def test_what_is_there_says_when_it_came_and_what_was_planned(tmp_path):
    shipped = "a: {title: A, status: shipped, shipped: 2026-11-02, target: 2026-Q3, confidence: committed}\n"

    assert dates(feature(tmp_path, shipped)) == [
        ("Shipped", "2 November 2026", []),
        ("Was planned for", "third quarter of 2026", []),
    ]


def test_a_hard_date_from_outside_and_the_end_of_a_sunset_are_called_so(tmp_path):
    sunset = "a: {title: A, status: planned, type: sunset, target: 2027, deadline: 2027-06-30}\n"

    assert [title for title, _, _ in dates(feature(tmp_path, sunset))] == ["Ends", "Has to be there by"]


def test_why_it_stopped_and_when_to_look_again(tmp_path):
    page = feature(tmp_path, "a: {title: A, status: paused, reason: No money, revisit: 2027-Q3}\n")

    assert (page.stopped, page.reason, page.revisit.words, page.dates) == (True, "No money", "Q3 2027", ())


def test_stages_stand_in_the_order_of_maturity_and_say_what_is_reached(tmp_path):
    page = feature(tmp_path, "a: {title: A, status: in-progress, stage: beta, stages: {ga: 2027-Q1, alpha: 2026-10}}\n")

    assert [(each.title, each.when and each.when.words, each.reached) for each in page.stages] == [
        ("Alpha", "October 2026", True),
        ("Beta", None, True),
        ("Generally available", "Q1 2027", False),
    ]
    assert dates(page)[0][:2] == ("Planned for", "first quarter of 2027")


def test_parts_are_counted_and_themes_lead_from_the_top(tmp_path):
    features = """
a: {title: A, status: planned, part_of: top}
top: {title: Top, status: planned}
one: {title: One, status: shipped, part_of: a}
two: {title: Two, status: planned, part_of: a}
"""
    page = feature(tmp_path / "a", features)
    below = feature(tmp_path / "one", features, slug="one")

    assert (page.parts_shipped, sorted(titles(page.parts))) == ("1 of 2 parts shipped", ["One", "Two"])
    assert [each.title for each in below.themes] == ["Top", "A"]


def test_what_it_waits_for_and_who_waits_for_it(tmp_path):
    features = """
a: {title: A, status: planned, depends_on: ["timeline:law", b]}
b: {title: B, status: shipped}
c: {title: C, status: planned, depends_on: a}
"""
    timeline = "law: {title: The law, when: 2027-01, reached: 2026-11-01}\n"
    page = feature(tmp_path, features, timeline=timeline)

    assert titles(page.depends_on) == ["The law", "B"]
    assert [pill.words for pill in page.depends_on[0].pills] == ["Reached"]
    assert titles(page.needed_by) == ["C"]


def test_expected_impact_stands_beside_the_last_reading(tmp_path):
    goals = "fast: {title: Fast, measures: {time: {title: Time, unit: s, from: 9, to: 3, readings: {2026-11-01: 7}}}}\n"
    impact = "[{measure: fast/time, to: 5, by: 2027}]"
    page = feature(tmp_path, f"a: {{title: A, status: shipped, impact_on: {impact}}}\n", goals=goals)
    shown = page.impacts[0]

    assert (shown.measure.title, shown.measure.address) == ("Time", "goals/fast/#time")
    assert (shown.from_, shown.to, shown.by.words, shown.now) == ("9\u00a0s", "5\u00a0s", "2027", "7\u00a0s")


@pytest.mark.parametrize(
    ("feature_says", "reading", "told"),
    [
        ("status: planned", 5, ("before it ships", None)),
        ("status: shipped, shipped: 2026-11-10", 5, ("before it shipped", None)),
        ("status: shipped, shipped: 2026-10-10", 5, ("since it shipped", "As expected")),
        ("status: shipped, shipped: 2026-10-10", 7, ("since it shipped", "Less than expected so far")),
        ("status: shipped, shipped: 2026-10-10", 9, ("since it shipped", "No effect so far")),
        # A reading of the same quarter may have been taken before or after
        ("status: shipped, shipped: 2026-Q4", 5, ("", None)),
        ("status: shipped", 5, ("", None)),
    ],
)
def test_only_a_reading_that_was_surely_taken_after_shipping_is_compared(tmp_path, feature_says, reading, told):
    goals = f"fast: {{title: Fast, measures: {{time: {{from: 9, readings: {{2026-11-01: {reading}}}}}}}}}\n"
    written = f"a: {{title: A, {feature_says}, impact_on: [{{measure: fast/time, to: 5}}]}}\n"
    shown = feature(tmp_path, written, goals=goals).impacts[0]

    assert (shown.since, shown.outcome and shown.outcome.words) == told
    assert (shown.meter is None) == (shown.outcome is None)


def test_where_there_is_no_date_or_no_word_on_how_sure_that_is_said(tmp_path):
    def said(name, says):
        page = feature(tmp_path / name, f"a: {{title: A, {says}}}\n")
        return page.undated, page.sure_unsaid

    assert said("1", "status: idea") == (True, False)
    assert said("2", "status: planned, target: 2027") == (False, True)
    assert said("3", "status: planned, target: 2027, confidence: likely") == (False, False)
    assert said("4", "status: shipped") == said("5", "status: paused") == (False, False)


def test_what_became_of_the_date(tmp_path):
    change = "{on: 2026-03-10, field: target, from: 2026-Q4, to: 2027-Q2, why: W}"
    page = feature(tmp_path, f"a: {{title: A, status: planned, target: 2027-Q2, changes: [{change}]}}\n")

    assert (page.slips.times, page.slips.far, page.slips.first.words) == ("moved once", "2 quarters later", "Q4 2026")


def test_what_ends_names_what_comes_instead(tmp_path):
    features = """
a: {title: A, status: planned, type: sunset, target: 2027}
there: {title: There, status: shipped, replaces: a}
coming: {title: Coming, status: planned, replaces: a}
never: {title: Never, status: not-doing, replaces: a}
"""
    page = feature(tmp_path, features)

    assert (titles(page.replaced_by), titles(page.to_be_replaced_by)) == (["There"], ["Coming"])


def test_what_replaces_it_and_what_it_replaces(tmp_path):
    features = "a: {title: A, status: shipped}\nb: {title: B, status: planned, replaces: a, see_also: a}\n"
    old, new = feature(tmp_path / "a", features), feature(tmp_path / "b", features, slug="b")

    assert (titles(old.replaced_by), titles(old.to_be_replaced_by)) == ([], ["B"])
    assert ([each.title for each in new.replaces], [each.title for each in new.see_also]) == (["A"], ["A"])


def test_goals_and_needs_lead_to_their_places(tmp_path):
    files = {
        "goals": "fast: {title: Fast, summary: Be fast}\n",
        "audience": "ops: {title: Operators, needs: {see: {title: See it}}}\n",
    }
    page = feature(tmp_path, "a: {title: A, status: planned, goals: fast, needs: ops/see}\n", **files)

    assert [(each.ref.address, each.summary) for each in page.goals] == [("goals/fast/", "Be fast")]
    assert [(each.ref.address, each.summary) for each in page.needs] == [("audience/ops/#see", "Operators")]


def test_only_declared_own_fields_are_shown(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-plan: {title: Included in}}\n"
    page = feature(tmp_path, "a: {title: A, status: planned, x-plan: Pro, x-secret: s}\n", site=site)

    assert [(own.title, own.values) for own in page.about.own] == [("Included in", ("Pro",))]
