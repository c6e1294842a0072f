"""Histories that no guide recommends: what cannot be known is not told, and nothing is told that never was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from milepost.adapters import history as history_of_this_process
from milepost.adapters.history import memory
from milepost.diagnostics import Report
from milepost.load import load
from milepost.model.past import Version
from milepost.model.roadmap import Roadmap
from tests.histories import History

AS_OF = date(2026, 11, 23)
FEATURE = "title: {}\nstatus: planned\ntarget: {}\n"


def versions(roadmap: Roadmap, slug: str) -> list[tuple[str, str]]:
    """The day and the target of each version of a feature; `-` where it was not there."""
    return [_told(version) for version in roadmap.past.versions.get(("feature", slug), ())]


def _told(version: Version) -> tuple[str, str]:
    entry = version.entry
    return version.on.isoformat() if version.on else "", getattr(entry, "target", "").text if entry else "-"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield tmp_path / "cache"


def test_what_was_never_sound_was_never_there(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": FEATURE.format("A", "2027")}, on="2026-01-01")
    history.commit({"features/Foo Bar.yml": FEATURE.format("Foo", "2027")}, on="2026-02-01")
    history.commit({"features/Foo Bar.yml": None}, on="2026-03-01")
    history.commit({"goals.yml": "../../evil:\n  title: Evil\na b<script>:\n  title: Evil\n"}, on="2026-04-01")
    history.commit({"goals.yml": None}, on="2026-05-01")
    assert {*history.roadmap(as_of=AS_OF).past.versions} == {("feature", "a")}


def test_a_broken_site_file_changes_nothing_of_the_past(tmp_path: Path) -> None:
    site = "format: 1\ntitle: E\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    files = {"site.yml": site, "features/a.yml": FEATURE.format("A", "2027")}
    history = History.begun(tmp_path, files, on="2026-01-01")
    history.commit({"site.yml": "format: 1\ntitle: [\n"}, on="2026-02-01")
    history.commit({"site.yml": site.replace("public: {title", "public: {titel")}, on="2026-03-01")
    history.commit({"site.yml": site}, on="2026-04-01")
    assert versions(history.roadmap("public", as_of=AS_OF), "a") == [("2026-01-01", "2027")]


def test_a_name_that_another_entry_had_keeps_the_past_of_that_one(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": FEATURE.format("Alpha", "2027-Q1")}, on="2026-01-01")
    history.commit({"features/b.yml": FEATURE.format("Beta", "2028")}, on="2026-02-01")
    history.commit({"features/b.yml": None}, on="2026-03-01")
    history.commit({"features/a.yml": None, "features/b.yml": FEATURE.format("Alpha", "2027-Q1")}, on="2026-04-01")
    roadmap = history.roadmap(as_of=AS_OF)
    assert versions(roadmap, "b") == [("2026-02-01", "2028"), ("2026-03-01", "-"), ("2026-04-01", "2027-Q1")]
    assert versions(roadmap, "a") == [("2026-01-01", "2027-Q1"), ("2026-04-01", "-")]


def test_an_alias_finds_what_has_gone_some_steps_before(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": FEATURE.format("Alpha", "2027-Q1")}, on="2026-01-01")
    history.commit({"features/a.yml": None, "features/b.yml": "title: Beta\nstatus: plannned\n"}, on="2026-02-01")
    renamed = "title: Beta\nstatus: planned\ntarget: 2027-Q2\naliases: a\n"
    history.commit({"features/b.yml": renamed}, on="2026-03-01")
    again = renamed.replace("aliases: a", "aliases: [a, b]")
    history.commit({"features/b.yml": None, "features/c.yml": again}, on="2026-04-01")
    assert versions(history.roadmap(as_of=AS_OF), "c") == [
        ("2026-01-01", "2027-Q1"),
        ("2026-03-01", "2027-Q2"),
        ("2026-04-01", "2027-Q2"),
    ]


def test_no_day_is_before_that_of_what_it_builds_upon(tmp_path: Path) -> None:
    history = History.begun(tmp_path, {"features/a.yml": FEATURE.format("A", "2027-Q1")}, on="2026-02-02")
    for target, day in (("2027-Q2", "2031-01-01"), ("2027-Q3", "2026-03-03"), ("2027-Q4", "1999-01-02")):
        history.commit({"features/a.yml": FEATURE.format("A", target)}, on=day)
    history.commit({"features/a.yml": FEATURE.format("A", "2028-Q1")}, on="2026-02-20")
    assert versions(history.roadmap(as_of=AS_OF), "a") == [
        ("2026-02-02", "2027-Q1"),
        ("2026-02-02", "2027-Q2"),
        ("2026-03-03", "2027-Q3"),
        ("2026-03-03", "2027-Q4"),
        ("2026-03-03", "2028-Q1"),
    ]


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("first", ["whole", "part"])
def test_what_is_kept_of_a_whole_history_and_of_a_part_do_not_mix(tmp_path: Path, first: str) -> None:
    origin = History.begun(tmp_path / "origin", {"features/a.yml": FEATURE.format("A", "2027-Q1")}, on="2026-01-01")
    for month, target in enumerate(("2027-Q2", "2027-Q3", "2027-Q4"), 2):
        origin.commit({"features/a.yml": FEATURE.format("A", target)}, on=f"2026-0{month}-01")
    clone = History(tmp_path / "clone")
    depth = ["--depth=2"] if first == "part" else []
    origin.git("clone", "--quiet", *depth, f"file://{origin.root}", str(clone.root))
    whole = [("2026-01-01", "2027-Q1"), ("2026-02-01", "2027-Q2"), ("2026-03-01", "2027-Q3"), ("2026-04-01", "2027-Q4")]
    part = [("", "2027-Q3"), ("2026-04-01", "2027-Q4")]
    assert versions(clone.roadmap(as_of=AS_OF), "a") == (whole if first == "whole" else part)
    clone.git("fetch", "--quiet", *(["--depth=2"] if first == "whole" else ["--unshallow"]))
    if first == "whole":
        clone.git("gc", "--quiet", "--prune=now")
    assert versions(clone.roadmap(as_of=AS_OF), "a") == (part if first == "whole" else whole)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[",
        "7",
        "[]",
        '{"commit": 5}',
        "[" * 5000,
        '{"commit": "x", "on": "2026", "entries": [], "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": [["content/a.yml", "nonsense", "a", {}]], "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": [[5, "feature", "a", {}]], "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": [["p", "feature", "a", {"title": 5}]], "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": [["p", "feature", {}, {}]], "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": 5, "site": null}',
        '{"commit": "NAME", "on": "2026-01-01", "entries": [], "site": 5}',
    ],
)
def test_whatever_is_wrong_with_what_was_kept_it_is_read_anew(cache: Path, tmp_path: Path, line: str) -> None:
    history = History.begun(tmp_path / "site", {"features/a.yml": FEATURE.format("A", "2027")}, on="2026-01-01")
    expected = versions(history.roadmap(as_of=AS_OF), "a")
    file = next((cache / "milepost" / "history").iterdir())
    name = json.loads(file.read_text().splitlines()[1])["commit"]
    file.write_text(f"1\n{line.replace('NAME', name)}\n")
    assert versions(_anew(history), "a") == expected


def _anew(history: History) -> Roadmap:
    history_of_this_process._memory_of.cache_clear()
    return history.roadmap(as_of=AS_OF)


def test_without_a_home_nothing_is_kept_and_all_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History.begun(tmp_path, {"features/a.yml": FEATURE.format("A", "2027")}, on="2026-01-01")
    monkeypatch.setattr("milepost.adapters.history.user_cache_path", _no_home)
    assert versions(history.roadmap(as_of=AS_OF), "a") == [("2026-01-01", "2027")]


def _no_home(_: str) -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_two_at_once_tell_the_same(cache: Path, tmp_path: Path) -> None:  # noqa: ARG001 - a cache of its own
    history = History.begun(tmp_path / "site", {"features/a.yml": FEATURE.format("A", "2027")}, on="2026-01-01")
    for number in range(20):
        history.commit({"features/a.yml": FEATURE.format("A", f"20{30 + number}")}, on=f"2026-02-{number + 1:02}")
    code = (
        "import sys; from pathlib import Path; from datetime import date; from milepost.adapters.history import memory;"
        "from milepost.diagnostics import Report; from milepost.load import load; root = Path(sys.argv[1]);"
        "print(len(memory(root, load(root, as_of=date(2026, 11, 23), report=Report())).told['']['feature', 'a']))"
    )
    command = [sys.executable, "-c", code, str(history.root)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ}, text=True) for _ in range(4)]
    assert [process.communicate()[0] for process in running] == ["21\n"] * 4


def test_what_git_says_of_no_repository_is_handed_on(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("format: 1\ntitle: E\n")
    roadmap = load(tmp_path, as_of=AS_OF, report=Report())
    assert memory(tmp_path, roadmap).gap == "this folder is in no git repository"
