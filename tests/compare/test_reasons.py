"""Which line of the record explains a difference, and which does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import PUBLIC, TEAM, differences, feature, site


def why(tmp_path: Path, before: str, after: str, field: str = "target") -> str:
    given = ({"features/a.yml": feature(text)} for text in (before, after))
    return next(each.why for each in differences(tmp_path, *given) if each.field == field)


OLD = "changes: [{{on: 2026-01-01, field: target, from: 2026-Q4, to: 2027-Q1, why: {}}}]\n"


def test_a_mistake_in_writing_that_is_mended_is_no_new_reason(tmp_path: Path) -> None:
    before = f"target: 2027-Q1\n{OLD.format('Suplier is late')}"
    after = f"target: 2027-Q4\n{OLD.format('Supplier is late')}"
    assert why(tmp_path, before, after) == ""


@pytest.mark.parametrize("text", ['"…"', "'...'", '"?"', '" - "'])
def test_a_placeholder_is_no_reason(tmp_path: Path, text: str) -> None:
    line = f"changes: [{{on: 2026-11-01, field: target, why: {text}}}]\n"
    assert why(tmp_path, "target: 2027-Q1\n", f"target: 2027-Q4\n{line}") == ""


@pytest.mark.parametrize(
    ("values", "explains"),
    [
        ("from: 2027-Q1, to: 2027-Q4, ", True),
        ("from: Q1 2027, to: Q4 2027, ", True),
        ("from: 2027-Q1, to: 2027-Q2, ", True),
        ("from: 2027-Q2, to: 2027-Q4, ", True),
        ("to: 2027-Q4, ", True),
        ("", True),
        ("from: 2026-Q1, to: 2026-Q2, ", False),
        ("to: 2026-Q2, ", False),
    ],
)
def test_a_line_about_another_move_explains_nothing(tmp_path: Path, values: str, explains: bool) -> None:
    line = f"changes: [{{on: 2026-11-01, field: target, {values}why: Because}}]\n"
    assert why(tmp_path, "target: 2027-Q1\n", f"target: 2027-Q4\n{line}") == ("Because" if explains else "")


def test_the_reason_of_what_is_stopped_is_a_field_of_its_own(tmp_path: Path) -> None:
    before = {"features/a.yml": feature()}
    for reason, said in (("Nobody asked", "Nobody asked"), ("…", "")):
        after = {"features/a.yml": feature(f"reason: '{reason}'\n", status="paused")}
        (found,) = (each for each in differences(tmp_path / str(len(said)), before, after) if each.field == "status")
        assert found.why == said


def test_a_line_for_one_edition_explains_what_it_reads(tmp_path: Path) -> None:
    only = "target: 2027\nonly: {{team: {{target: {}{}}}}}\n"
    line = ", changes: [{on: 2026-11-01, field: target, why: Because}]"
    given = (feature(only.format("2027-Q1", "")), feature(only.format("2027-Q4", line)))
    found = differences(tmp_path, *({**site(PUBLIC, TEAM), "features/a.yml": text} for text in given))
    assert [each.why for each in found if each.field == "target"] == ["Because"]
