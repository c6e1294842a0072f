"""What is said of a reference that leads nowhere: the help is what the writer would type next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.told import lines

NAMES = {
    "goals/quick-start.yml": "title: Quick start in a day\n",
    "goals/people-stay.yml": "title: People stay\n",
    "audience/newcomers.yml": "title: Newcomers\nneeds: {try-without-risk: {title: Try it}}\n",
}


def said(field: str, root: Path, **more: str) -> list[str]:
    """Of a feature's field, without its place."""
    files = {**NAMES, **more, "features/a.yml": f"title: A\nstatus: idea\n{field}\n"}
    return [line.split(" ", 1)[1] for line in lines(root, files)]


@pytest.mark.parametrize(
    ("field", "message", "help_"),
    [
        (
            "goals: quick-start, people-stay",
            "no goal is called `quick-start, people-stay`",
            "write a list in brackets: `[quick-start, people-stay]`",
        ),
        (
            "goals:\n  - quick-start, people-stay",
            "no goal is called `quick-start, people-stay`",
            "write each on a line of its own: `- quick-start`",
        ),
        (
            "goals:\n  -people-stay",
            "no goal is called `-people-stay`",
            "a space is missing after `-`: write `- people-stay`",
        ),
        (
            "goals:\n  -people-stay\n  -quick-start",
            "no goal is called `-people-stay -quick-start`",
            "a space is missing after `-`: write `- people-stay`",
        ),
        (
            "goals:\n  - quick-start\n   -people-stay",
            "no goal is called `quick-start -people-stay`",
            "a space is missing after `-`: write `- people-stay`",
        ),
        (
            "goals:\n  -people-stay\n  - quick-start",
            "no goal is called `-people-stay - quick-start`",
            "a space is missing after `-`: write `- people-stay`",
        ),
        (
            "goals:\n  people-stay\n  fast # the first",
            "no goal is called `people-stay fast`",
            "put `- ` before each: `- people-stay` and `- fast`",
        ),
        ("goals: • growth", "no goal is called `• growth`", "write `goals: growth`"),
        ("goals: • growth • b", "no goal is called `• growth • b`", "write `goals: [growth, b]`"),
        (
            "goals:\n  • people-stay\n  • b\n  • c\n  • d",
            "no goal is called `• people-stay • b • c • d`",
            "put `- ` before each, instead of `•`: `- people-stay`, `- b`, `- c`, …",
        ),
        ("goals:\n  – people-stay", "no goal is called `– people-stay`", "write `- people-stay`"),
        (
            "goals: people-stay quick-start",
            "no goal is called `people-stay quick-start`",
            "write a list in brackets: `[people-stay, quick-start]`",
        ),
        ("goals: quick start IN a day", "no goal is called `quick start IN a day`", "write its slug: `quick-start`"),
        (
            "goals: [content/goals/quick-start.yml]",
            "no goal is called `content/goals/quick-start.yml`",
            "write its slug: `quick-start`",
        ),
        (
            "depends_on: timeline/easter",
            "no feature is called `timeline/easter`",
            "write `timeline:easter`",
        ),
        ("goals: quick-start.yaml", "no goal is called `quick-start.yaml`", "write its slug: `quick-start`"),
        (
            "goals: people-stay\u200b",
            "an invisible character stands after `people-stay`",
            "delete the end of the value and type it again",
        ),
        (
            "goals: zzz",
            "no goal is called `zzz`",
            "write the slug of a goal that is there: `milepost list goal` shows them all",
        ),
        (
            "target: timeline:zzz",
            "no timeline entry is called `zzz`",
            "write the slug of a timeline entry that is there: `milepost list timeline` shows them all",
        ),
        (
            "audience: zzz",
            "no audience is called `zzz`",
            "write the slug of an audience that is there: `milepost list audience` shows them all",
        ),
        ("needs: try-without-risk", "no audience is named", "did you mean `newcomers/try-without-risk`?"),
        ("needs: zzz", "no audience is named", "write `audience/need`, with the slug and the name"),
        (
            "changes: {on: 2026-10-01, why: W, because: zzz}",
            "no audience or goal is named",
            "write `audience/need` or `goal/measure`, with the slug and the name",
        ),
    ],
)
def test_the_help_is_what_to_write(field: str, message: str, help_: str, tmp_path: Path) -> None:
    assert said(field, tmp_path) == [f"{message} | {help_}"]


def test_where_one_slug_is_wanted_no_list_is_proposed(tmp_path: Path) -> None:
    [found] = said("part_of: one, two", tmp_path)
    assert found.endswith("| write the slug of a feature that is there: `milepost list feature` shows them all")


def test_a_need_is_found_by_its_title(tmp_path: Path) -> None:
    other = "title: O\nneeds: {try: {title: Use it}, pay: {title: Pay}}\n"
    [found] = said("needs: use IT", tmp_path, **{"audience/ops.yml": other})
    assert found.endswith("| did you mean `ops/try`?")


def test_a_need_that_two_audiences_have_is_proposed_for_both(tmp_path: Path) -> None:
    other = "title: O\nneeds: {try-without-risk: {title: Try it}}\n"
    [found] = said("needs: try-without-risk", tmp_path, **{"audience/ops.yml": other})
    assert found.endswith("| did you mean `newcomers/try-without-risk` or `ops/try-without-risk`?")


def test_a_file_with_a_bad_name_stands_for_the_slug_it_should_have(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        {
            "features/Undo.yml": "title: Undo\nstatus: idea\n",
            "features/a.yml": "title: A\nstatus: idea\nsee_also: [undo, undoo]\n",
        },
    )
    assert [line.split(" | ")[1] for line in found] == ["name the file `undo.yml`", "did you mean `undo`?"]
