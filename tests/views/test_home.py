"""Home, in ten seconds."""

from tests.views.pages import pages, rendered, titles

NOTHING = "No plans are published here yet."


def test_the_vision_speaks_first_and_the_description_for_want_of_one(tmp_path):
    site = {"site.yml": "format: 1\ntitle: Example\ndescription: What it is\n"}
    plain = pages(tmp_path / "plain", site)[""].data
    vision = {"vision.yml": "title: Where to\nstatement: Everybody arrives.\n"}
    with_vision = pages(tmp_path / "vision", {**site, **vision})[""].data

    assert (plain.statement, plain.vision) == ("What it is", "")
    assert (with_vision.statement, with_vision.vision) == ("Everybody arrives.", "vision/")


def test_goals_are_the_open_ones_of_the_product(tmp_path):
    goals = """
company: {title: Company, level: company}
later: {title: Later, period: 2027-H2}
soon: {title: Soon, period: 2027-H1}
done: {title: Done, outcome: achieved}
"""
    home = pages(tmp_path, {"goals.yml": goals})[""].data

    assert titles(home.goals) == ["Soon", "Later"]
    assert home.goal_count == 4


def test_company_goals_stand_in_where_the_product_has_none(tmp_path):
    home = pages(tmp_path, {"goals.yml": "company: {title: Company, level: company}\n"})[""].data

    assert titles(home.goals) == ["Company"]


def test_a_column_shows_a_few_and_counts_all(tmp_path):
    features = "".join(f"f{n}: {{title: F{n}, status: in-progress, target: 2027-0{n}}}\n" for n in range(5, 0, -1))
    now = pages(tmp_path, {"features.yml": features})[""].data.columns[0]

    assert titles(now.cards) == ["F1", "F2", "F3"]
    assert (now.count, now.more) == (5, 2)


def test_a_theme_speaks_for_its_parts(tmp_path):
    features = """
a: {title: Part A, status: in-progress, target: 2027-01, part_of: theme}
b: {title: Part B, status: in-progress, target: 2027-01, part_of: theme}
theme: {title: Theme, status: in-progress, target: 2027-06}
c: {title: Alone, status: in-progress, target: 2027-07}
"""
    now = pages(tmp_path, {"features.yml": features})[""].data.columns[0]

    assert titles(now.cards) == ["Theme", "Alone", "Part A"]
    assert now.cards[0].parts == "0 of 2 parts shipped"


def test_next_milestones_are_dated_to_come_and_no_periods(tmp_path):
    timeline = """
past: {title: Past, when: 2026-10}
reached: {title: Reached, when: 2026-12, reached: 2026-11-20}
later: {title: Later, when: 2027-Q2}
soon: {title: Soon, when: 2027-01-10}
undated: {title: Undated, when: tbd}
season: {title: Season, type: period, when: 2027}
"""
    home = pages(tmp_path, {"timeline.yml": timeline})[""].data

    assert titles(home.milestones) == ["Soon", "Later"]


def test_lately_tells_changes_updates_and_arrivals_the_latest_first(tmp_path):
    files = {
        "features.yml": """
moved: {title: Moved, status: planned, changes: [{on: 2026-11-02, field: target, to: 2027-Q2, why: Hard}]}
there: {title: There, status: shipped, shipped: 2026-11-20}
vague: {title: Vague, status: shipped, shipped: 2026-11}
tomorrow: {title: Tomorrow, status: planned, updates: [{on: 2026-11-24, text: Not yet}]}
""",
        "goals.yml": "fast: {title: Fast, updates: [{on: 2026-11-10, health: at-risk, text: Slow}]}\n",
    }
    lately = pages(tmp_path, files)[""].data.lately

    assert [(each.ref.title, each.on.words) for each in lately] == [
        ("There", "20 November 2026"),
        ("Fast", "10 November 2026"),
        ("Moved", "2 November 2026"),
    ]
    assert (lately[0].event, lately[1].text, lately[2].change.to) == ("Shipped", "Slow", "Q2 2027")


def test_it_leads_on_to_the_vision_the_timeline_and_the_sheet_to_print(tmp_path):
    vision = {"vision.yml": "title: Where to\nstatement: Everybody arrives.\ndescription: And how.\n"}

    plain, with_vision = (pages(tmp_path / name, files)[""].data for name, files in (("a", {}), ("b", vision)))

    assert [way.address for way in plain.ways] == ["roadmap/", "print/"]
    assert [way.address for way in with_vision.ways] == ["vision/", "roadmap/", "print/"]


def test_where_the_work_goes_is_said_where_features_have_an_effort(tmp_path):
    features = "".join(f"f{n}: {{title: F{n}, status: planned, effort: {n}, teams: t{n}}}\n" for n in range(1, 4))
    home = pages(tmp_path, {"features.yml": features})[""].data

    assert home.investment.total == "6 person-weeks"
    assert [share.ref.title for share in home.investment.splits[0].shares] == ["t3", "t2", "t1"]


def test_one_day_does_not_fill_all_of_what_changed_lately(tmp_path):
    shipped = "".join(f"d{n}: {{title: D{n}, status: shipped, shipped: 2026-11-20}}\n" for n in range(4))
    older = "old: {title: Old, status: shipped, shipped: 2026-11-01}\n"
    lately = pages(tmp_path, {"features.yml": shipped + older})[""].data.lately

    assert [each.ref.title for each in lately] == ["D0", "D1", "Old"]


def test_what_changed_more_than_a_year_ago_is_not_called_lately(tmp_path):
    shipped = "a: {{title: A, status: shipped, shipped: {0}}}\n"
    recent, old = (
        pages(tmp_path / day, {"features.yml": shipped.format(day)})[""].data.lately_title
        for day in ("2025-11-24", "2025-11-22")
    )

    assert (recent, old) == ("What changed lately", "What changed")


def test_a_vision_of_one_sentence_is_not_offered_in_full(tmp_path):
    brief = "title: V\nstatement: Everybody arrives.\nreviewed: 2026-11-01\n"
    ways = [
        [way.title for way in pages(tmp_path / name, {"vision.yml": brief + more})[""].data.ways]
        for name, more in (("brief", ""), ("long", "principles: [{title: P}]\n"))
    ]

    assert ["The vision in full" in each for each in ways] == [False, True]


def test_a_site_without_entries_says_so(tmp_path):
    feature = {"features.yml": "a: {title: A, status: idea}\n"}

    assert NOTHING in rendered(tmp_path / "empty", {})[""]
    assert NOTHING not in rendered(tmp_path / "one", feature)[""]
