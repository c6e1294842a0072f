"""What became of a date, by its record."""

from milepost.shown.slips import slips
from tests.histories import History
from tests.roadmaps import roadmap


def told(root, changes, *, entry="status: planned", kind="features", **files):
    written = {f"{name}.yml": text for name, text in files.items()}
    loaded = roadmap(root, {f"{kind}.yml": f"a: {{title: A, {entry}, changes: [{changes}]}}\n", **written})
    return slips(loaded, loaded.entries[{"features": "feature"}.get(kind, kind)]["a"])


def change(on, before="", after="", field="target"):
    ends = ", ".join(f'{name}: "{text}"' for name, text in (("from", before), ("to", after)) if text)
    return f"{{on: {on}, field: {field}, why: W{', ' + ends if ends else ''}}}"


def test_each_move_is_counted_and_the_first_date_kept(tmp_path):
    shown = told(
        tmp_path,
        ", ".join([change("2026-07-02", "2027-Q1", "2027-Q2"), change("2026-03-10", "2026-Q4", "2027-Q1")]),
    )

    assert (shown.moves, shown.later, shown.times, shown.far) == (2, 2, "moved twice", "2 quarters later")
    assert shown.first.words == "Q4 2026"
    assert [(step.when.words, step.on and step.on.words, step.shift) for step in shown.trail] == [
        ("Q4 2026", None, ""),
        ("Q1 2027", "10 March 2026", "later"),
        ("Q2 2027", "2 July 2026", "later"),
    ]


def test_what_was_said_between_two_changes_counts_though_no_change_tells_it(tmp_path):
    shown = told(
        tmp_path, ", ".join([change("2026-03-10", "2026-Q3", "2026-Q4"), change("2026-07-02", "2027-Q1", "2027-Q2")])
    )

    assert (shown.moves, shown.times) == (3, "moved 3 times")
    assert [step.on is None for step in shown.trail] == [True, False, True, False]


def test_to_become_more_exact_or_dated_at_all_is_no_move(tmp_path):
    assert told(tmp_path / "1", change("2026-03-10", "2027-H1", "2027-Q2")) is None
    assert told(tmp_path / "2", change("2026-03-10", "tbd", "2027-Q2")) is None
    assert told(tmp_path / "3", change("2026-03-10", "", "2027-Q2")) is None
    assert told(tmp_path / "4", change("2026-03-10", "likely", "committed", "confidence")) is None


def test_there_and_back_again_has_moved_but_by_nothing(tmp_path):
    shown = told(
        tmp_path, ", ".join([change("2026-03-10", "2026-Q4", "2027-Q1"), change("2026-07-02", "2027-Q1", "2026-Q4")])
    )

    assert (shown.moves, shown.later, shown.far) == (2, 1, "")


def test_what_is_uncertain_stays_so(tmp_path):
    shown = told(tmp_path, change("2026-03-10", "2026-Q4", "2026-H2/2027-Q1"))

    assert (shown.times, shown.far) == ("moved once", "possibly later")


def test_a_date_by_a_release_is_compared_by_what_that_is_now(tmp_path):
    shown = told(
        tmp_path,
        change("2026-03-10", "timeline:r1", "timeline:r2"),
        timeline="r1: {title: R1, when: 2026-Q4}\nr2: {title: R2, when: 2027-Q1}\n",
    )

    assert (shown.first.named.title, shown.far) == ("R1", "1 quarter later")


def test_general_availability_stands_for_the_target_that_is_not_there(tmp_path):
    moved = change("2026-03-10", "2026-Q4", "2027-Q1", "stages.ga")

    assert told(tmp_path / "1", moved, entry="status: planned, stages: {ga: 2027-Q1}").times == "moved once"
    assert told(tmp_path / "2", moved, entry="status: planned, target: 2027-Q1, stages: {ga: 2027-Q1}") is None


def test_milestones_and_goals_move_too(tmp_path):
    when = told(tmp_path / "1", change("2026-03-10", "2026", "2027", "when"), entry="when: 2027", kind="timeline")
    assert when.far == "1 year later"

    loaded = roadmap(
        tmp_path / "2",
        {"goals.yml": f"a: {{title: A, changes: [{change('2026-03-10', '2026-H2', '2027-H1', 'period')}]}}\n"},
    )
    assert slips(loaded, loaded.goals["a"]).far == "1 half-year later"


def test_what_is_dated_after_today_has_not_happened(tmp_path):
    assert told(tmp_path, change("2027-03-10", "2026-Q4", "2027-Q1")) is None


def test_in_other_units_it_has_moved_by_about_so_much(tmp_path):
    assert told(tmp_path / "1", change("2026-03-10", "2026-Q3", "2026-11")).far == "about 2 months later"
    assert told(tmp_path / "2", change("2026-03-10", "2026-11", "2026-Q3")).far == "about 2 months earlier"


def test_the_trail_ends_where_it_shipped(tmp_path):
    moved = change("2026-03-10", "2026-Q2", "2026-Q3")
    shown = told(tmp_path, moved, entry="status: shipped, shipped: 2026-08-28")

    assert shown.end == "shipped on 28 August 2026"


def test_the_middle_of_a_long_trail_is_folded_up(tmp_path):
    moves = [change(f"2026-{month:02}-01", "", f"2027-{month:02}") for month in range(1, 11)]
    later = [change(f"2026-11-{day:02}", "", f"2028-{day:02}") for day in range(1, 6)]
    first, middle, last = told(tmp_path, ", ".join([*moves, *later])).parts

    assert (len(first), len(middle), len(last)) == (6, 3, 6)


def test_now_next_and_later_slip_in_words(tmp_path):
    shown = told(tmp_path, change("2026-03-10", "now", "later", "horizon"), entry="status: planned, horizon: later")

    assert (shown.times, shown.far, shown.first.words, shown.later) == ("moved once", "from Now to Later", "Now", 1)
    assert [(step.when.words, step.shift) for step in shown.trail] == [("Now", ""), ("Later", "later")]


def test_of_what_git_knows_the_trail_has_no_date_of_anybody_s_own(tmp_path):
    text = "title: A\nstatus: planned\ntarget: {}\n"
    history = History.begun(tmp_path, {"features/a.yml": text.format("2026-Q3")}, on="2026-01-01")
    wrong = f"changes: [{change('2026-02-01', '2026-12', '2027-Q1')}]\n"
    history.commit({"features/a.yml": text.format("2027-Q1") + wrong}, on="2026-02-01")
    loaded = history.roadmap()
    shown = slips(loaded, loaded.features["a"])

    assert [step.when.words for step in shown.trail] == ["Q3 2026", "Q1 2027"]


def test_a_shallow_clone_does_not_know_what_was_said_first(tmp_path):
    text = "title: A\nstatus: planned\ntarget: {}\n"
    history = History.begun(tmp_path / "whole", {"features/a.yml": text.format("2026-Q3")}, on="2026-01-01")
    for month, quarter in ((2, "2026-Q4"), (3, "2027-Q1")):
        history.commit({"features/a.yml": text.format(quarter)}, on=f"2026-{month:02}-01")
    history.git("clone", "--quiet", "--depth=2", f"file://{history.root}", str(tmp_path / "part"))
    loaded = History(tmp_path / "part").roadmap()
    shown = slips(loaded, loaded.features["a"])

    assert (shown.times, shown.far, shown.first) == ("moved once", "", None)


def test_now_next_and_later_slip_where_git_alone_knows(tmp_path):
    text = "title: A\nstatus: planned\nhorizon: {}\n"
    history = History.begun(tmp_path, {"features/a.yml": text.format("now")}, on="2026-01-01")
    history.commit({"features/a.yml": text.format("later")}, on="2026-02-01")
    loaded = history.roadmap()
    shown = slips(loaded, loaded.features["a"])

    assert [(step.when.words, step.on.iso) for step in shown.trail] == [("Now", "2026-01-01"), ("Later", "2026-02-01")]
