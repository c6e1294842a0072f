"""What the scripts of a build server call, for a test: our own Milepost, a pip that only notes what it was to install,
and a `gh` that notes what it was asked and answers from files.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.places import ROOT

DAY = "1795737600"  # 27 November 2026
ASKED, ANSWERS, INSTALLED = "asked.jsonl", "answers.json", "installed.txt"


@dataclass(frozen=True, slots=True)
class Asked:
    """One call of `gh api`, with the fields that it sent."""

    method: str
    address: str
    fields: dict[str, str]


def with_tools(folder: Path) -> dict[str, str]:
    """The environment in which the tools are found; what they note stands in `folder`."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    python = shlex.quote(sys.executable)
    for name, command in {
        "milepost": f'exec {python} -m milepost "$@"',
        "python": f'exec {python} {shlex.quote(str(Path(__file__).with_name("python_without_network.py")))} "$@"',
        "gh": f'exec {python} {shlex.quote(str(Path(__file__).with_name("gh.py")))} "$@"',
    }.items():
        tool = tools / name
        tool.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
        tool.chmod(0o755)
    return {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "generator"),
        "SOURCE_DATE_EPOCH": DAY,
        "NO_MKDOCS_2_WARNING": "1",
        "NOTES_OF_TOOLS": str(folder),
    }


def answer(folder: Path, answers: dict[str, Any]) -> None:
    """What `gh api` finds at each address, before any question."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ANSWERS).write_text(json.dumps(answers), encoding="utf-8")


def asked(folder: Path) -> list[Asked]:
    file = folder / ASKED
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [Asked(**json.loads(line)) for line in lines]


def installed(folder: Path) -> str:
    return (folder / INSTALLED).read_text(encoding="utf-8")
