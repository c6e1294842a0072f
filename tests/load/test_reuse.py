"""A load after another one yields what the first load of all would, whatever has been edited in between."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from milepost.diagnostics import Diagnostic, Report
from milepost.load import load, reuse
from milepost.model.roadmap import Roadmap

AS_OF = date(2026, 11, 23)
CONTENT = {
    "site.yml": "format: 1\ntitle: Site\nfiscal_year_starts: 4\neditions: {public: {title: P}, internal: {title: I}}\n",
    "goals.yml": "fast:\n  title: Fast\n  aliases: [quick]\nfair:\n  title: Fair\n",
    "timeline/release.yml": "title: Release\nwhen: 2027-Q1\n",
    "features.yml": "one:\n  title: One\n  status: idea\n  goals: [quick]\ntwo:\n  title: Two\n  status: planned\n"
    "  target: timeline:release\n  description: As [[one]] and [[three|words]]\n",
    "features/three.yml": "title: Three\nstatus: planned\ntarget: FY2027-Q1\nonly: {internal: {target: 2027-02}}\n",
    "features/four.yml": "title: Four\nstatus: own\nx-plan: [a]\nlinks: {title: L, url: https://example.com/}\n",
}
# Each in one file, in words that others refer to, in what holds for all
EDITS = [
    ("site.yml", "fiscal_year_starts: 4", "fiscal_year_starts: 7"),
    ("site.yml", "title: Site\n", "title: Site\nstatuses: {own: {means: idea}}\n"),
    ("site.yml", "title: Site\n", "title: Site\nfields: {x-plan: {values: [b]}}\n"),
    ("site.yml", "editions: ", "editoins: "),
    ("goals.yml", "aliases: [quick]", "aliases: [swift]"),
    ("goals.yml", "fair:", "fast:"),
    ("timeline/release.yml", "2027-Q1", "2027-Q2"),
    ("timeline/release.yml", "when: ", "wen: "),
    ("features.yml", "title: One", "title: Won"),
    ("features.yml", "status: idea", "status: ideal"),
    ("features.yml", "[[one]]", "[[won]]"),
    ("features.yml", "two:", "one:"),
    ("features.yml", "one:\n", "one: [\n"),
    ("features.yml", "one:\n", "# a line more\none:\n"),
    ("features/three.yml", "internal: {target", "public: {targte"),
    ("features/four.yml", "status: own", "status: shipped"),
    ("features/four.yml", "title: Four\n", "# a line more\ntitle: Four\n"),
]


def written(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def loaded(root: Path) -> tuple[Roadmap, list[Diagnostic]]:
    report = Report()
    return load(root, as_of=AS_OF, report=report), [*report]


def said(roadmap: Roadmap) -> tuple[Any, ...]:
    """All that a roadmap holds, where it stands included."""
    layers = [[*entry.layers.items()] for entry in roadmap]
    places = [(key, source.data, source.span(), source.document.text) for key, source in roadmap.sources.items()]
    references = [(each.where, each.kind, each.slug, each.part) for each in roadmap.references]
    incomplete = [(source.slug, entry) for source, entry in roadmap.incomplete]
    return roadmap.entries, roadmap.settings, layers, places, references, incomplete, roadmap.partly_unread


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_it_is_as_if_nothing_had_been_read_before(tmp_path: Path, seed: int) -> None:
    choose, edited = random.Random(seed), set[int]()
    for _ in range(25):
        edited ^= {choose.randrange(len(EDITS))}
        files = dict(CONTENT)
        for number in sorted(edited):
            name, old, new = EDITS[number]
            files[name] = files[name].replace(old, new, 1)
        written(tmp_path, files)
        roadmap, found = loaded(tmp_path)
        reuse._LAST.clear()
        cold, cold_found = loaded(tmp_path)
        assert found == cold_found
        assert said(roadmap) == said(cold)


def test_what_has_not_changed_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, CONTENT)
    loaded(tmp_path)
    parsed, validated = counted(monkeypatch, "parse_again"), counted(monkeypatch, "validate")
    written(tmp_path, {"features.yml": CONTENT["features.yml"].replace("title: One", "title: Won")})
    roadmap, _ = loaded(tmp_path)
    assert roadmap.features["one"].title == "Won"
    assert [file.path for _, file, _ in parsed] == ["content/features.yml"]
    # `two` stands at the time of another entry, and `four` has a mistake
    assert sorted(source.slug for source, *_ in validated) == ["four", "one", "two"]


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[tuple[Any, ...]]:
    calls: list[tuple[Any, ...]] = []
    real: Callable[..., Any] = getattr(reuse, name)

    def counting(*given: Any) -> Any:
        calls.append(given)
        return real(*given)

    monkeypatch.setattr(reuse, name, counting)
    return calls
