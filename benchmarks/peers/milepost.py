"""Milepost itself, from one file with all features and from a file for each."""

import sys
from functools import partial
from pathlib import Path

import milepost
from benchmarks import contents
from benchmarks.peers.tool import Tool

AS_OF = "2026-11-28"
CHANGED = "feature-1"


def _prepare(folder: Path, features: int, *, single_files: bool) -> None:
    contents.write(folder, features, single_files=single_files)


def _command() -> list[str]:
    return [sys.executable, "-m", "milepost", "--as-of", AS_OF, "build"]


def _change(folder: Path, words: str) -> None:
    contents.say(folder, CHANGED, words)


def _tool(name: str, *, single_files: bool) -> Tool:
    return Tool(
        name=name,
        install=lambda: milepost.__version__,
        prepare=partial(_prepare, single_files=single_files),
        command=_command,
        output="site",
        leaves=(".site*",),
        change=_change,
    )


ONE_FILE = _tool("Milepost", single_files=False)
SINGLE_FILES = _tool("Milepost, single files", single_files=True)
