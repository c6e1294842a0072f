"""A folder that vanishes and comes back while the site is served, as it may with another branch in git.

MkDocs watches what a folder holds, and stops for ever when the folder itself is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler


class Returning(FileSystemEventHandler):
    """Hears of the folder above one: calls `tell` when the one goes, `watch_again` and `tell` when it comes."""

    def __init__(self, folder: Path, *, watch_again: Callable[[], Any], tell: Callable[[], None]) -> None:
        self._folder = str(folder)
        self._watch_again = watch_again
        self._tell = tell

    def on_created(self, event: FileSystemEvent) -> None:
        self._changed(event.src_path)

    def on_deleted(self, event: FileSystemEvent) -> None:
        self._changed(event.src_path)

    def on_moved(self, event: FileSystemEvent) -> None:
        self._changed(event.src_path)
        self._changed(event.dest_path)

    def _changed(self, path: object) -> None:
        if path != self._folder:
            return
        if Path(self._folder).is_dir():
            self._watch_again()
        self._tell()
