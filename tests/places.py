"""Where things lie, and the day that counts as today for our own content, so that the suite does not rot."""

import os
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "tests" / "attacks" / "corpus"
"""Hostile input; its `INDEX.md` says what must happen to each file."""
AS_OF = date(2026, 11, 28)


def beside_the_repository(name: str) -> Path:
    """A folder of `../shared`: hostile input and real roadmaps, which no user has. Skips by name; fails in CI."""
    folder = SHARED / name
    if folder.is_dir():
        return folder
    missing = f"{folder} is missing: these tests read it"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing, allow_module_level=True)
