"""Files made to keep a program busy or to fill its memory: what `check` needs to refuse each.

    python -m benchmarks.hostile_speed [WORDS]

Prints for each file, as a process of its own, seconds and the peak memory in MB, and what was said first. With WORDS,
only files whose name has them. Aim: under 1 s and 150 MB, the start of Python (some 0.5 s and 50 MB) included, for
every file with one entry.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.attacks import large, limited


def measure(name: str, path: str, made: Callable[[], bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = limited.check(large.write(Path(folder), path, made()))
        except subprocess.TimeoutExpired:
            print(f"{name}: more than {limited.PATIENCE} s")
            return
    said = found.output.partition("\n")[0][:100] or "nothing"
    print(f"{name}: {found.seconds:.2f} s · {found.peak:.0f} MB · {said}")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("words", nargs="?", default="")
    given = arguments.parse_args()
    refused = {file.name: file.read_bytes for file in sorted((large.CORPUS / "yaml" / "refuse").glob("*.yml"))}
    for path, files in ((large.ONE, {**refused, **large.one_entry()}), (large.MANY, large.many_entries())):
        for name, made in files.items():
            if given.words in name:
                measure(name, path, made)
