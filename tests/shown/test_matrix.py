"""Value and effort: what is drawn, where, and that no dot lies on another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.shown.dots import BOTTOM, DOT, LEFT, RIGHT, TOP, dots
from milepost.shown.matrix import matrices
from tests.roadmaps import roadmap


def drawn(tmp_path, features):
    """Of lines such as `a 7 M` and `b 3 2.5 shipped`: slug, value, effort, and a status if it is not planned."""
    written = ""
    for line in features.strip().splitlines():
        slug, value, effort, status = (*line.split(), "planned")[:4]
        fields = {"value": value, "effort": effort}
        told = "".join(f", {name}: {it}" for name, it in fields.items() if it != "-")
        written += f"{slug}: {{title: {slug}, status: {status}{told}}}\n"
    return matrices(roadmap(tmp_path, {"features.yml": written}))


def numbered(matrix):
    return [(row.number, row.ref.title) for row in matrix.rows]


def test_the_most_valuable_comes_first_and_of_these_the_least_work(tmp_path):
    (matrix,) = drawn(tmp_path, "a 3 S\nb 9 L\nc 9 XS\nd 10 XL")

    assert numbered(matrix) == [(1, "d"), (2, "c"), (3, "b"), (4, "a")]
    assert [(row.value, row.effort) for row in matrix.rows] == [("10", "XL"), ("9", "XS"), ("9", "L"), ("3", "S")]


def test_only_what_is_open_and_says_both_is_drawn(tmp_path):
    (matrix,) = drawn(tmp_path, "a 3 S\nb 9 - \nc - L\nd 9 XS shipped\ne 9 S not-doing\nf 1 M paused\ng 2 M idea")

    assert [title for _, title in numbered(matrix)] == ["a", "g", "f"]


@pytest.mark.parametrize("features", ["a 3 -\nb 4 -", "a 3 S", "a 3 S\nb 4 S shipped"])
def test_there_is_no_picture_without_two_to_be_compared(tmp_path, features):
    assert drawn(tmp_path, features) == ()


def test_more_value_is_higher_and_more_work_is_further_right(tmp_path):
    (matrix,) = drawn(tmp_path, "a 10 XS\nb 9 S\nc 2 L\nd 1 XL")
    places = [(dot.x, dot.y) for dot in matrix.dots]

    assert places == sorted(places)
    assert [tick.label for tick in matrix.columns] == ["XS", "S", "M", "L", "XL"]
    assert {dot.x for dot in matrix.dots} <= {tick.at for tick in matrix.columns}
    assert {dot.y for dot in matrix.dots} <= {tick.at for tick in matrix.lines}


def test_several_in_one_place_are_one_dot_with_the_first_and_the_last_number(tmp_path):
    (matrix,) = drawn(tmp_path, "a 5 M\nb 5 M\nc 5 M\nd 5 L")

    assert [dot.label for dot in matrix.dots] == ["1–3", "4"]


def test_weeks_lie_on_an_even_scale_from_none(tmp_path):
    (matrix,) = drawn(tmp_path, "a 5 0\nb 4 10\nc 3 20")

    assert [tick.label for tick in matrix.columns] == ["0", "5", "10", "15", "20"]
    assert [dot.x for dot in matrix.dots] == [matrix.columns[at].at for at in (0, 2, 4)]


@pytest.mark.parametrize(
    ("most", "last"), [("0", "0.5"), ("0.3", "0.5"), ("3", "3"), ("11", "15"), ("26", "30"), ("130", "150")]
)
def test_the_scale_ends_at_the_first_round_step_that_holds_all(tmp_path, most, last):
    (matrix,) = drawn(tmp_path, f"a 5 0\nb 4 {most}")

    assert matrix.columns[-1].label == last
    assert len(matrix.columns) <= 6


def test_weeks_and_sizes_are_two_pictures_and_one_row_of_numbers(tmp_path):
    weeks, sizes = drawn(tmp_path, "a 5 M\nb 4 2\nc 9 S\nd 8 12")

    assert (weeks.axis, sizes.axis) == ("Effort in person-weeks", "Effort by size")
    assert numbered(weeks) == [(1, "d"), (2, "b")]
    assert numbered(sizes) == [(3, "c"), (4, "a")]


@given(st.lists(st.tuples(st.integers(1, 10), st.floats(LEFT + DOT / 2, RIGHT - DOT / 2)), max_size=200))
def test_no_dot_lies_on_another_and_together_they_have_every_number(places):
    places = sorted(places, key=lambda place: (-place[0], place[1]))
    found = list(dots(places, first=1))

    numbers = []
    for dot in found:
        first, _, last = dot.label.partition("–")
        numbers += range(int(first), int(last or first) + 1)
        assert dot.left >= LEFT
        assert dot.left + dot.width <= RIGHT + 0.1
        assert TOP + DOT / 2 <= dot.y <= BOTTOM - DOT / 2
    assert numbers == [*range(1, len(places) + 1)]
    for one, other in pairwise(found):
        assert one.y != other.y or one.left + one.width <= other.left
