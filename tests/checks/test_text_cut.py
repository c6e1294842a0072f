"""What is proposed for a text that ends at a comment."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.checks.text_cut import find
from tests.roadmaps import roadmap


@pytest.mark.parametrize(
    ("field", "help_"),
    [
        (
            "summary: Support #1 and C #",
            'write `summary: "Support #1 and C #"`; if it is a comment, write a space after `#`',
        ),
        ("summary: Support for C # ", 'write `summary: "Support for C #"`; if it is a comment, remove the `#`'),
        ("tags: [b]\nteams:\n  - C #3", 'write `"C #3"`; if it is a comment, write a space after `#`'),
        (r"""summary: Say "a\b" #1""", r"""write `summary: "Say \"a\\b\" #1"`"""),
        (f"summary: {'a' * 90} #1", "put the text in quotes; if it is a comment, write a space after `#`"),
    ],
)
def test_the_whole_text_is_proposed_in_quotes(field: str, help_: str, tmp_path: Path) -> None:
    [found] = find(roadmap(tmp_path, {"features/a.yml": f"title: A\nstatus: idea\n{field}\n"}))
    assert found.help.startswith(help_)
