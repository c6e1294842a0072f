"""`milepost check` as a process of its own that may only have so much memory, and what it cost.

    python -m tests.attacks.limited BYTES ROOT [FORMAT]

The limit has to be set from within: the parent of this process is a test with a browser, which needs more.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.places import ROOT

MEMORY = 1_500_000_000
"""Of addresses, which are more than what is in use; generous, for what is measured is told by `make bench`."""
PATIENCE = 120  # seconds: a machine may be slow, and nothing here may hang


@dataclass(frozen=True, slots=True)
class Outcome:
    """What `check` said to the file, and what it cost."""

    status: int
    output: str
    errors: str
    seconds: float
    peak: float
    """Megabytes."""


def check(root: Path, *, form: str = "text") -> Outcome:
    """Raises subprocess.TimeoutExpired of what hangs."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'generator'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.attacks.limited", str(MEMORY), str(root), form]
    begin = time.perf_counter()
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    seconds = time.perf_counter() - begin
    *said, cost = done.stderr.rsplit("\n", 2)[:2] if done.stderr else ("", "")
    try:
        peak = json.loads(cost)["peak"]
    except (ValueError, TypeError, KeyError):  # it was killed before it could tell
        said, peak = [done.stderr], 0.0
    return Outcome(done.returncode, done.stdout, "".join(said), seconds, peak)


def _main(memory: int, root: str, form: str) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    from milepost.adapters.cli import main

    try:
        main(["-C", root, "--as-of", "2026-11-23", "check", "--format", form])
    finally:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stderr.write(f"\n{json.dumps({'peak': peak})}\n")


if __name__ == "__main__":
    _main(int(sys.argv[1]), *sys.argv[2:])
