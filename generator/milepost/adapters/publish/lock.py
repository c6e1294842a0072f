"""One build of a site at a time. The lock goes with its process, however that ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from milepost.adapters.publish.target import NotPublished

PATIENCE = 600  # seconds; longer than a build takes, shorter than a job of a CI may
_AGAIN = 0.1  # seconds


@contextmanager
def locked(lock: Path, target: Path, *, waiting: Callable[[str], None]) -> Iterator[None]:
    """Holds the lock of `target`. While another process has it, waits, and says so once by `waiting`.

    The file stays: removing it would take the lock from who waits for it. Raises NotPublished when PATIENCE ends,
    OSError where no lock can be had.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _taken(handle):
            waiting(f"another build is at work on `{target}`; waiting until it is done")
            end = time.monotonic() + PATIENCE
            while not _taken(handle):
                if time.monotonic() >= end:
                    raise NotPublished(f"another build has been at work on `{target}` for {PATIENCE} seconds")
                time.sleep(_AGAIN)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
