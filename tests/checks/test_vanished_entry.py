"""What is gone under its own name, while another has taken that."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from milepost import checks
from milepost.checks import Comparison
from tests.compare.told import feature
from tests.roadmaps import roadmap


def found(tmp_path: Path, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    compared = Comparison.of(roadmap(tmp_path / "a", before), roadmap(tmp_path / "b", after))
    against = checks.checks()["vanished-entry"].against
    assert against
    return [each.message for each in against(compared)]


BEFORE = {"features/a.yml": feature(title="Alpha"), "features/b.yml": feature(title="Beta")}
TAKEN = {"features/b.yml": feature("aliases: a\n", title="Alpha")}


def test_no_alias_is_asked_for_that_another_has_as_its_name(tmp_path: Path) -> None:
    assert found(tmp_path, BEFORE, {**TAKEN, "features/c.yml": feature(title="Beta")}) == []


def test_what_is_gone_behind_a_name_that_another_has_now(tmp_path: Path) -> None:
    assert found(tmp_path, BEFORE, TAKEN) == ["`b` was on the roadmap and is not there any more"]
