"""All mistakes of a file that are wrong in one value each are told in one run, and none that is no mistake."""

from __future__ import annotations

import pytest

from milepost.diagnostics import Report
from milepost.source.covered import TIMES
from milepost.source.yaml import SourceFile, parse


def lines(text: str) -> list[int]:
    report = Report()
    assert parse(SourceFile("x.yml", text), report) is None
    return [found.span.line for found in report]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: @b\nc: D: e\nf:\n  - @g\n  - h\n  - @i\nj: [k] l\nm: - n\no: > p\nq: 'r's'\n", [1, 2, 4, 6, 7, 8, 9, 10]),
        ('a: "b\nc: d\ne: "f"\ng: @h\n', [1, 4]),
        ("a:\n  b: @c\n  d:\n    - e: @f\n      g: h\ni: @j\n", [2, 4, 6]),
        ("a: @b\r\nc: @d\r\n", [1, 2]),
        ("a: @b\na: c\nd: @e\n", [1, 2, 3]),
        ("a: &b c\nd: @e\nf: &g h\n", [1, 2, 3]),
        # What may belong to the value, or is no value
        ("a: - b\n- c\nd: @e\n", [1]),
        ("a: b: c\n  d: e\nf: @g\n", [1]),
        ("% a: b\nc: @d\n", [1]),
        ("a: [b, c\nd: @e\n", [1]),
        ("@a\nb: c\nd: @e\n", [1]),
    ],
)
def test_what_is_wrong_below_a_mistake_is_told_with_it(text: str, told: list[int]) -> None:
    assert lines(text) == told


def test_a_file_of_nothing_but_mistakes_is_not_read_for_ever() -> None:
    assert len(lines("".join(f"a{number}: @b\n" for number in range(100)))) == TIMES + 1
    assert len(lines("a: @b\n" * 2 + "# c\n" * (1 << 19))) == 1
