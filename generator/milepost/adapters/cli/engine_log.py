"""What MkDocs says while it works, as messages of ours."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from milepost.printable import printable


class _Line(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        message = "\n".join(printable(line) for line in record.getMessage().splitlines())
        return message if record.levelno <= logging.INFO else f"{record.levelname.lower()}: {message}"


@contextmanager
def engine_log(*, level: int) -> Iterator[None]:
    """Meanwhile what MkDocs logs from this level on goes to stderr."""
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line())
    before = log.level
    log.addHandler(handler)
    log.setLevel(level)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)
