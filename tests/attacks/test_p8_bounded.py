"""P8: no file keeps `check` busy or fills the memory, and each mistake is told by its place."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from milepost.source import limits
from tests.attacks import large, limited
from tests.attacks.limited import Outcome

PLACE = re.compile(r"^content/features[\w/.]*\.yml:\d+:\d+: error\[[a-z0-9-]+\]: ", re.MULTILINE)
HEADS = re.compile(r": (?:error|warning|info|note)\[", re.MULTILINE)
REFUSED = sorted((large.CORPUS / "yaml" / "refuse").glob("*.yml"))
ONE, MANY = large.one_entry(), large.many_entries()
NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
# Those that took the longest once, and one of each way to go beyond a limit
QUICK_ONE = ("a field of '\\x02'", "30,000 references to nothing", "100,000 lists inside each other")
QUICK_MANY = (
    "16 MiB of one text",
    "16 MiB of wrong entries on one line",
    "over 50,000 entries",
    "one byte over 16 MiB",
)


def judge(outcome: Outcome) -> None:
    """Ended by itself within its memory, and says what is wrong and where."""
    assert outcome.status == 1, outcome.errors
    assert "Traceback" not in outcome.output + outcome.errors
    assert "MemoryError" not in outcome.output + outcome.errors
    assert PLACE.search(outcome.output), outcome.output[:500]
    assert len(HEADS.findall(outcome.output)) <= limits.PRINTED
    # Some characters take no column, so a line may have more of them than a terminal has columns
    assert max(map(len, outcome.output.splitlines())) < 10_000, "a line of the file is printed as a whole"


def test_the_corpus_is_there():
    assert len(REFUSED) > 40


def test_every_refused_file_at_once(tmp_path: Path):
    """Each is told, whatever stands beside it."""
    for file in REFUSED:
        large.write(tmp_path, f"features/{file.name}", file.read_bytes())

    outcome = limited.check(tmp_path)

    judge(outcome)
    for file in REFUSED:
        told = re.compile(rf"^content/features/{re.escape(file.name)}:\d+:\d+: error\[[a-z0-9-]+\]", re.MULTILINE)
        assert told.search(outcome.output), file.name


def test_all_files_with_one_entry_at_once(tmp_path: Path):
    """One process for all of them; `make nightly` has one for each."""
    paths = {name: f"features/x{number}.yml" for number, name in enumerate(ONE)}
    for name, path in paths.items():
        large.write(tmp_path, path, ONE[name]())

    outcome = limited.check(tmp_path, form="json")

    assert outcome.status == 1, outcome.errors
    assert "Traceback" not in outcome.errors
    told = {each["path"] for each in json.loads(outcome.output)["diagnostics"] if each["severity"] == "error"}
    assert [name for name, path in paths.items() if f"content/{path}" not in told] == []


@pytest.mark.parametrize("name", ONE if NIGHTLY else QUICK_ONE)
def test_a_file_with_one_entry(name: str, tmp_path: Path):
    judge(limited.check(large.write(tmp_path, large.ONE, ONE[name]())))


@pytest.mark.parametrize("name", MANY if NIGHTLY else QUICK_MANY)
def test_a_file_with_many_entries(name: str, tmp_path: Path):
    judge(limited.check(large.write(tmp_path, large.MANY, MANY[name]())))


def test_of_many_mistakes_some_are_printed_and_the_rest_is_counted(tmp_path: Path):
    root = large.write(tmp_path, large.ONE, ONE["20,000 unknown keys"]())

    printed = limited.check(root)
    listed = json.loads(limited.check(root, form="json").output)

    assert len(HEADS.findall(printed.output)) == limits.PRINTED
    assert re.search(r"… and [\d,]+ more", printed.output)
    assert len(listed["diagnostics"]) > limits.PRINTED


def test_a_process_that_needs_more_memory_is_heard():
    """These tests can fail."""
    with pytest.raises(AssertionError):
        judge(Outcome(1, "", "MemoryError", 0.0, 0.0))
    with pytest.raises(AssertionError):
        judge(Outcome(-11, "", "", 0.0, 0.0))
