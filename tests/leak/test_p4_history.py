"""P4 over time: what the public site tells of the past is a function of what was public at the time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from milepost.adapters import publishable
from milepost.adapters.gate import forbidden, leaks
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


def test_p5_the_gate_knows_what_was_hidden_when_it_went(tmp_path: Path) -> None:
    """Were narrowing to let its past through, nothing would be published."""
    site = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    secret = "title: Acquisition of a rival\nstatus: planned\nvisibility: team\n"
    files = {"site.yml": site, "features/big-deal.yml": secret, "features/other.yml": "title: Other\nstatus: idea\n"}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"features/big-deal.yml": None}, on="2026-02-01")
    checked = publishable.remembering(publishable.check(tmp_path, as_of=TODAY), tmp_path)
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
