"""What a change of the content alone makes of a served site: every page of ours is made anew when it is asked for.

A whole build of a large site takes seconds, and whoever has saved a file looks at one page. All of ours count as old
after a change, so that no page needs to be known to depend on what has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import Lock, Thread

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
        self._is_over = False

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
        """Another build takes its place."""
        self._is_over = True

    def _tell_search(self, site: Path) -> None:
        for path, data in self._search(lambda: self._is_over).items():
            with self._lock:
                if not self._is_over:
                    _write(site / path, data)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
