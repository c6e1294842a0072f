"""What a command costs as a process of its own: time, work and memory. Reads Linux's figures."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# A child starts with its parent's peak of memory, so the parent must be small: this one, and not the benchmark.
LAUNCHER = """
import json, os, sys, time
start = time.perf_counter()
command = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, used = os.wait4(command, 0)
cost = {
    "seconds": time.perf_counter() - start,
    "processor": used.ru_utime + used.ru_stime,
    "peak": used.ru_maxrss * 1024,
}
print(json.dumps(cost))
sys.exit(os.waitstatus_to_exitcode(status) != 0)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    processor: float
    """Seconds of work, of all processors together and of every process that was waited for."""
    peak: int
    """Bytes that the largest of the processes had in memory."""


class CommandFailed(Exception):
    """Its message is the last line that the command said."""


def measured(command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Raises CommandFailed."""
    done = subprocess.run(
        [sys.executable, "-S", "-E", "-c", LAUNCHER, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CommandFailed((done.stderr.strip() or "it said nothing").splitlines()[-1])
    return Cost(**json.loads(done.stdout))
