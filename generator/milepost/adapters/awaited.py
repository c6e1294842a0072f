"""Waiting until somebody saves a file of the content, before there is anything that watches by itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_EACH = 0.3  # seconds


class Awaited:
    """Files and folders with all that is in them, there or not, as they stand when this is made."""

    def __init__(self, *places: Path) -> None:
        self._places = places
        self._state = {*self._now()}

    def change(self) -> None:
        """Returns when something is another than it was. That may be at once."""
        while self._state == {*self._now()}:
            time.sleep(_EACH)

    def _now(self) -> Iterator[tuple[Path, int, int]]:
        for place in self._places:
            for path in (place, *place.rglob("*")):
                with suppress(OSError):  # gone between two looks, as editors do it
                    told = path.stat()
                    yield path, told.st_mtime_ns, told.st_size
