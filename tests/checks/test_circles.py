"""`dependency-cycle` and `self-reference`: which circles there are, where each is told, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Diagnostic, Report
from tests.roadmaps import roadmap


def told(root: Path, files: dict[str, str]) -> list[Diagnostic]:
    report = Report()
    checks.run(roadmap(root, files), report)
    return [each for each in report if each.code in ("dependency-cycle", "self-reference")]


def features(**needs: str) -> dict[str, str]:
    """A mapping file: each feature on a line of its own, with what it waits for."""
    lines = (f"{slug}: {{title: {slug}, status: idea, depends_on: [{needed}]}}\n" for slug, needed in needs.items())
    return {"features.yml": "".join(lines)}


def test_the_message_shows_the_way_round_from_the_first_by_path(tmp_path: Path) -> None:
    [found] = told(tmp_path, features(c="", b="a", a="d", d="b, c"))
    assert found.message == "`depends_on` leads in a circle: `b → a → d → b`"
    assert (found.span.line, found.span.column) == (2, 42)


def test_a_long_way_round_is_shortened(tmp_path: Path) -> None:
    ring = {f"f{number:02}": f"f{(number + 1) % 20:02}" for number in range(20)}
    [found] = told(tmp_path, features(**ring))
    assert found.message.endswith("`f00 → f01 → f02 → f03 → f04 → f05 → f06 → … → f19 → f00`")


def test_two_circles_through_one_feature_are_two(tmp_path: Path) -> None:
    found = told(tmp_path, features(a="b, c", b="a", c="a"))
    assert [each.message.partition(": ")[2] for each in found] == ["`a → b → a`", "`a → c → a`"]


def test_each_relation_is_a_circle_of_its_own(tmp_path: Path) -> None:
    files = {"features.yml": "a: {title: A, status: idea, part_of: b}\nb: {title: B, status: idea, depends_on: a}\n"}
    assert told(tmp_path, files) == []


def test_what_waits_for_itself_is_told_once(tmp_path: Path) -> None:
    [found] = told(tmp_path, features(a="a"))
    assert (found.code, found.message) == ("self-reference", "`a` names itself in `depends_on`")


def test_a_mention_of_itself_in_prose_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, {"features/a.yml": "title: A\nstatus: idea\ndescription: See [[a]]\n"}) == []


def test_times_that_wait_for_each_other_are_a_circle_and_not_known(tmp_path: Path) -> None:
    files = {"timeline.yml": "a: {title: A, when: 'timeline:b'}\nb: {title: B, when: 'timeline:a'}\n"}
    [found] = told(tmp_path, files)
    assert found.message == "`when` leads in a circle: `a → b → a`"


@pytest.mark.parametrize("closed", [False, True])
def test_a_chain_of_thousands_is_walked(closed: bool, tmp_path: Path) -> None:
    count = 5_000
    last = "f0" if closed else ""
    chain = {f"f{number}": f"f{number + 1}" if number < count - 1 else last for number in range(count)}
    assert len(told(tmp_path, features(**chain))) == int(closed)


def test_a_hopeless_tangle_ends(tmp_path: Path) -> None:
    slugs = [f"f{number}" for number in range(60)]
    tangle = {slug: ", ".join(other for other in slugs if other != slug) for slug in slugs}
    assert 0 < len(told(tmp_path, features(**tangle))) <= 200
