"""What a feature needs and what needs it, as an image."""

import re

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.site import build
from tests.roadmaps import roadmap
from tests.views.pages import pages

FEATURES = """
a: {title: A & <b>, status: in-progress, target: 2027-Q1, depends_on: [b, "timeline:law"]}
b: {title: B, status: shipped, shipped: 2026-11-02}
c: {title: C, status: idea, target: tbd, depends_on: a}
alone: {title: Alone, status: idea}
"""
FILES = {"features.yml": FEATURES, "timeline.yml": "law: {title: The law, when: 2027-06, confidence: committed}\n"}


def boxes(drawing):
    return [(box.title, box.look, [each.text for each in box.state]) for box in (drawing.centre, *drawing.boxes)]


def test_each_box_tells_its_status_and_date_by_shape_and_word(tmp_path):
    graph = pages(tmp_path, FILES)["features/a/"].data.graph

    assert boxes(graph.wide) == [
        ("A & <b>", "status-in-progress", ["In progress · Q1 2027"]),
        ("B", "status-shipped", ["Shipped", "2 November 2026"]),
        ("The law", "sure-committed", ["Committed · June 2027"]),
        ("C", "status-idea", ["Idea · not dated"]),
    ]
    assert graph.summary == "It depends on 2 other entries. One feature needs it."


def test_who_stands_alone_has_none(tmp_path):
    assert pages(tmp_path, FILES)["features/alone/"].data.graph is None


def test_of_many_the_first_six_are_drawn_and_the_rest_counted(tmp_path):
    many = "".join(f"f{n}: {{title: F{n}, status: planned, depends_on: a}}\n" for n in range(10))
    graph = pages(tmp_path, {"features.yml": f"a: {{title: A, status: idea}}\n{many}"})["features/a/"].data.graph

    assert [box.title for box in graph.narrow.boxes] == ["F0", "F1", "F2", "F3", "F4", "F5", "+4 more"]
    assert graph.narrow.boxes[-1].address == "features/a/#mp--needed-by"


def test_a_keyboard_meets_each_link_once_and_titles_are_text(tmp_path):
    made = build(roadmap(tmp_path, FILES), links=Links(), report=Report())
    html = next(page.html for page in made.pages if page.address == "features/a/")
    drawings = re.findall(r"<svg.*?</svg>", html, re.DOTALL)

    assert len(drawings) == 2
    for drawn in drawings:
        assert 'aria-hidden="true"' in drawn and "<title>" in drawn and "<desc>" in drawn
        assert drawn.count("<a ") == drawn.count('tabindex="-1"') == 3
        assert "A &amp; &lt;b&gt;" in drawn
    lists = re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL)
    assert lists.count('href="../b/"') == lists.count('href="../c/"') == 1
    assert 'data-search-exclude=""' in html
