"""What is proposed for a text that ends at a comment."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.checks.text_cut import find
from milepost.diagnostics import Report
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
        ("summary: #1 of all", 'write `summary: "#1 of all"`; if it is a comment, write a space after `#`'),
        ("goals: #growth", "write `goals: growth`; if it is a comment"),
        ("x-plan: #1", 'write `x-plan: "#1"`; if it is a comment'),
        (f"summary: {'a' * 90} #1", "put the text in quotes; if it is a comment, write a space after `#`"),
    ],
)
def test_the_whole_text_is_proposed_in_quotes(field: str, help_: str, tmp_path: Path) -> None:
    [found] = find(roadmap(tmp_path, {"features/a.yml": f"title: A\nstatus: idea\n{field}\n"}))
    assert found.help.startswith(help_)


def test_a_value_that_looks_like_a_comment_is_lost_once_and_a_remark_is_none(tmp_path: Path) -> None:
    goal = "title: A\nsummary: # one sentence\nmeasures:\n  time: #later\nlinks:\n  title: #1\n  url: a/\n"
    report = Report()
    assert not [*find(roadmap(tmp_path, {"goals/a.yml": goal}, report=report))]
    assert [(str(each.span.line), each.message) for each in report] == [
        ("6", "`title` has no value: ` #` begins a comment")
    ]
