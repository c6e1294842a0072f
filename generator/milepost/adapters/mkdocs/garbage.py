"""Python's search for garbage, put off in a preview until nobody waits for a build.

A large roadmap is very many objects, and to look through all of them takes as long as to read the file that changed.
"""

from __future__ import annotations

import gc
from threading import Timer

from milepost.adapters.mkdocs.patch import LET_GO_FIRST

# As many builds may follow each other without a rest, in which each leaves a roadmap behind
_UNSWEPT = 8


class Garbage:
    """Looked for between builds, not in them. Nothing is put off before the first `build_begins`."""

    def __init__(self) -> None:
        self._timer: Timer | None = None
        self._builds = 0
        self._has_put_it_off = False

    def build_begins(self) -> None:
        if gc.isenabled():
            gc.disable()
            self._has_put_it_off = True
        self._stop()
        self._builds += 1
        if self._builds > _UNSWEPT:
            self._sweep()

    def build_ends(self) -> None:
        self._stop()
        self._timer = Timer(LET_GO_FIRST, self._sweep)
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Python looks for it again whenever it likes, if it did before."""
        self._stop()
        if self._has_put_it_off:
            gc.enable()
            self._has_put_it_off = False

    def _sweep(self) -> None:
        self._builds = 0
        gc.collect()

    def _stop(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
