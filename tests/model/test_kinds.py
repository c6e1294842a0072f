from __future__ import annotations

from pathlib import Path

import pytest

from milepost.model.kinds import Kind, kinds
from tests.roadmaps import roadmap


def test_every_kind_is_found_by_its_name() -> None:
    assert list(kinds()) == ["audience", "feature", "goal", "stakeholder", "timeline", "vision"]
    assert all(kind.model.kind == name for name, kind in kinds().items())


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_what_a_new_entry_starts_with_is_sound(kind: Kind, tmp_path: Path) -> None:
    path = f"{kind.folder}.yml" if kind.single else f"{kind.folder}/new-one.yml"
    made = roadmap(tmp_path, {path: kind.starter.format(title="A new one")})
    [entry] = made
    assert entry.title == "A new one"
    assert entry.reference == f"{kind.name}:{'vision' if kind.single else 'new-one'}"
