"""Where the boxes and arrows of a dependency graph stand."""

from itertools import combinations

import pytest

from milepost.shown.drawing import Node, narrow, wide

CENTRE = Node("The one", "", "status-planned", ("Planned", "Q1 2027"))
LONG = Node("A title that is so long that it takes all of two lines and then some more", "a/", "status-idea", ("Idea",))
SHORT = Node("Short", "b/")
HEADINGS = ("Depends on", "Needed by")
SIDES = [([LONG, SHORT], [SHORT] * 7), ([SHORT], []), ([], [LONG])]


@pytest.mark.parametrize("lay_out", [wide, narrow])
@pytest.mark.parametrize(("before", "after"), SIDES)
def test_boxes_stand_inside_the_drawing_and_not_on_each_other(lay_out, before, after):
    drawn = lay_out(CENTRE, before, after, headings=HEADINGS)
    boxes = (drawn.centre, *drawn.boxes)

    assert len(drawn.boxes) == len(before) + len(after)
    for box in boxes:
        assert box.x >= 0 and box.y >= 0 and box.right <= drawn.width and box.bottom <= drawn.height
        assert all(box.y < line.y < box.bottom for line in (*box.lines, *box.state))
    for one, other in combinations(boxes, 2):
        apart = one.right < other.x or other.right < one.x or one.bottom < other.y or other.bottom < one.y
        assert apart, (one.title, other.title)


@pytest.mark.parametrize("lay_out", [wide, narrow])
@pytest.mark.parametrize(("before", "after"), SIDES)
def test_a_side_is_headed_and_has_its_arrows_where_it_has_boxes(lay_out, before, after):
    drawn = lay_out(CENTRE, before, after, headings=HEADINGS)

    expected = [heading for heading, side in zip(HEADINGS, (before, after), strict=True) if side]
    assert [each.text for each in drawn.headings] == expected
    assert drawn.arrows.count("M") == len(before) + len(after)
    assert drawn.tips.count("M") == bool(before) + len(after)


def test_what_it_needs_stands_left_and_what_needs_it_right():
    drawn = wide(CENTRE, [LONG], [SHORT], headings=HEADINGS)
    left, right = drawn.boxes

    assert (left.title, right.title) == (LONG.title, SHORT.title)
    assert left.right < drawn.centre.x and drawn.centre.right < right.x


def test_a_narrow_one_fits_the_narrowest_phone():
    assert narrow(CENTRE, [LONG], [SHORT], headings=HEADINGS).width <= 288


def test_a_date_that_does_not_fit_is_left_out_rather_than_cut():
    endless = Node("A", "", "status-planned", ("Planned", "from 15 December 2026 to 6 January 2027 " * 2))

    assert [each.text for each in wide(endless, [SHORT], [], headings=HEADINGS).centre.state] == ["Planned"]
    assert [each.text for each in wide(CENTRE, [SHORT], [], headings=HEADINGS).centre.state] == ["Planned · Q1 2027"]
