"""`milepost diff` of two large roadmaps beside loading them both, in one run; and reading a long history.

    python -m benchmarks.diff_speed [--features N] [--commits N]

Prints seconds of loading two folders, of `diff` over them as a whole process, and their ratio; for one mapping file,
for single files and with editions. Then, for a history of commits, how long a build spends on it the first time and
once it is kept. Aim: a ratio of at most 3.0.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.check_speed import seconds, write

LOAD = """
import sys
from datetime import date
from pathlib import Path
from milepost.diagnostics import Report
from milepost.load import load
for root in sys.argv[1:]:
    load(Path(root), as_of=date(2026, 11, 28), report=Report())
"""
EDITIONS = "editions: {public: {title: P, precision: {likely: quarter}}, partners: {title: Q}, team: {title: T}}\n"
HISTORY = """
import sys, time
from datetime import date
from pathlib import Path
from milepost.adapters.history import memory
from milepost.diagnostics import Report
from milepost.load import load
root = Path(sys.argv[1])
roadmap = load(root, as_of=date(2026, 11, 28), report=Report())
start = time.perf_counter()
memory(root, roadmap)
print(time.perf_counter() - start)
"""


def changed(folder: Path) -> None:
    """A tenth of the features slips, by what a line says."""
    for file in (folder / "content").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("target: 2027-Q1", "target: 2027-Q2"), encoding="utf-8")


def measure(name: str, *, features: int, in_one_file: bool, editions: bool = False) -> None:
    with tempfile.TemporaryDirectory() as place:
        old, new = Path(place) / "old", Path(place) / "new"
        for folder in (old, new):
            write(folder, features=features, in_one_file=in_one_file)
            if editions:
                with (folder / "content" / "site.yml").open("a") as site:
                    site.write(f"{EDITIONS}default_visibility: public\n")
        changed(new)
        loading = seconds([sys.executable, "-c", LOAD, str(old), str(new)])
        comparing = seconds([sys.executable, "-m", "milepost", "diff", str(old), str(new)])
    print(
        f"{name}: {features:,} features twice · load {loading:.2f} s · diff {comparing:.2f} s"
        f" · ratio {comparing / loading:.2f}"
    )


def measure_history(*, features: int, commits: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "site"
        write(root, features=features, in_one_file=False)
        environment = {**os.environ, "XDG_CACHE_HOME": f"{place}/cache"}
        git(root, "init", "--quiet")
        for number in range(commits):
            file = root / "content" / "features" / f"feature-{number % features}.yml"
            file.write_text(file.read_text(encoding="utf-8") + f"# {number}\nstage: beta\n" * (number < features))
            git(root, "add", "--all")
            git(root, "commit", "--quiet", "--message=A step")
        command = [sys.executable, "-c", HISTORY, str(root)]
        first, again = (
            float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
            for _ in range(2)
        )
    print(f"history: {features:,} features, {commits:,} commits · read {first:.2f} s · kept {again:.2f} s")


def git(root: Path, *command: str) -> None:
    who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *command], cwd=root, check=True, capture_output=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--features", type=int, default=5_000)
    arguments.add_argument("--commits", type=int, default=300)
    given = arguments.parse_args()
    measure("one mapping file", features=given.features, in_one_file=True)
    measure("single files", features=given.features, in_one_file=False)
    measure("one mapping file, three editions", features=given.features, in_one_file=True, editions=True)
    measure_history(features=given.features // 5, commits=given.commits)
