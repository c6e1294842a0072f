"""A letter of another script is found however it is spelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.roadmaps import findings, roadmap


@pytest.mark.parametrize("title", ["Instant рayments", r'"Instant \u0440ayments"'])
def test_a_letter_may_be_spelt_as_an_escape(title: str, tmp_path: Path) -> None:
    found = findings("mixed-script", roadmap(tmp_path, {"features/a.yml": f"title: {title}\nstatus: idea\n"}))
    assert [each.partition(":")[0] for each in found] == ["features/a.yml"]
