"""A comment has only so much room, and a warning is never left out for want of it."""

from __future__ import annotations

from pathlib import Path

from milepost.account import Account, tell
from milepost.compare import changes
from milepost.diagnostics import Report
from milepost.diffs import forms
from tests.compare.told import PUBLIC, TEAM, feature, site
from tests.roadmaps import roadmap

COMMENT = 65_536  # characters that a comment may have


def account(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> Account:
    old, new = (roadmap(tmp_path / name, files, report=Report()) for name, files in (("a", before), ("b", after)))
    return tell(changes(old, new), old, new)


def many(number: int, target: str) -> dict[str, str]:
    title = "A title of many words " * 5
    return {f"features/f{each}.yml": feature(f"target: {target}\n", title=f"{title}{each}") for each in range(number)}


def test_of_many_warnings_the_first_stand_open(tmp_path: Path) -> None:
    before, after = (site(PUBLIC, TEAM, more=more) for more in ("", "default_visibility: public\n"))
    found = account(tmp_path, before | many(40, "2027-Q1"), after | many(40, "2027-Q1"))
    told = forms()["markdown"].write(found, color=False)
    shown, _, folded = told.partition("> <details><summary>25 more</summary>")
    assert shown.count("> - **") == 15
    assert folded.count("> - **") == 25
    assert all(line.startswith(">") for line in folded.strip().splitlines()[1:])


def test_warnings_are_never_cut_away_and_leave_room_for_the_rest(tmp_path: Path) -> None:
    before, after = (site(PUBLIC, TEAM, more=more) for more in ("", "default_visibility: public\n"))
    found = account(tmp_path, before | many(900, "2027-Q1"), after | many(900, "2027-Q2"))
    told = forms()["markdown"].write(found, color=False)
    assert len(told) < COMMENT
    assert told.count("> - **") > 100
    assert told.count("\n- **") > 100
    assert "> - and " in told
    assert told.endswith("`milepost diff` shows all of it.\n")


def test_one_section_that_is_too_long_is_told_in_part(tmp_path: Path) -> None:
    told = forms()["markdown"].write(account(tmp_path, many(900, "2027-Q1"), many(900, "2027-Q2")), color=False)
    assert len(told) < COMMENT
    assert told.count("\n- **") > 200


def test_nothing_changes_only_where_all_was_compared(tmp_path: Path) -> None:
    whole, broken = {"features/a.yml": feature()}, {"features/a.yml": feature(status="nonsense")}
    write = forms()["markdown"].write
    assert write(account(tmp_path / "1", whole, whole), color=False) == "Nothing changes.\n"
    assert write(account(tmp_path / "2", whole, broken), color=False) == (
        "> 1 entry could not be compared, because of mistakes now in content/features/a.yml.\n\n"
        "Nothing changes in what could be compared.\n"
    )


def test_every_form_says_what_could_not_be_compared(tmp_path: Path) -> None:
    found = account(tmp_path, {"features/a.yml": feature()}, {"features/a.yml": feature(status="nonsense")})
    for name, form in forms().items():
        assert "1 entry could not be compared" in form.write(found, color=False), name
