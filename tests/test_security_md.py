"""SECURITY.md promises nothing that no test proves, and every test of a promise is named there."""

import re
from fnmatch import fnmatch

import pytest

from tests.places import ROOT
from tests.test_guide import guide

__all__ = ["guide"]

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NUMBERS = [f"P{number}" for number in range(1, 12)]
ROW = re.compile(r"^\| (P\d+) \| (.+) \| `(.+)` \|$", re.MULTILINE)
# Where the tests of each promise are: as files by their path from the root
PROVED_BY = {number: pattern for number, _, pattern in ROW.findall(SECURITY)}
TESTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_p*_*.py"))


def number_of(test: str) -> str:
    """`P4` for tests/leak/test_p4_…; empty for a file whose name begins so by chance."""
    found = re.search(r"/test_p(\d+)_", test)
    return f"P{found[1]}" if found else ""


def test_there_are_eleven_promises_in_their_order():
    assert [number for number, _, _ in ROW.findall(SECURITY)] == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_a_promise_is_proved(number: str):
    found = [test for test in TESTS if fnmatch(test, PROVED_BY[number])]

    assert found, f"no file is called {PROVED_BY[number]}"
    assert {number_of(test) for test in found} == {number}
    assert all(re.search(r"^def test_", (ROOT / test).read_text(encoding="utf-8"), re.MULTILINE) for test in found)


@pytest.mark.parametrize("test", [test for test in TESTS if number_of(test)])
def test_a_test_of_a_promise_is_named(test: str):
    assert fnmatch(test, PROVED_BY.get(number_of(test), "")), f"SECURITY.md does not name {test}"


def test_the_limits_are_those_that_hold(guide):
    assert guide.filled(SECURITY) == SECURITY, "run `make guide`"
    assert guide.limit_rows("") in SECURITY


def test_the_guide_has_a_page_of_it_without_marks(guide):
    page = (ROOT / "content" / "pages" / "guide" / "security.md").read_text(encoding="utf-8")

    assert guide.security("") in page
    assert "<!--" not in guide.security("")
    assert guide.limit_rows("") in guide.security("")


def test_a_link_leads_somewhere_from_the_root_and_from_the_guide():
    """So there is none: the two places have no file by the same relative address."""
    assert re.findall(r"\]\((?!https?:|#)", SECURITY) == []


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_it_is_found(file: str):
    assert "(SECURITY.md)" in (ROOT / file).read_text(encoding="utf-8")
