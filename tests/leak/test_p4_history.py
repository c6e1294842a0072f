"""P4 over time: what the public site tells of the past is a function of what was public at the time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from milepost.adapters import publishable
from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.judged import judge
from tests.histories import History
from tests.leak import hidden, trees
from tests.leak.published import published
from tests.roadmaps import TODAY

SEEDS = 60 if os.environ.get("MILEPOST_NIGHTLY") else 12
# A day, what is public from then on, and what is hidden
Days = Sequence[tuple[str, int, int]]


def made(root: Path, days: Days) -> dict[str, bytes]:
    """The public site after these commits, each of which writes all of the content anew."""
    history = History(root)
    root.mkdir()
    history.git("init", "--quiet", "--initial-branch=main")
    for day, public, hiding in days:
        shutil.rmtree(root / "content", ignore_errors=True)
        history.commit(trees.files(public, hiding), on=day)
    return published(root, "public")


@pytest.mark.parametrize("seed", range(SEEDS))
def test_p4_commits_that_change_only_what_is_hidden_move_no_date(tmp_path: Path, seed: int) -> None:
    one, two, three = (seed * 10 + number for number in range(3))
    few = [("2026-02-01", one, 1), ("2026-04-01", two, 1), ("2026-06-01", three, 1)]
    many = [
        ("2026-02-01", one, 2),
        ("2026-02-17", one, 3),
        ("2026-03-05", one, 4),
        ("2026-04-01", two, 5),
        ("2026-05-09", two, 6),
        ("2026-06-01", three, 7),
        ("2026-07-01", three, 8),
    ]
    sites = [made(tmp_path / name, days) for name, days in (("few", few), ("many", many))]
    assert sites[0].keys() == sites[1].keys()
    for address, data in sites[0].items():
        assert sites[1][address] == data, address
    assert b"2026-04-01" in sites[0]["changes/"]


def history_of(root: Path, *which: str) -> dict[str, bytes]:
    history = History(root)
    root.mkdir()
    history.git("init", "--quiet", "--initial-branch=main")
    for month, each in enumerate(which, 1):
        shutil.rmtree(root / "content", ignore_errors=True)
        hidden.write(root, each)
        history.commit({}, on=f"2026-{month:02}-15")
    return published(root, "public")


def test_p4_every_hidden_field_may_have_any_past(tmp_path: Path) -> None:
    """Private fields, `only`, entries, items and settings, each with two values and without one."""
    sites = [
        history_of(tmp_path / str(number), *which)
        for number, which in enumerate((("none", "none"), ("first", "second"), ("second", "none"), ("none", "first")))
    ]
    for site in sites[1:]:
        assert site == sites[0]


def test_an_entry_that_was_public_and_is_hidden_now_is_not_told_of(tmp_path: Path) -> None:
    site = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    seen = "title: Acquisition of a rival\nstatus: planned\ntarget: 2026-Q3\n"
    other = {"features/other.yml": "title: Other\nstatus: idea\n"}
    history = History.begun(tmp_path, {"site.yml": site, "features/a.yml": seen, **other}, on="2026-01-01")
    history.commit({"features/a.yml": seen.replace("Q3", "Q4")}, on="2026-02-01")
    assert b"Acquisition" in published(tmp_path, "public")["changes/"]
    history.commit({"features/a.yml": f"{seen}visibility: team\n"}, on="2026-03-01")
    assert b"Acquisition" in published(tmp_path, "team")["changes/"]
    assert not any(b"Acquisition" in data for data in published(tmp_path, "public").values())
    # That it goes afterwards tells of it no more than that it was there
    history.commit({"features/a.yml": None}, on="2026-04-01")
    assert not any(b"Acquisition" in data for data in published(tmp_path, "public").values())


SITE = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
FEATURE = "title: {}\nstatus: planned\n"
OTHER = {"site.yml": SITE, "features/z.yml": FEATURE.format("Z")}
ALPHA = "title: Alpha\nstatus: planned\ntarget: {}\n"
LIKE = "title: Faster payment page\nstatus: planned\ntarget: 2027-Q2\nsummary: S\ntags: [x]\n"


@pytest.mark.parametrize(
    ("begun", "one", "two"),
    [
        # Hidden fields do not decide what is like what
        (
            {"features/old.yml": f"{LIKE}owners: [A]\nteams: [T]\neffort: 3\n"},
            {"features/old.yml": None, "features/new.yml": f"{LIKE}owners: [A]\nteams: [T]\neffort: 3\n"},
            {"features/old.yml": None, "features/new.yml": f"{LIKE}owners: [B]\nteams: [U]\nvalue: 9\n"},
        ),
        # Nor does something hidden that comes, under whatever name or old name
        (
            {"features/a.yml": ALPHA.format("2027-Q1")},
            {"features/a.yml": None},
            {"features/a.yml": None, "features/b.yml": ALPHA.format("2027-Q1") + "visibility: team\n"},
        ),
        (
            {"features/a.yml": ALPHA.format("2027-Q1")},
            {"features/a.yml": None},
            {"features/a.yml": None, "features/b.yml": "title: B\nstatus: idea\nvisibility: team\naliases: [a]\n"},
        ),
        # Taken out, hidden, and hidden under another name are the same
        (
            {"features/a.yml": ALPHA.format("2027-Q1")},
            {"features/a.yml": None},
            {"features/a.yml": ALPHA.format("2027-Q1") + "visibility: team\n"},
        ),
        (
            {"goals/g.yml": "title: G\nperiod: 2027\nmeasures: {acme: {from: 3, to: 5}, other: {to: 1}}\n"},
            {"goals/g.yml": "title: G\nperiod: 2027\nmeasures: {other: {to: 1}}\n"},
            {"goals/g.yml": "title: G\nperiod: 2027\nmeasures: {acme: {to: 5, visibility: team}, other: {to: 1}}\n"},
        ),
    ],
)
def test_p4_what_is_hidden_does_not_decide_what_became_of_what_is_public(
    tmp_path: Path, begun: dict[str, str], one: dict[str, str | None], two: dict[str, str | None]
) -> None:
    sites = []
    for name, step in (("one", one), ("two", two)):
        history = History.begun(tmp_path / name, {**OTHER, **begun}, on="2026-01-01")
        history.commit({path: text.replace("2027", "2028") for path, text in begun.items()}, on="2026-02-01")
        history.commit(step, on="2026-03-01")
        sites.append(published(history.root, "public"))
    assert sites[0] == sites[1]


def test_p4_something_hidden_that_goes_takes_no_name_from_what_is_public(tmp_path: Path) -> None:
    sites = []
    for hidden_too in (False, True):
        more = {"features/b.yml": "title: Alpha\nstatus: idea\nvisibility: team\n"} if hidden_too else {}
        files = {**OTHER, "features/m.yml": ALPHA.format("2027-Q1"), **more}
        history = History.begun(tmp_path / str(hidden_too), files, on="2026-01-01")
        history.commit({"features/m.yml": ALPHA.format("2027-Q3")}, on="2026-02-01")
        renamed = {"features/m.yml": None, "features/n.yml": ALPHA.format("2027-Q3")}
        history.commit({**renamed, **dict.fromkeys(more)}, on="2026-03-01")
        sites.append(published(history.root, "public"))
    assert sites[0] == sites[1]
    assert b"Q1 2027" in sites[0]["features/n/"]


def test_what_readers_do_not_see_today_is_named_in_no_past(tmp_path: Path) -> None:
    """A theme, a goal, a release: hidden under another name, they are named no more."""
    before = {
        "features/buy-rival.yml": FEATURE.format("Acquisition"),
        "goals/win-acme.yml": "title: Win Acme\n",
        "timeline/deal-day.yml": "title: The deal\nwhen: 2027-03-15\n",
        "features/a.yml": "title: A\nstatus: planned\npart_of: buy-rival\ngoals: win-acme\ntarget: timeline:deal-day\n",
    }
    history = History.begun(tmp_path, {**OTHER, **before}, on="2026-01-01")
    history.commit({"features/a.yml": "title: A\nstatus: idea\ntarget: 2027-05\n"}, on="2026-02-01")
    history.commit(
        {
            "features/buy-rival.yml": None,
            "features/tango.yml": "title: Acquisition\nstatus: planned\nvisibility: team\n",
            "goals/win-acme.yml": None,
            "goals/foxtrot.yml": "title: Win Acme\nvisibility: team\n",
            "timeline/deal-day.yml": "title: The deal\nwhen: 2027-03-15\nvisibility: team\n",
        },
        on="2026-03-01",
    )
    site = published(tmp_path, "public")
    for word in (b"rival", b"Acquisition", b"acme", b"Acme", b"deal-day", b"The deal", b"tango", b"foxtrot"):
        assert not [address for address, data in site.items() if word in data], word
    assert b"15 March 2027" in site["features/a/"]


def test_the_past_is_told_no_more_exactly_than_the_edition_tells_the_entry_itself(tmp_path: Path) -> None:
    precision = "{committed: day, likely: month, exploratory: horizon}"
    readers = f"public: {{title: P}}, partner: {{title: Q, precision: {precision}}}, team: {{title: T}}"
    feature = "title: A\nstatus: planned\nconfidence: committed\nvisibility: partner\ntarget: {}\n"
    files = {
        "site.yml": f"format: 1\ntitle: E\neditions: {{{readers}}}\n",
        "features/a.yml": feature.format("2027-02-17"),
    }
    history = History.begun(tmp_path, files, on="2026-01-01")
    now = feature.format("2027-03-18")
    history.commit({"features/a.yml": now}, on="2026-02-01")
    assert b"17 February" in published(tmp_path, "partner")["features/a/"]
    history.commit({"features/a.yml": f"{now}only: {{partner: {{confidence: exploratory}}}}\n"}, on="2026-03-01")
    assert b"February" not in published(tmp_path, "partner")["features/a/"]


def test_what_is_told_by_two_units_is_the_same_whatever_the_order_of_a_set(tmp_path: Path) -> None:
    """The last week of March ends in April: by week and then by month the day is in one of two months."""
    feature = "title: A\nstatus: planned\nconfidence: {}\ntarget: {}\n"
    files = {"site.yml": SITE, "features/a.yml": feature.format("committed", "2027-03-31")}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": feature.format("likely", "2027-08-17")}, on="2026-02-01")
    units = "precision: {committed: week, likely: month}"
    history.commit({"site.yml": SITE.replace("public: {title: P}", f"public: {{title: P, {units}}}")}, on="2026-03-01")
    versions = history.roadmap("public").past.versions["feature", "a"]
    assert [version.entry and version.entry.target.text for version in versions] == ["2027-03/2027-04", "2027-08"]


def test_a_site_that_gives_up_its_editions_tells_of_the_past_what_everybody_saw(tmp_path: Path) -> None:
    files = {**OTHER, "features/secret.yml": "title: Acquisition of a rival\nstatus: planned\nvisibility: team\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/secret.yml": None, "features/z.yml": "title: Z\nstatus: planned\n"}, on="2026-02-01")
    history.commit({"site.yml": "format: 1\ntitle: E\n", "features/z.yml": "title: Z\nstatus: idea\n"}, on="2026-03-01")
    site = published(tmp_path, "")
    assert not [address for address, data in site.items() if b"Acquisition" in data]


def test_a_reason_that_was_taken_back_is_told_no_more(tmp_path: Path) -> None:
    line = "changes: [{on: 2026-02-01, why: Acme asked us to}]\n"
    history = History.begun(tmp_path, {**OTHER, "features/a.yml": ALPHA.format("2027-Q1")}, on="2026-01-01")
    history.commit({"features/a.yml": ALPHA.format("2027-Q2") + line}, on="2026-02-01")
    assert b"Acme" in published(tmp_path, "public")["features/a/"]
    history.commit({"features/a.yml": ALPHA.format("2027-Q2")}, on="2026-03-01")
    for edition in ("public", "team"):
        assert not [address for address, data in published(tmp_path, edition).items() if b"Acme" in data]


def test_a_word_that_is_never_to_be_published_stops_no_site_for_what_is_gone(tmp_path: Path) -> None:
    files = {**OTHER, "features/a.yml": "title: Login for Acme\nstatus: planned\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": None}, on="2026-02-01")
    history.commit({"site.yml": f"{SITE}never_publish: [Acme]\n"}, on="2026-03-01")
    assert not [address for address, data in published(tmp_path, "public").items() if b"Acme" in data]


def test_p5_the_gate_knows_what_was_hidden_when_it_went(tmp_path: Path) -> None:
    """Were narrowing to let its past through, nothing would be published."""
    site = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    secret = "title: Acquisition of a rival\nstatus: planned\nvisibility: team\n"
    files = {"site.yml": site, "features/big-deal.yml": secret, "features/other.yml": "title: Other\nstatus: idea\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/big-deal.yml": None}, on="2026-02-01")
    checked = publishable.remembering(judge(tmp_path, as_of=TODAY), tmp_path)
    wanted = forbidden(checked.roadmap, "public")
    assert wanted.texts == {"Acquisition of a rival": "feature:big-deal"}
    (tmp_path / "some").mkdir()
    for text, found in (("all is well", 0), ("the Acquisition of a rival", 1), ("id: big-deal", 1)):
        (tmp_path / "some" / "feed.json").write_text(f'{{"title": "{text}"}}')
        assert len(leaks(tmp_path / "some", wanted)) == found, text


def test_a_past_from_before_there_were_editions_is_for_the_narrowest(tmp_path: Path) -> None:
    seen = "title: A\nstatus: planned\ntarget: 2026-Q3\n"
    history = History.begun(tmp_path, {"features/a.yml": seen}, on="2026-01-01")
    history.commit({"features/a.yml": seen.replace("Q3", "Q4")}, on="2026-02-01")
    site = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    history.commit({"site.yml": site}, on="2026-03-01")
    history.commit({"features/a.yml": seen.replace("Q3", "Q2")}, on="2026-04-01")
    public, team = (published(tmp_path, edition)["features/a/"].decode() for edition in ("public", "team"))
    assert ("Q3 2026" in public, "Q3 2026" in team) == (False, True)
    assert "Q4 2026" in public


def test_a_date_is_told_no_more_exactly_of_the_past_than_of_today(tmp_path: Path) -> None:
    def site(unit: str) -> str:
        public = f"public: {{title: P, precision: {{likely: {unit}, exploratory: {unit}}}}}"
        return f"format: 1\ntitle: E\neditions: {{{public}, team: {{title: T}}}}\ndefault_visibility: public\n"

    feature = "title: A\nstatus: planned\nconfidence: likely\ntarget: {}\n"
    files = {"site.yml": site("day"), "features/a.yml": feature.format("2026-08-17")}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/a.yml": feature.format("2026-10-21")}, on="2026-02-01")
    assert b"17 August 2026" in published(tmp_path, "public")["features/a/"]
    history.commit({"site.yml": site("quarter")}, on="2026-03-01")
    page = published(tmp_path, "public")["features/a/"]
    assert b"August" not in page
    assert b"Q3 2026" in page
    history.commit({"site.yml": site("horizon")}, on="2026-04-01")
    assert not any(b"Q3 2026" in data for data in published(tmp_path, "public").values())


RELEASE = "title: Second\nwhen: {}\nconfidence: exploratory\n"


@pytest.mark.parametrize("reached", ["", "reached: 2026-08-05\n"])
def test_p4_a_release_moves_no_date_within_the_unit_by_which_it_is_told(tmp_path: Path, reached: str) -> None:
    """Neither by itself nor by a feature that is told more exactly, and not when it has been reached since."""
    units = "precision: {committed: month, exploratory: half}"
    site = SITE.replace("public: {title: P}", f"public: {{title: P, {units}}}")
    feature = "title: A\nstatus: planned\nconfidence: likely\ntarget: timeline:second\n"
    sites = []
    for name, days in (("few", ["2026-07-10"]), ("many", ["2026-08-19", "2026-W40", "2026-11-23"])):
        files = {"site.yml": site, "features/a.yml": feature, "timeline/second.yml": RELEASE.format("2027-03-15")}
        history = History.begun(tmp_path / name, files, on="2026-01-01")
        for number, day in enumerate(days):
            history.commit({"timeline/second.yml": RELEASE.format(day)}, on=f"2026-02-{number + 1:02}")
        history.commit({"timeline/second.yml": RELEASE.format("2026-08-05") + reached}, on="2026-09-01")
        sites.append(published(history.root, "public"))
    assert sites[0] == sites[1]
    assert b"second half of 2026" in sites[0]["features/a/"]
