"""Where a word that is kept back is told: at the word, at each, and nowhere that the edition does not see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.roadmaps import findings, roadmap

SITE = (
    "format: 1\ntitle: E\neditions: {public: {title: P}, internal: {title: I}}\n"
    "never_publish: [Falcon, big bird]\nstatuses: {later: {means: idea, title: Falcon}}\n"
)
OTHERS = {
    "features/hid.yml": "title: H\nstatus: idea\nvisibility: internal\n",
    "features/new.yml": "title: N\nstatus: idea\naliases: old\nvisibility: public\n",
}


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ("description: |\n  One\n  two Falcon and\n  FALCON", ["6:7", "7:3"]),
        ("description: |\n  One [[hid|x]] [[old|y]]\n  two Falcon", ["6:7"]),
        ("description: >\n  A big\n  bird and Falcon", ["5:5", "6:12"]),
        ("description: |\n  A big\n  bird", ["5:5"]),
        ("tags: [Falcon]\nlinks:\n  - {title: Falcon, url: a/}\n  - {title: Falcon, url: b/}", ["4:8", "6:13", "7:13"]),
        ("links:\n  - {title: Falcon, url: a/, visibility: internal}\n  - {title: Falcon, url: b/}", ["6:13"]),
        ("summary: Falcon\nowners: [Falcon]\nonly: {internal: {summary: Falcon}}", ["4:10"]),
        ("summary: A\nonly: {public: {summary: Falcon}}", ["5:26"]),
        ("target: timeline:falcon", ["4:9"]),
        ('summary: "F\\x61lcon"', ["4:10"]),
    ],
)
def test_a_word_is_told_where_it_stands(fields: str, places: list[str], tmp_path: Path) -> None:
    timeline = {"timeline/falcon.yml": "title: A\nwhen: 2027\nvisibility: public\n"}
    feature = f"title: A\nstatus: idea\nvisibility: public\n{fields}\n"
    written = roadmap(tmp_path, {"site.yml": SITE, **OTHERS, **timeline, "features/a.yml": feature})
    found = [each for each in findings("private-word", written) if each.startswith("features/a.yml")]
    assert found == [f"features/a.yml:{place} error" for place in places]


def test_a_name_and_a_word_of_the_site_are_told_where_they_are_given(tmp_path: Path) -> None:
    goal = "title: A\nvisibility: public\nmeasures:\n  falcon: {title: A}\n"
    feature = "title: A\nstatus: later\nvisibility: public\n"
    written = roadmap(tmp_path, {"site.yml": SITE, "goals/g.yml": goal, "features/a.yml": feature})
    assert findings("private-word", written) == [
        "features/a.yml:2:9 error",
        "goals/g.yml:4:3 error",
        "site.yml:5:40 error",
    ]
