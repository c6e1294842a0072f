"""Watching files that may be away for a while: a folder that is renamed and comes back, a file that an editor replaces.

What MkDocs watches with gives a path up for good once it is missing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_IFDIR
from threading import Event

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS
from watchdog.utils.dirsnapshot import DirectorySnapshot, DirectorySnapshotDiff

# In seconds. A changed page is there within half a second, of which this is the part before any work
SHORTEST, LONGEST = 0.1, 0.5
# From what was seen to the build, for a file that is being written; MkDocs' own, longer one is for single events, while
# a look at everything finds at once whatever belongs together
_SETTLED = 0.03
# Looking at thousands of files takes a while; no more than this part of the time is spent with it
_SHARE = 0.2
_EMPTY_FOLDER = os.stat_result((S_IFDIR, *[0] * 9))


def watch_patiently(server: LiveReloadServer, config: MkDocsConfig, more: Iterable[Path | str], *, idle: Event) -> None:
    """Makes the server watch what it watches already, and `more`, there or not. To be called before it starts.

    It looks only while `idle` is set: to look at thousands of files takes from a build what it needs, and what changes
    meanwhile is seen after it.
    """
    theirs = {config.docs_dir, config.config_file_path, *config.theme.dirs}
    watched = {path for path in theirs if path and _is_given_up(server, path)}
    known = {os.path.abspath(path) for path in [*watched, *more]}  # noqa: PTH100 - as the server names them

    def stat(path: str) -> os.stat_result:
        return _stat(path, known, idle)

    look = partial(DirectorySnapshot, recursive=True, stat=stat, listdir=_entries)
    server.observer = PollingObserverVFS(  # type: ignore[assignment]
        stat=stat, listdir=_entries, polling_interval=_interval(look, known)
    )
    server.build_delay = _SETTLED
    for path in sorted(known):
        server.watch(path)


def _interval(look: Callable[[str], DirectorySnapshot], places: Iterable[str]) -> float:
    """From one look at everything to the next."""
    begun = time.perf_counter()
    for place in places:
        seen = look(place)
        DirectorySnapshotDiff(seen, seen)
    return min(max(SHORTEST, (time.perf_counter() - begun) / _SHARE), LONGEST)


def _is_given_up(server: LiveReloadServer, path: str) -> bool:
    """Whether the server has watched it until now."""
    with suppress(KeyError):
        server.unwatch(path)
        return True
    return False


def _stat(path: str, known: set[str], idle: Event) -> os.stat_result:
    idle.wait()
    try:
        return os.stat(path)  # noqa: PTH116 - the shape that watchdog calls
    except OSError:
        if path in known:
            return _EMPTY_FOLDER
        raise


def _entries(path: str | None) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError):
        return os.scandir(path)
    return iter(())
