"""`check` on large roadmaps, beside plain loading of the same bytes by PyYAML's C loader, in one run.

    python -m benchmarks.check_speed [--features N] [--files N]

Prints, for a handful of entries, for one mapping file and for single files: seconds of processor time of the load, of
`milepost check` as a whole process, their ratio, and the peak memory of the check. For a handful of entries the start
of Python with pydantic and PyYAML stands for the load. Aims: a ratio of at most 2.0 for a handful of entries, at most
1.5 for the mapping file, under 1 GB.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import contents

SITE = "format: 1\ntitle: Large\n"
GOALS = "".join(f"goal-{n}:\n  title: Goal {n}\n  measures: {{m: {{from: 0, to: 10}}}}\n" for n in range(50))
LOAD = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yml")):
    yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""


def feature(number: int, indent: str = "") -> str:
    """A feature as product teams write them: a dozen fields, a paragraph, references."""
    lines = [
        f"title: Feature number {number} of the roadmap",
        f"summary: What people can do with feature {number}, said in one plain sentence for everybody",
        "description: |",
        f"  Why feature {number} matters, in a paragraph of prose with **emphasis** and a",
        f"  [[feature-{max(0, number - 1)}]] link to what came before it.",
        f"status: {('idea', 'planned', 'in-progress', 'shipped')[number % 4]}",
        f"confidence: {('committed', 'likely', 'exploratory')[number % 3]}"
        if number % 4
        else "confidence: exploratory",
        f"target: 2027-Q{number % 4 + 1}",
        f"goals: [goal-{number % 50}]",
        f"tags: [area-{number % 7}, wave-{number % 11}]",
        "reviewed: 2026-11-01",
        "owners: [Product manager]",
        f"depends_on: [feature-{number - 1}]" if number % 5 == 4 else "effort: M",
        "shipped: 2026-10" if number % 4 == 3 else "value: 5",
    ]
    return "".join(f"{indent}{line}\n" for line in lines)


def write(folder: Path, *, features: int, in_one_file: bool) -> None:
    content = folder / "content"
    (content / "features").mkdir(parents=True)
    (content / "site.yml").write_text(SITE)
    (content / "goals.yml").write_text(GOALS)
    if in_one_file:
        text = "".join(f"feature-{n}:\n{feature(n, '  ')}" for n in range(features))
        (content / "features.yml").write_text(text)
        return
    for number in range(features):
        (content / "features" / f"feature-{number}.yml").write_text(feature(number))


def seconds(command: list[str], *, runs: int = 3) -> float:
    """The shortest of several runs: what the work costs, without what else the machine does."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return min(times)


def cpu(*commands: list[str], runs: int = 5) -> list[float]:
    """Seconds of processor time that each takes, the least of several runs, which take turns.

    Every module is compiled beforehand, as it is once a program has been installed and used.
    """
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    least = [float("inf")] * len(commands)
    for run in range(runs + 1):
        for number, command in enumerate(commands):
            before = _of_children()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
            if run:
                least[number] = min(least[number], _of_children() - before)
    return least


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def check(root: Path) -> list[str]:
    return [sys.executable, "-m", "milepost", "-C", str(root), "--as-of", "2026-11-23", "check"]


def measure(name: str, *, features: int, single_files: bool, runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        contents.write(root, features, single_files=single_files)
        size = sum(file.stat().st_size for file in root.rglob("*.yml"))
        loading, checking = cpu([sys.executable, "-c", LOAD, str(root / "content")], check(root), runs=runs)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{name}: {features:,} features, {size / 1e6:.1f} MB · load {loading:.2f} s · check {checking:.2f} s"
        f" · ratio {checking / loading:.2f} · peak so far {peak} MB"
    )


def measure_start(entries: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, features=entries, in_one_file=True)
        importing, checking = cpu([sys.executable, "-c", "import pydantic, yaml"], check(root), runs=20)
    print(
        f"start: {entries} features · import pydantic, yaml {importing * 1000:.0f} ms · check {checking * 1000:.0f} ms"
        f" · ratio {checking / importing:.2f}"
    )


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--features", type=int, default=10_000)
    arguments.add_argument("--files", type=int, default=2_000)
    given = arguments.parse_args()
    measure_start(50)
    measure("one mapping file", features=given.features, single_files=False, runs=3)
    measure("single files", features=given.files, single_files=True, runs=3)
