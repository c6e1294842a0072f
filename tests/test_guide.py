"""The generated parts of the guide are what they describe now: `make guide` fills them."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from milepost.checks import codes
from milepost.reference import rows, subjects
from milepost.source import limits
from tests.places import ROOT

PAGES = sorted((ROOT / "content" / "pages" / "guide").glob("*.md"))


@pytest.fixture(scope="module")
def guide() -> ModuleType:
    """generator/guide.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("guide", ROOT / "generator" / "guide.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_filled(page: Path, guide):
    text = page.read_text(encoding="utf-8")

    assert guide.filled(text) == text, "run `make guide`"


def test_everything_with_fields_has_its_table():
    marked = {subject for page in PAGES for subject in re.findall(r"<!-- fields:(\w+) -->", page.read_text())}

    assert marked == subjects().keys()


def test_every_field_says_what_stands_there_and_what_for():
    for subject in subjects():
        for row in rows(subject):
            assert row.type, row.name
            assert row.description.endswith((".", "`.", '".')), row.name


def test_a_kind_lists_only_its_own_fields_and_those_inside_them():
    names = {row.name for row in rows("goal")}

    assert {("period",), ("measures",), ("measures", "unit")} <= names
    assert ("title",) not in names
    assert ("title",) in {row.name for row in rows("entry")}


@pytest.mark.parametrize(
    ("subject", "name", "told"),
    [
        ("feature", ("status",), "status"),
        ("feature", ("goals",), "list of goal slugs"),
        ("feature", ("part_of",), "feature slug"),
        ("feature", ("depends_on",), "list of feature slugs or `timeline:slug`"),
        ("feature", ("value",), "whole number, 1 to 10"),
        ("feature", ("confidence",), "`committed`, `likely` or `exploratory`"),
        ("feature", ("target",), "[time](timeframes.md)"),
        ("goal", ("measures",), "fields by slug"),
        ("goal", ("measures", "readings"), "numbers by day"),
        ("entry", ("changes", "because"), "list of `audience/need` or `goal/measure`"),
        ("entry", ("visibility",), "edition"),
        (
            "site",
            ("statuses", "means"),
            "`idea`, `discovery`, `planned`, `in-progress`, `shipped`, `paused` or `not-doing`",
        ),
    ],
)
def test_types_are_told_in_plain_words(subject, name, told):
    assert next(row.type for row in rows(subject) if row.name == name) == told


def test_every_message_can_be_linked_to(guide):
    page = guide.diagnostics("")

    assert set(re.findall(r"^### `([a-z0-9-]+)`$", page, re.MULTILINE)) == codes()
    assert "# error: [" not in page


def test_every_command_and_limit_stands_there(guide):
    for name in guide.COMMANDS:
        assert f"{{#{name}}}" in guide.commands("")
    for limit in limits.TABLE:
        assert f"| {limit.what} | {limit} |" in guide.limit_rows("")
