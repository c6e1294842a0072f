"""What a change of the content alone makes of a served site: every page of ours is made anew when it is asked for.

A whole build of a large site takes seconds, and whoever has saved a file looks at one page. All of ours count as old
after a change, so that no page needs to be known to depend on what has changed.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import Event, Lock, Thread

from milepost.printable import printable

log = logging.getLogger("mkdocs.plugins.milepost")

# In seconds, in which browsers fetch the page that was saved
LET_GO_FIRST = 1.0
# How long the search works at a stretch, and how long it rests then
_STRETCH, _REST = 0.002, 0.006

Make = Callable[[], bytes]


class Patch:
    """`pages` by their file in the site; `files` makes all of `others` at once, for none of them is a page.

    `search` makes what the search knows, file by file, for as long as it is not told to stop. It takes longest and
    comes last, in a thread of its own.
    """

    def __init__(
        self,
        pages: Mapping[str, Make],
        others: Iterable[str],
        files: Callable[[], Mapping[str, bytes]],
        search: Callable[[Callable[[], bool]], Mapping[str, bytes]],
    ) -> None:
        self._pages, self._others = dict(pages), set(others)
        self._files, self._search = files, search
        self._lock = Lock()
        self._over, self._since = Event(), 0.0

    def bring(self, file: str, site: Path) -> None:
        """Makes a file of the site new where it is one of ours and old. Raises what making it raises."""
        with self._lock:
            if file in self._pages:
                _write(site / file, self._pages[file]())
                del self._pages[file]
            elif file in self._others:
                for path, data in self._files().items():
                    _write(site / path, data)
                self._others.clear()

    def begin(self, site: Path) -> None:
        """Starts with what nobody waits for."""
        Thread(target=self._tell_search, args=(site,), daemon=True, name="milepost-search").start()

    def end(self) -> None:
        """Another build begins, and wants the processor; pages are still made until it is done."""
        self._over.set()

    def _is_over(self) -> bool:
        """To be asked before each page: gives way to whoever watches the files or serves a page meanwhile."""
        if time.perf_counter() - self._since < _STRETCH:
            return self._over.is_set()
        over = self._over.wait(_REST)
        self._since = time.perf_counter()
        return over

    def _tell_search(self, site: Path) -> None:
        if self._over.wait(LET_GO_FIRST):
            return
        try:
            for path, data in self._search(self._is_over).items():
                with self._lock:
                    if not self._over.is_set():
                        _write(site / path, data)
        # Whatever it is: nobody waits for the search, and the next whole build tells it better
        except Exception as error:
            log.error(f"the search finds what the last whole build said: {printable(str(error))}")
            log.debug("It happened here", exc_info=error)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
