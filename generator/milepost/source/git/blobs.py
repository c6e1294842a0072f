"""What files held, handed out by one process of git, for there may be thousands."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from milepost.source.git.answers import DAMAGED, NoHistory
from milepost.source.git.asking import environment, git


@dataclass(frozen=True, slots=True)
class Blobs:
    process: subprocess.Popen[bytes]

    def get(self, name: str, *, at_most: int) -> bytes | None:
        """None of what is longer than `at_most` bytes. Raises NoHistory for what is not there, or is damaged."""
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write(f"{name}\n".encode())
            self.process.stdin.flush()
        except OSError:
            raise NoHistory(DAMAGED) from None
        head = self.process.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            raise NoHistory(DAMAGED)
        size = int(head[2])
        if size > at_most:
            _skip(self.process, size + 1)
            return None
        content = self.process.stdout.read(size + 1)
        if len(content) != size + 1:
            raise NoHistory(DAMAGED)
        return content[:-1]


@contextmanager
def blobs_of(root: Path) -> Iterator[Blobs]:
    command = [*git(root), "cat-file", "--batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()) as process:
        try:
            yield Blobs(process)
        finally:
            with suppress(OSError):
                process.stdin.close()  # type: ignore[union-attr]


def _skip(process: subprocess.Popen[bytes], size: int) -> None:
    assert process.stdout
    while size > 0 and (chunk := process.stdout.read(min(size, 1 << 20))):
        size -= len(chunk)
