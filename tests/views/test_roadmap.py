"""The timeline's pages: which lanes, which bars, and what stands beside them."""

from milepost.shown.axis import COLUMNS
from tests.views.pages import pages, titles

FEATURES = """
sure: {title: Sure, status: planned, confidence: committed, target: 2027-03, goals: fast, teams: [Web, Data]}
maybe: {title: Maybe, status: planned, confidence: exploratory, target: 2027-H2, goals: [fast, safe], start: 2027-Q2}
far: {title: Far, status: idea, target: 2031, goals: fast}
dateless: {title: Dateless, status: idea}
named: {title: Named, status: planned, target: timeline:open}
old: {title: Old, status: shipped, shipped: 2026-10-05, goals: fast}
older: {title: Older, status: shipped, shipped: 2024-05}
unknown: {title: Unknown, status: shipped}
late: {title: Late, status: planned, target: 2025-12, goals: safe}
paused: {title: Paused, status: paused, target: 2027-03, reason: later}
never: {title: Never, status: not-doing, target: 2027-03, reason: no}
"""
FILES = {
    "goals.yml": "fast: {title: Fast, period: 2027}\nsafe: {title: Safe, period: 2028}\n",
    "timeline.yml": "open: {title: Open day, when: tbd}\none: {title: One, type: release, when: 2027-Q2}\n",
    "features.yml": FEATURES,
}


def lanes(page) -> dict[str, tuple[list[str], list[str]]]:
    return {lane.of.title: (titles(lane.rows), titles(lane.later)) for lane in page.lanes}


def test_a_lane_for_each_goal_and_one_for_what_has_none(tmp_path):
    main = pages(tmp_path, FILES)["roadmap/"].data

    assert lanes(main) == {
        "Fast": (["Old", "Sure", "Maybe"], ["Far"]),
        "Safe": (["Late", "Maybe"], []),
        "Without a goal": ([], ["Named", "Dateless"]),
    }
    assert titles(main.milestones) == ["One"]


def test_a_milestone_beyond_the_axis_stands_beside_it(tmp_path):
    far = "far: {title: Far away, when: 2031-Q2, confidence: likely}\nsoon: {title: Soon, when: 2026-12}\n"
    found = pages(tmp_path, {**FILES, "timeline.yml": FILES["timeline.yml"] + far})
    main = found["roadmap/"].data

    assert titles(main.milestones) == ["Soon", "One"]
    assert [(each.ref.title, each.when.words, each.said) for each in main.milestones_later] == [
        ("Far away", "Q2 2031", ("Likely",))
    ]
    assert main.has_later
    assert found["roadmap/2024/"].data.milestones_later == ()


def test_every_other_way_to_make_lanes_has_a_page_and_a_link(tmp_path):
    found = pages(tmp_path, FILES)

    assert [each.title for each in found["roadmap/"].data.lanings] == ["By goal", "By team", "By release"]
    assert list(lanes(found["roadmap/by-team/"].data)) == ["Data", "Web", "Without a team"]
    assert list(lanes(found["roadmap/by-release/"].data)) == ["Open day", "In no release"]
    assert [page.nav for address, page in found.items() if address.startswith("roadmap/")] == ["Roadmap", "", "", ""]


def test_what_is_stopped_or_was_shipped_nobody_knows_when_is_not_there(tmp_path):
    shown = {row.ref.title for page in pages(tmp_path, FILES).values() if page.address.startswith("roadmap/")
             for row in page.data.table}  # fmt: skip

    assert shown == {"Sure", "Maybe", "Far", "Dateless", "Named", "Old", "Older", "Late"}


def test_what_was_shipped_before_stands_on_the_page_of_its_year(tmp_path):
    found = pages(tmp_path, FILES)

    assert lanes(found["roadmap/2024/"].data) == {"Without a goal": (["Older"], [])}
    assert [(each.title, each.address) for each in found["roadmap/"].data.spans] == [
        ("Now and ahead", "roadmap/"),
        ("2024", "roadmap/2024/"),
    ]


def test_a_bar_says_how_sure_by_its_look_and_in_words(tmp_path):
    rows = {row.ref.title: row for lane in pages(tmp_path, FILES)["roadmap/"].data.lanes for row in lane.rows}

    assert (rows["Sure"].look, rows["Sure"].sure, rows["Sure"].when.words) == ("committed", "Committed", "March 2027")
    assert (rows["Old"].look, rows["Old"].state, rows["Old"].sure) == ("shipped", "Shipped", "")
    assert (rows["Late"].look, rows["Late"].late, rows["Late"].bar.opens) == ("unsaid", True, False)
    assert rows["Maybe"].bar.last - rows["Maybe"].bar.first > rows["Sure"].bar.last - rows["Sure"].bar.first
    assert rows["Maybe"].run.last == rows["Maybe"].bar.first


def test_words_stand_on_the_side_that_has_more_room(tmp_path):
    rows = {row.ref.title: row for lane in pages(tmp_path, FILES)["roadmap/"].data.lanes for row in lane.rows}

    assert (rows["Old"].side, rows["Old"].label.first, rows["Old"].label.last) == (
        "after", rows["Old"].bar.last, COLUMNS + 1,
    )  # fmt: skip
    assert (rows["Maybe"].side, rows["Maybe"].label.first) == ("before", 1)
    assert rows["Maybe"].label.last == rows["Maybe"].run.first


def test_words_that_would_be_a_narrow_column_stand_on_the_line_that_leads_to_the_bar(tmp_path):
    feature = "status: planned\ntitle: A\nstart: 2026-10\ntarget: 2027-Q4\nstages: {beta: 2026-12}\n"
    (row,) = pages(tmp_path, {"features/a.yml": feature})["roadmap/"].data.lanes[0].rows
    beta = row.marks[0].at

    assert COLUMNS + 1 - row.bar.last < COLUMNS // 3
    assert (row.side, row.label.first, row.label.last) == ("before", beta.last, row.bar.first)


def test_of_lanes_that_are_all_long_the_first_is_open(tmp_path):
    many = "".join(f"f{n}: {{title: F{n}, status: planned, teams: T{n % 2}}}\n" for n in range(400))
    main = pages(tmp_path, {"features.yml": many})["roadmap/"].data

    assert [lane.unfolded for lane in main.lanes] == [True, False]


def test_stages_and_a_deadline_are_marks_on_the_row(tmp_path):
    feature = "status: planned\ntitle: A\nstages: {beta: 2026-12, ga: 2027-Q1}\ndeadline: 2027-05-31\n"
    data = pages(tmp_path, {"features/a.yml": feature})["roadmap/"].data
    (row,) = data.lanes[0].rows

    assert [(mark.look, mark.words) for mark in row.marks] == [
        ("beta", "Beta: December 2026"),
        ("deadline", "Deadline: 31 May 2027"),
    ]
    assert row.label.last <= row.marks[0].at.first, "the words stand beside all that is drawn"
    assert data.table[0].stages == "Beta: December 2026, Generally available: Q1 2027"


def test_without_any_date_the_releases_are_the_first_lanes(tmp_path):
    files = {
        "timeline.yml": "b: {title: v1.10, type: release, when: tbd}\na: {title: v1.9, type: release, when: tbd}\n",
        "features.yml": "x: {title: X, status: planned, target: timeline:b, teams: T}\n"
        "y: {title: Y, status: idea, target: timeline:a}\n",
    }
    main = pages(tmp_path, files)["roadmap/"].data

    assert not main.has_bars
    assert (main.has_dates_beyond, main.has_names) == (False, True)
    assert lanes(main) == {"v1.9": ([], ["Y"]), "v1.10": ([], ["X"])}


def test_what_is_dated_beyond_the_axis_is_not_called_undated(tmp_path):
    main = pages(tmp_path, {"features.yml": "x: {title: X, status: planned, target: 2099}\n"})["roadmap/"].data

    assert (main.has_bars, main.has_dates_beyond) == (False, True)


def test_more_than_five_hundred_bars_are_split_into_years(tmp_path):
    many = "".join(f"f{n}: {{title: F{n}, status: planned, target: {2026 + n % 3}-12}}\n" for n in range(600))
    files = {"site.yml": "format: 1\ntitle: E\nlooks_ahead: 3 years\n", "features.yml": many}
    found = pages(tmp_path, files)

    assert [address for address in found if address.startswith("roadmap/")] == [
        "roadmap/", "roadmap/2028/", "roadmap/2027/",
    ]  # fmt: skip
    (lane,) = found["roadmap/"].data.lanes
    assert (lane.of.title, len(lane.rows), len(lane.later)) == ("Features", 200, 400)
    assert len(found["roadmap/2027/"].data.lanes[0].rows) == 200


def test_shipped_features_are_folded_where_there_are_many(tmp_path):
    features = "".join(f"f{n}: {{title: F{n}, status: shipped, shipped: 2026-11-0{n}}}\n" for n in range(1, 6))
    main = pages(tmp_path, {"features.yml": features})["roadmap/"].data
    (lane,) = main.lanes

    assert (len(lane.rows), len(lane.shipped)) == (0, 5)
    # In the page they are open, for there is nothing else to see
    assert main.is_all_shipped


def test_the_key_explains_what_is_drawn_on_this_page_and_nothing_else(tmp_path):
    features = """
a: {title: A, status: planned, start: 2026-12, target: 2027-06, deadline: 2027-09, stages: {beta: 2027-02, ga: 2027-08}}
b: {title: B, status: planned, confidence: likely, target: 2027-07, type: sunset}
c: {title: C, status: idea, confidence: exploratory}
"""
    key = pages(tmp_path, {"features.yml": features})["roadmap/"].data.key

    assert [each.words for each in key.bars] == ["Likely", "Exploratory", "How sure is not said"]
    assert [(each.sign, each.words) for each in key.marks] == [
        ("β", "Beta"), ("✓", "Generally available"), ("▏", "Deadline"), ("⊘", "Ends"),
    ]  # fmt: skip
    assert key.has_runs


def test_an_end_is_marked_beside_its_bar_on_the_axis(tmp_path):
    far = "2028-05"  # the last month of the axis
    features = "".join(f"f{at}: {{title: F, status: planned, target: {at}, type: sunset}}\n" for at in ("2027-07", far))
    rows = pages(tmp_path, {"features.yml": features})["roadmap/"].data.lanes[0].rows

    assert [(row.marks[0].sign, row.marks[0].words[:5]) for row in rows] == [("⊘", "Ends:")] * 2
    assert rows[0].marks[0].at.first == rows[0].bar.last
    assert rows[1].marks[0].at.last <= COLUMNS + 1


def test_what_is_not_dated_says_that_it_is_in_progress(tmp_path):
    features = "a: {title: A, status: in-progress, confidence: likely}\nb: {title: B, status: planned}\n"
    later = pages(tmp_path, {"features.yml": features})["roadmap/"].data.lanes[0].later

    assert [each.said for each in later] == [("In progress", "Likely"), ()]
