"""Names with commas between them and no brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost.checks.list_as_text import find
from tests.roadmaps import roadmap


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "features/a.yml",
            'title: A\nstatus: idea\nowners: "@anna, @ben"\n',
            ("3:9", 'write `owners: ["@anna", "@ben"]`; if it is really one, write `owners: ["@anna, @ben"]`'),
        ),
        ("features.yml", "a:\n  title: A\n  status: idea\n  teams: A; B\n", ("4:10", "write `teams: [A, B]`; if")),
        ("stakeholders/a.yml", "title: A\nquestion: Q\nfeatures: {tags: 'a,b'}\n", ("3:18", "write `tags: [a, b]`")),
        ("site.yml", "format: 1\ntitle: A\nnever_publish: Falcon, Acme\n", ("3:16", "write `never_publish: [Falcon")),
    ],
)
def test_how_several_are_written_is_said_and_how_one_is(
    path: str, text: str, told: tuple[str, str], tmp_path: Path
) -> None:
    [found] = find(roadmap(tmp_path, {path: text}))
    assert (f"{found.span.line}:{found.span.column}", found.help[: len(told[1])]) == told


def test_a_list_and_a_text_of_sentences_hold_commas(tmp_path: Path) -> None:
    vision = "title: V\nstatement: S\ntags: [a, 'b, c']\nwhose_needs: {customer: 'Fast, simple'}\nowners:\n  - D, E\n"
    assert not [*find(roadmap(tmp_path, {"vision.yml": vision}))]
