"""From saving a file to the new page, with `milepost serve`.

    python -m benchmarks.serve_speed [--sizes N ...] [--runs N]

For one mapping file and for single files, prints as a table of Markdown how long the first page takes, and the median
and the slowest of several changes: the description of one feature is saved with other words, and its page is asked for
every 10 ms until they are there. What is going on is told on standard error.

Aim: at most 0.5 s with 1,000 features and 1.0 s with 4,000.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks import contents
from benchmarks.machine import machine
from benchmarks.markdown_table import markdown_table
from benchmarks.peers.milepost import AS_OF

EVERY = 0.01  # seconds
PATIENCE = 120  # seconds: a benchmark may be slow, and may not hang
REST = 1.0  # seconds between two changes, as for a person who reads: the preview has nothing left to do


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of the site, which is not there yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "milepost", "--as-of", AS_OF, "serve", "--port", str(port)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    # What a shell starts in the background is deaf to Ctrl+C, and so would be whatever that starts
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    preview = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    signal.signal(signal.SIGINT, before)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        preview.send_signal(signal.SIGINT)
        preview.wait(timeout=PATIENCE)


def seconds_until(address: str, words: str) -> float:
    """Raises TimeoutError."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as page:
                if words in page.read().decode():
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError):  # not there yet
            pass
        time.sleep(EVERY)
    raise TimeoutError(f"{address} does not say {words!r} after {PATIENCE} s")


def measure(features: int, *, single_files: bool, runs: int) -> list[str]:
    slug = f"feature-{features // 2}"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        contents.write(folder, features, single_files=single_files)
        with serving(folder) as site:
            address = f"{site}features/{slug}/"
            first = seconds_until(address, "</html>")
            times = []
            for number in range(runs):
                time.sleep(REST)
                words = f"Said anew {number}."
                contents.say(folder, slug, words)
                times.append(seconds_until(address, words))
                print(f"{features:,} features: {times[-1]:.2f} s", file=sys.stderr)
    form = "single files" if single_files else "one file"
    return [form, f"{features:,}", f"{first:.1f} s", f"{median(times):.2f} s", f"{max(times):.2f} s"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000], metavar="N")
    arguments.add_argument("--runs", type=int, default=5, metavar="N")
    asked = arguments.parse_args()
    rows = [
        measure(features, single_files=single_files, runs=asked.runs)
        for features in asked.sizes
        for single_files in (False, True)
    ]
    header = ("Content", "Features", "First page", "Change: median", "Change: slowest")
    print(machine(), "### The preview", markdown_table(header, rows), sep="\n\n")


if __name__ == "__main__":
    main()
