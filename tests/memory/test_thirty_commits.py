"""A history as teams make them: adds, slips, renames, another layout, other readers, a revert. All of it, none else."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from milepost.model.entry import Change
from milepost.model.roadmap import Roadmap
from milepost.shown import record
from milepost.shown.events import Event, Sort, events, gone
from milepost.shown.moves import Move
from milepost.shown.slips import slips
from tests.histories import History

AS_OF = date(2026, 11, 23)
EDITIONS = "editions: {public: {title: Everybody}, team: {title: Team}}\ndefault_visibility: public\n"


def entry(title: str, **fields: str) -> str:
    return f"title: {title}\n" + "".join(f"{name}: {value}\n" for name, value in fields.items())


def in_mapping(entries: dict[str, str]) -> str:
    return "".join(
        f"{slug}:\n" + "".join(f"  {line}\n" for line in text.splitlines()) for slug, text in entries.items()
    )


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Thirty commits, each on a day of its own."""
    site = f"format: 1\ntitle: Example\n{EDITIONS}"
    goals = {"faster": entry("Faster"), "safer": entry("Safer")}
    features = {
        "search": entry("Search", status="planned", target="2026-Q1", confidence="likely", goals="faster"),
        "exports": entry("Exports", status="idea"),
        "offline": entry("Offline work", status="planned", target="timeline:r1", visibility="team"),
    }
    path = tmp_path_factory.mktemp("history")
    begun = History.begun(
        path,
        {
            "site.yml": site,
            "goals.yml": in_mapping(goals),
            "features.yml": in_mapping(features),
            "timeline/r1.yml": entry("Release 1", when="2026-Q2"),
        },
        on="2026-01-05",
    )  # 1

    def features_on(day: str, **changed: str) -> None:
        features.update({slug.replace("_", "-"): text for slug, text in changed.items()})
        begun.commit({"features.yml": in_mapping(features)}, on=day)

    features_on("2026-01-12", dark_mode=entry("Dark mode", status="idea"))  # 2: added
    features_on(
        "2026-01-19",
        search=entry("Search", status="planned", target="2026-Q2", confidence="likely", goals="faster"),
    )  # 3: slips
    features_on("2026-01-26", exports=entry("Exports", status="planned", target="2026-06"))  # 4: status and first date
    # 5: the same, written otherwise
    features_on(
        "2026-02-02",
        search="goals: [faster]\nconfidence: 'likely'\ntarget: Q2 2026\nstatus: planned\ntitle: \"Search\"\n",
    )
    # 6: from a mapping file to single files
    begun.commit(
        {"features.yml": None, **{f"features/{slug}.yml": text for slug, text in features.items()}}, on="2026-02-09"
    )
    # 7: with a reason of its own, so that git has nothing to add
    reason = "[{on: 2026-02-14, field: target, from: 2026-06, to: 2026-Q3, why: Mail has to be rebuilt}]"
    begun.commit(
        {"features/exports.yml": entry("Exports", status="planned", target="2026-Q3", changes=reason)}, on="2026-02-16"
    )
    # 8: with a reason that names no field
    general = "[{on: 2026-02-20, why: People asked for it}]"
    begun.commit(
        {"features/dark-mode.yml": entry("Dark mode", status="planned", target="2026-Q4", changes=general)},
        on="2026-02-23",
    )
    def feature_on(day: str, slug: str, title: str, **fields: str) -> None:
        begun.commit({f"features/{slug}.yml": entry(title, **fields)}, on=day)

    def goals_on(day: str, **cheaper: str) -> None:
        begun.commit({"goals.yml": in_mapping({**goals, "cheaper": entry("Cheaper", **cheaper)})}, on=day)

    offline = {"status": "in-progress", "target": "timeline:r1"}
    sure = {"status": "in-progress", "target": "2026-Q2", "confidence": "committed", "goals": "[faster, safer]"}
    feature_on("2026-03-02", "offline", "Offline work", **offline, visibility="team")  # 9: only for the team
    begun.commit({"timeline/r1.yml": entry("Release 1", when="2026-Q3")}, on="2026-03-09")  # 10: a release moves
    begun.commit({"features/a-mess.yml": "title: [\n"}, on="2026-03-16")  # 11: not readable
    begun.commit({"features/a-mess.yml": None}, on="2026-03-23")  # 12
    feature_on("2026-03-30", "search", "Search", **sure)  # 13: three at once
    begun.commit({"features/search.yml": "title: Search\nstatus: in-progres\n"}, on="2026-04-06")  # 14: a mistake
    feature_on("2026-04-13", "search", "Search", **sure)  # 15: mended
    # 16: renamed, with an alias
    find = entry("Search", **sure, aliases="search")
    begun.commit({"features/search.yml": None, "features/find.yml": find}, on="2026-04-20")
    shipped = {**sure, "status": "shipped", "shipped": "2026-04-25", "aliases": "search"}
    del shipped["confidence"]
    feature_on("2026-04-27", "find", "Search", **shipped)  # 17: shipped, to the day
    feature_on("2026-05-04", "offline", "Offline work", **offline)  # 18: public now
    feature_on("2026-05-11", "dark-mode", "Dark mode", status="planned", target="2027-Q1", changes=general)  # 19: slips
    begun.git("revert", "--no-edit", "HEAD", on="2026-05-18")  # 20: and back
    feature_on("2026-05-25", "secret", "Secret", status="planned", target="2026-Q4", visibility="team")  # 21
    feature_on("2026-06-01", "secret", "Secret", status="planned", target="2027-Q4", visibility="team")  # 22
    begun.commit({"pages/about.md": "# About\n"}, on="2026-06-08")  # 23: no entry
    goals_on("2026-06-15", period="2026")  # 24
    goals_on("2026-06-22", period="2027")  # 25
    goals_on("2026-06-29", period="2027", outcome="dropped")  # 26
    paused = {"status": "paused", "reason": "Not now", "target": "2026-Q3"}
    feature_on("2026-07-06", "exports", "Exports", **paused, changes=reason)  # 27
    begun.commit({"features/dark-mode.yml": None}, on="2026-07-13")  # 28: gone
    begun.commit({"timeline/r1.yml": entry("Release 1", when="2026-Q3", reached="2026-07-20")}, on="2026-07-20")  # 29
    feature_on("2026-07-27", "offline", "Offline work", **offline, summary="No net")  # 30: words only
    return begun


def told(roadmap: Roadmap) -> list[str]:
    """Every event as `day sort kind:slug what`, in the order of days."""
    return [_told(roadmap, each) for each in sorted(_everything(roadmap), key=lambda each: (each.day, _key(each)))]


def _everything(roadmap: Roadmap) -> list[Event]:
    return [*events(roadmap, roadmap), *gone(roadmap)]


def _key(event: Event) -> tuple[str, str, str]:
    field = event.what.difference.field if isinstance(event.what, Move) else ""
    return event.entry.reference, str(event.sort), field


def _told(roadmap: Roadmap, event: Event) -> str:
    head = f"{event.day} {event.sort} {event.entry.reference}"
    if isinstance(event.what, Change):
        return f"{head} “{event.what.why}”"
    if not isinstance(event.what, Move):
        return head
    shown = record.moved(roadmap, event.entry, event.what)
    return " ".join(filter(None, (head, shown.field, f"{shown.from_} > {shown.to}", shown.shift, shown.why)))


PUBLIC = [
    "2026-01-19 moved feature:find Target Q1 2026 > Q2 2026 later",
    "2026-01-26 changed feature:exports Status Idea > Planned",
    "2026-01-26 changed feature:exports Target  > June 2026",
    "2026-02-14 moved feature:exports Target June 2026 > Q3 2026 later Mail has to be rebuilt",
    "2026-03-09 moved timeline:r1 Date Q2 2026 > Q3 2026 later",
    "2026-03-30 changed feature:find How sure Likely > Committed",
    "2026-03-30 changed feature:find Goals Faster > Faster and Safer",
    "2026-03-30 changed feature:find Status Planned > In progress",
    "2026-04-25 done feature:find",
    "2026-05-04 new feature:offline",
    "2026-06-15 new goal:cheaper",
    "2026-06-22 moved goal:cheaper Period 2026 > 2027 later",
    "2026-06-29 changed goal:cheaper Outcome  > Dropped",
    "2026-07-06 stopped feature:exports Status Planned > Paused Not now",
    "2026-07-20 done timeline:r1",
]
# What is gone is told to the narrowest readers only: to others it could as well be hidden
TEAM_ALONE = [
    "2026-01-12 new feature:dark-mode",
    "2026-02-23 changed feature:dark-mode Status Idea > Planned People asked for it",
    "2026-02-23 changed feature:dark-mode Target  > Q4 2026 People asked for it",
    "2026-05-11 moved feature:dark-mode Target Q4 2026 > Q1 2027 later",
    "2026-05-18 moved feature:dark-mode Target Q1 2027 > Q4 2026 earlier",
    "2026-07-13 gone feature:dark-mode",
    "2026-03-02 changed feature:offline Status Planned > In progress",
    "2026-03-09 moved feature:offline Target Release 1 (Q2 2026) > Release 1 (Q3 2026) later",
    "2026-05-25 new feature:secret",
    "2026-06-01 moved feature:secret Target Q4 2026 > Q4 2027 later",
]


def test_what_the_public_is_told(history: History) -> None:
    assert told(history.roadmap("public", as_of=AS_OF)) == sorted_days(PUBLIC)


def test_what_the_team_is_told(history: History) -> None:
    without = {"2026-05-04 new feature:offline"}
    expected = [each for each in (*PUBLIC, *TEAM_ALONE) if each not in without]
    assert told(history.roadmap("team", as_of=AS_OF)) == sorted_days(expected)


def sorted_days(lines: list[str]) -> list[str]:
    def key(line: str) -> tuple[str, str, str, str]:
        day, sort, reference, *rest = line.split(" ", 3)
        fields = {"How": "confidence", "Goals": "goals", "Status": "status", "Target": "target"}
        return day, reference, sort, fields.get(" ".join(rest).split(" ")[0], "")

    return sorted(lines, key=key)


def test_what_became_of_a_date_goes_on_under_another_name(history: History) -> None:
    roadmap = history.roadmap("public", as_of=AS_OF)
    found = slips(roadmap, roadmap.features["find"])
    assert found is not None
    assert [(step.when.words, step.on and step.on.iso) for step in found.trail] == [
        ("Q1 2026", "2026-01-05"),
        ("Q2 2026", "2026-01-19"),
    ]


@pytest.mark.parametrize("depth", [1, 5, 20])
def test_a_shallow_clone_tells_less_and_nothing_wrong(history: History, tmp_path: Path, depth: int) -> None:
    whole = set(told(history.roadmap("team", as_of=AS_OF)))
    command = ["git", "clone", "--quiet", f"--depth={depth}", f"file://{history.root}", str(tmp_path / "clone")]
    subprocess.run(command, check=True, capture_output=True)
    roadmap = History(tmp_path / "clone").roadmap("team", as_of=AS_OF)
    assert not roadmap.past.is_whole
    found = told(roadmap)
    # A line of the entry's own record brings its day along
    assert {each for each in found if "“" not in each} <= whole
    assert len(found) < len(whole)
    assert not [each for each in found if Sort.NEW in each and "2026-01" in each]


def test_without_git_only_what_the_entries_say(history: History, tmp_path: Path) -> None:
    shutil.copytree(history.root / "content", tmp_path / "content")
    assert told(History(tmp_path).roadmap("public", as_of=AS_OF)) == [
        "2026-02-14 moved feature:exports “Mail has to be rebuilt”",
        "2026-04-25 done feature:find",
        "2026-07-20 done timeline:r1",
    ]


def test_what_comes_after_today_has_not_happened(history: History) -> None:
    roadmap = history.roadmap("public", as_of=date(2026, 5, 4))
    assert told(roadmap)[-1] == "2026-05-04 new feature:offline"
