"""Releases and milestones, and one of them."""

from milepost.views import milestone, milestones
from tests.histories import History
from tests.views.pages import pages, rendered, titles


def test_what_is_to_come_stands_before_periods_and_what_is_over(tmp_path):
    timeline = """
old: {title: Old, when: 2026-03, reached: 2026-03-04}
missed: {title: Missed, when: 2026-05}
fair: {title: Fair, type: event, when: 2026-06}
new: {title: New, type: release, when: 2027-03-15, fixed: true, confidence: committed}
season: {title: Season, type: period, when: 2027-H1}
"""
    sections = pages(tmp_path, {"timeline.yml": timeline})["timeline/"].data.sections

    assert [(section.title, titles(row.line for row in section.rows)) for section in sections] == [
        ("To come", ["New"]),
        ("Periods", ["Season"]),
        ("Reached or past", ["Fair", "Missed", "Old"]),
    ]
    assert [each.line.late for each in sections[2].rows] == [False, True, False]
    new = sections[0].rows[0].line
    assert (new.countdown, [pill.words for pill in new.pills]) == (
        "in 112 days",
        ["Committed", "Cannot move"],
    )


def test_rows_of_one_type_do_not_all_say_it(tmp_path):
    timeline = "r: {title: R, type: release, when: 2027}\ns: {title: S, type: period, when: 2027}\n"
    mixed = {"timeline.yml": timeline + "e: {title: E, type: event, when: 2027}\n"}

    assert "Release" not in rendered(tmp_path / "one", {"timeline.yml": timeline})["timeline/"]
    assert "Event" in rendered(tmp_path / "mixed", mixed)["timeline/"]


def test_a_site_with_nothing_but_releases_calls_them_so(tmp_path):
    page = pages(tmp_path, {"timeline.yml": "r: {title: R, type: release, when: 2027}\n"})["timeline/"]

    assert (page.title, page.nav) == ("Releases", "Releases")


def test_a_release_knows_what_it_contains_ends_and_holds_up(tmp_path):
    files = {
        "timeline.yml": 'r: {title: R, type: release, when: 2027-03}\nfair: {title: Fair, when: "timeline:r"}\n',
        "features.yml": """
aim: {title: Aim, status: planned, target: "timeline:r"}
beta: {title: Beta, status: planned, stages: {beta: "timeline:r", ga: "timeline:r"}}
end: {title: End, status: shipped, stages: {removed: "timeline:r"}}
sunset: {title: Sunset, status: planned, type: sunset, target: "timeline:r"}
waits: {title: Waits, status: planned, depends_on: "timeline:r"}
again: {title: Again, status: paused, revisit: "timeline:r"}
""",
        "goals.yml": 'g: {title: G, period: "timeline:r"}\n',
    }
    groups = pages(tmp_path, files)["timeline/r/"].data.groups

    assert {group.title: [(line.ref.title, line.note) for line in group.lines] for group in groups} == {
        "What it contains": [("Aim", ""), ("Beta", "Beta, Generally available")],
        "What ends": [("Sunset", ""), ("End", "Removed")],
        "What waits for it": [("Waits", "")],
        "Also dated by it": [("Again", "To be looked at again"), ("Fair", ""), ("G", "Period of the goal")],
    }


def test_the_record_tells_what_moved_in_and_out(tmp_path):
    files = {
        "timeline.yml": "r1: {title: R1, when: 2027-01}\nr2: {title: R2, when: 2027-04}\n",
        "features.yml": """
a:
  title: A
  status: planned
  target: timeline:r2
  changes: [{on: 2026-11-01, field: target, from: "timeline:r1", to: "timeline:r2", why: Too much}]
""",
    }
    found = pages(tmp_path, files)
    out, into = (found[f"timeline/{slug}/"].data.moves[0] for slug in ("r1", "r2"))

    assert (out.into, into.into) == (False, True)
    coming = found["timeline/"].data.sections[0]
    assert [row.counts for row in coming.rows] == [("1 moved out",), ("1 feature", "1 moved in")]
    assert (out.change.from_, out.change.to, out.change.shift) == ("R1 (January 2027)", "R2 (April 2027)", "later")


def test_git_tells_as_well_what_moved_in_and_out_and_a_release_that_moves_takes_nothing_out(tmp_path):
    feature = "title: A\nstatus: planned\ntarget: {}\n"
    releases = "r1: {{title: R1, when: {}}}\nr2: {{title: R2, when: 2027-04}}\n"
    files = {"timeline.yml": releases.format("2027-01"), "features/a.yml": feature.format("timeline:r1")}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"timeline.yml": releases.format("2027-02")}, on="2026-02-01")
    history.commit({"features/a.yml": feature.format("timeline:r2")}, on="2026-03-01")
    roadmap = history.roadmap()
    found = {page.address: page.data for view in (milestone, milestones) for page in view.VIEW.pages(roadmap)}
    (out,), (into,) = (found[f"timeline/{slug}/"].moves for slug in ("r1", "r2"))
    assert (out.into, into.into) == (False, True)
    assert (out.change.from_, out.change.to) == ("R1 (February 2027)", "R2 (April 2027)")
    rows = found["timeline/"].sections[0].rows
    assert [row.counts for row in rows] == [("1 moved out",), ("1 feature", "1 moved in")]


def test_a_day_that_was_reached_stands_beside_the_one_that_was_planned(tmp_path):
    page = pages(tmp_path, {"timeline.yml": "r: {title: R, when: 2026-Q3, reached: 2026-10-05}\n"})["timeline/r/"].data

    assert (page.when.words, page.planned.words) == ("5 October 2026", "Q3 2026")
    assert [pill.words for pill in page.pills] == ["Reached"]


def test_a_milestone_tells_what_became_of_its_date(tmp_path):
    change = "{on: 2026-06-01, field: when, from: 2026-Q4, to: 2027-Q1, why: W}"
    found = pages(tmp_path, {"timeline.yml": f"r: {{title: R, when: 2027-Q1, changes: [{change}]}}\n"})

    assert found["timeline/r/"].data.slips.far == "1 quarter later"
    assert found["timeline/"].data.sections[0].rows[0].slips.times == "moved once"


def test_a_feature_in_a_release_by_several_dates_counts_once(tmp_path):
    features = (
        'a: {title: A, status: planned, target: "timeline:r", stages: {beta: "timeline:r", removed: "timeline:r"}}\n'
    )
    found = pages(tmp_path, {"timeline.yml": "r: {title: R, when: 2027}\n", "features.yml": features})

    assert found["timeline/"].data.sections[0].rows[0].counts == ("1 feature", "1 ends")


def test_how_sure_a_day_is_is_not_asked_once_it_is_reached(tmp_path):
    timeline = "a: {title: A, when: 2027, confidence: likely}\nb: {title: B, when: 2026, reached: 2026-03-04}\n"
    said = rendered(tmp_path, {"timeline.yml": timeline})

    assert "How sure Likely" in said["timeline/a/"]
    assert "Status Reached" in said["timeline/b/"]
