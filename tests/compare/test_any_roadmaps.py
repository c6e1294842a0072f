"""Random roadmaps: none differs from itself, each comparison can be told, and nothing comes to light unsaid."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from milepost.account import tell
from milepost.compare import What, changes
from milepost.diagnostics import Report
from milepost.diffs import forms
from milepost.edition import narrow
from milepost.edition.texts import texts_in
from milepost.model.roadmap import Roadmap
from tests.leak import trees
from tests.roadmaps import roadmap

SEEDS = range(12)
PRIVATE = ["owners", "teams", "updates", "effort", "value", "evidence"]


def read(place: Path, files: dict[str, str]) -> Roadmap:
    return roadmap(place, files, report=Report())


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_compared_with_itself_does_not_differ(tmp_path: Path, seed: int) -> None:
    found = read(tmp_path, trees.files(seed, seed))
    assert [*changes(found, found)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_each_difference_is_told_once_in_every_form(tmp_path: Path, seed: int) -> None:
    old = read(tmp_path / "old", trees.files(seed, seed))
    new = read(tmp_path / "new", trees.files(seed + 1, seed + 2))
    found = [*changes(old, new)]
    assert max(Counter(found).values(), default=1) == 1
    account = tell(found, old, new)
    assert account.headline
    assert all(form.write(account, color=True) for form in forms().values())


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_hidden_brings_nothing_public_to_light(tmp_path: Path, seed: int) -> None:
    old, new = (read(tmp_path / str(hidden), trees.files(seed, hidden)) for hidden in (seed, seed + 1))
    found = changes(old, new)
    assert [each for each in found if each.what is What.SEEN and "public" in each.editions] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_an_opened_site_shows_more_is_told(tmp_path: Path, seed: int) -> None:
    """By the texts that the widest edition holds: of each entry that has one more there is a warning."""
    files = trees.files(seed, seed)
    site = json.loads(files["site.yml"])
    site["editions"]["public"].pop("precision")
    opened = {**site, "show": {"public": PRIVATE}, "default_visibility": "public"}
    old, new = read(tmp_path / "old", files), read(tmp_path / "new", {**files, "site.yml": json.dumps(opened)})
    told = {(each.kind, each.slug) for each in changes(old, new) if each.what is What.SEEN}
    before, after = narrow(old, "public"), narrow(new, "public")
    more = {
        (entry.kind, entry.slug)
        for entry in after
        if Counter(texts_in(entry)) - Counter(texts_in(before.entries[entry.kind].get(entry.slug)))
    }
    assert more, "nothing was opened"
    assert more <= told
