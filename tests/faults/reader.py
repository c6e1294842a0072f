"""Somebody who reads a site all the time while it is published, as a web server does: by its path."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Seen:
    reads: int = 0
    missing: list[str] = field(default_factory=list)


@contextmanager
def reading(*files: Path) -> Iterator[Seen]:
    """Meanwhile each file is read again and again; one that is not there or is empty counts as missing."""
    seen, done = Seen(), threading.Event()

    def read() -> None:
        while not done.is_set():
            for file in files:
                seen.reads += 1
                try:
                    if not file.read_bytes():
                        seen.missing.append(f"{file.name}: empty")
                except OSError as error:
                    seen.missing.append(f"{file.name}: {error}")

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()
