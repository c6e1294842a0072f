"""What a date says beside itself it says wherever a feature stands: that it is over, that something ends with it."""

import re

import pytest

from tests.views.pages import rendered

FILES = {
    "goals.yml": "g: {title: G}\n",
    "audience.yml": "u: {title: U}\n",
    "stakeholders.yml": "s: {title: S}\n",
    "timeline.yml": "r: {title: R, type: release, when: 2026-09}\n",
}
SHARED = "goals: g, audience: u, status: planned"
EVERYWHERE = ["", "board/", "features/", "goals/", "goals/g/", "audience/u/", "stakeholders/s/", "print/", "roadmap/"]


@pytest.mark.parametrize("address", [*EVERYWHERE, "timeline/r/", "features/b/"])
def test_a_date_that_has_passed_is_told(tmp_path, address):
    late = f'a: {{title: A, target: "timeline:r", {SHARED}}}\n'
    early = f"b: {{title: B, target: 2027, depends_on: a, {SHARED}}}\n"

    assert "date has passed" in rendered(tmp_path, {**FILES, "features.yml": late + early})[address]


def test_a_date_that_has_not_is_not(tmp_path):
    early = f"b: {{title: B, target: 2027, {SHARED}}}\n"
    said = rendered(tmp_path, {**FILES, "features.yml": early, "timeline.yml": ""})

    assert [address for address, text in said.items() if "date has passed" in text] == []


SUNSET = f"a: {{title: A, type: sunset, target: 2027-Q2, {SHARED}}}\n"


@pytest.mark.parametrize("address", [each for each in EVERYWHERE if each != "features/"])
def test_what_ends_is_not_told_as_a_delivery(tmp_path, address):
    said = rendered(tmp_path, {**FILES, "features.yml": SUNSET})[address]

    assert re.search(r"\bEnds\b", said)


def test_a_dependency_says_that_it_ends(tmp_path):
    needs = f"b: {{title: B, depends_on: a, {SHARED}}}\n"

    assert "Planned · Ends Q2 2027" in rendered(tmp_path, {**FILES, "features.yml": SUNSET + needs})["features/b/"]


def test_what_has_ended_and_what_was_given_up_say_so(tmp_path):
    over = "a: {title: A, type: sunset, status: shipped, goals: g}\n"
    given_up = "b: {title: B, type: sunset, status: paused, goals: g}\n"
    said = rendered(tmp_path, {**FILES, "features.yml": over + given_up})["goals/g/"]

    assert said.endswith("Shipped 1 A Ended Paused 1 B Sunset")
