"""What is said of a mistake: the message, what to do, and the place to the column."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Diagnostic, Report
from tests.roadmaps import roadmap

FEATURE = "title: A\nstatus: idea\n"
EDITIONS = "format: 1\ntitle: E\neditions:\n  public: {title: P}\n  internal: {title: I}\n"


def told(root: Path, **files: str) -> list[Diagnostic]:
    """The errors of a content, each file given by its name with `__` for the slash."""
    report = Report()
    paths = {f"{name.replace('__', '/')}.yml": text for name, text in files.items()}
    checks.run(roadmap(root, paths, report=report), report)
    return [found for found in report if found.severity == "error"]


@pytest.mark.parametrize(
    ("field", "message", "help_"),
    [
        ("summary: [a]", "a text is expected here, not a list", "write one text; one that begins with `[` must be"),
        ("summary:\n  - a\n  - b", "a text is expected here, not a list", "write one text, without the dashes"),
        ("description:\n  - a\n  - b", "a text is expected here, not a list", "write `description: |`, and all of"),
        ("description:\n  We want:\n    - b", "a text is expected here, not a group", "write `description: |`, and"),
        ("part_of: [a]", "one slug is expected here, not a list", "write it without brackets: `a`"),
        ("part_of:\n  - a", "one slug is expected here, not a list", "write it after the colon: `part_of: a`"),
        ("part_of:\n  - a\n  - b", "one slug is expected here, not a list", "write one of them: `part_of: a`"),
        ("goals: [[a]]", "one slug is expected here, not a list", "write it without brackets: `a`"),
        ("goals:\n  - - a", "one slug is expected here, not a list", "write `- a`"),
        ("goals: {a: b}", "one slug is expected here, not a group of fields", "write the slug"),
        ("summary: {a: b}", "a text is expected here, not a group of fields", "put quotes around the text"),
        ("owners: [{a: b}]", "a text is expected here, not a group of fields", "put quotes around the text"),
        ("target: [2027]", "a date is expected here, not a list", "write it without brackets: `2027`"),
        ("goals: ''", "the value is empty", "write the slug"),
        ("type: ''", "the value is empty", "it can be `feature`"),
        ("value: 11", "`11` is not between 1 and 10", "write a whole number from 1 to 10"),
        ("links: ''", "a group of fields is expected here, not an empty text", "write its fields on lines"),
        ("goals: ops", "no goal is called `ops`", "that is the name of an audience; this place wants another kind"),
        ("needs: ops/zzz", "the audience `ops` has no need called `zzz`", "it has `report`"),
        ("needs: bare/zzz", "the audience `bare` has no need called `zzz`", "it has no needs at all: write this one"),
        ("changes: {on: 2026-10-01, why: W, field: stags.ga}", "`stags.ga` is no field", "did you mean `stages.ga`?"),
    ],
)
def test_a_field(field: str, message: str, help_: str, tmp_path: Path) -> None:
    audience = "ops: {title: O, needs: {report: {title: R}}}\nbare: {title: B}\n"
    [found] = told(tmp_path, features__a=f"{FEATURE}{field}\n", audience=audience)
    assert found.message.startswith(message)
    assert found.help.startswith(help_)


@pytest.mark.parametrize(
    ("line", "message", "help_"),
    [
        ("format: one", "`one` is not a whole number", "write `format: 1`"),
        ("format: 1\nlooks_ahead: 99999999999 years", "`99999999999 years` is longer than 100 years", ""),
        ("format: 1\nchecks: {private-word: off}", "`private-word` cannot be changed", "leave this line out"),
        ("format: 1\nstatuses: {planned: {means: idea}}", "the built-in status `planned` cannot mean `idea`", "write "),
    ],
)
def test_a_setting(line: str, message: str, help_: str, tmp_path: Path) -> None:
    [found] = told(tmp_path, site=f"title: E\n{line}\n")
    assert found.message.startswith(message)
    assert found.help.startswith(help_)


def test_a_filter_that_no_field_has_is_near_one(tmp_path: Path) -> None:
    site = "format: 1\ntitle: E\nfields: {x-plan: {title: Plan}}\n"
    [found] = told(tmp_path, site=site, stakeholders__s="title: S\nfeatures: {x-plam: [Pro]}\n")
    assert (found.code, found.help) == ("unknown-key", "did you mean `x-plan`?")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("description: >-\n  Folded\n  text [[b|with\n  words]] and more", (5, 8)),
        ("description: Plain\n  text [[b|words]]\n  and more", (4, 8)),
        ("description: 'It''s [[b|John''s]]'", (3, 21)),
        ('description: "A [[b|caf\\u00e9]]"', (3, 17)),
        ("summary: {a: b}", (3, 10)),
        ("links: {url: 'https://a.example/'}", (3, 9)),
        ("visibility: ~", (3, 13)),
        ("visibility:", (3, 1)),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, place: tuple[int, int], tmp_path: Path) -> None:
    [found] = told(tmp_path, site=EDITIONS, features__a=f"{FEATURE}{text}\n")
    assert (found.span.line, found.span.column) == place


def codes(root: Path, files: dict[str, str]) -> list[str]:
    report = Report()
    checks.run(roadmap(root, files, report=report), report)
    return [found.code for found in report]


def test_while_a_status_is_not_known_nothing_is_said_of_what_it_means(tmp_path: Path) -> None:
    site = "format: 1\ntitle: E\nstatuses: {p: {means: zz}}\n"
    feature = "title: A\nstatus: p\nconfidence: committed\n"
    assert codes(tmp_path, {"site.yml": site, "features/a.yml": feature}) == ["invalid-value"]


def test_what_a_broken_reference_stands_for_is_not_said_to_be_missing(tmp_path: Path) -> None:
    feature = "title: A\nsummary: S\nreviewed: 2026-11-01\nstatus: planned\ngoals: nope\ntarget: timeline:r\n"
    assert codes(tmp_path, {"features/a.yml": feature}) == ["unknown-reference"] * 2


def test_a_goal_with_mistakes_stands_between_its_features_and_the_goal_above(tmp_path: Path) -> None:
    goals = "top: {title: T, level: company}\nmid: {title: M, supports: top, levl: product}\n"
    feature = "title: A\nstatus: idea\ngoals: mid\n"
    assert "goal-without-feature" not in codes(tmp_path, {"goals.yml": goals, "features/a.yml": feature})
