"""What git remembers of the roadmap in a folder, read once for each commit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from milepost.adapters.write import replace_file
from milepost.load import SITE_FILE
from milepost.memory import Files, Step, Write, Writes, remembered, writes_of
from milepost.model.past import Memory
from milepost.model.roadmap import Roadmap
from milepost.source.find import CONTENT
from milepost.source.git import Blobs, Commit, NoHistory, NoSuchRevision, Repository, repository

_FORMAT = 1  # of what is kept; another one is read anew
_MOST = 64 * 1024 * 1024  # bytes: more is not kept
SHALLOW = "this checkout knows only a part of the history (a shallow clone)"


def memory(root: Path, roadmap: Roadmap) -> Memory:
    """Never an error: what cannot be known is named, and then tells no date rather than a wrong one."""
    try:
        kept = repository(root)
        return _memory(kept, kept.name_of("HEAD"), tuple(roadmap.settings.editions), roadmap.as_of)
    except NoSuchRevision:
        return Memory(gap="nothing has been committed yet")
    except NoHistory as error:
        return Memory(gap=str(error))


@lru_cache(maxsize=4)
def _memory(kept: Repository, head: str, editions: tuple[str, ...], as_of: date) -> Memory:  # noqa: ARG001 - what it is of
    """Of a process that builds again and again the past is the same as long as nothing is committed."""
    is_long = (kept.root / CONTENT / f"{SITE_FILE}.yaml").is_file()
    commits = [*kept.commits(CONTENT, known_by=f"{SITE_FILE}.yaml" if is_long else f"{SITE_FILE}.yml")]
    missing = SHALLOW if kept.is_shallow else ""
    with kept.blobs() as blobs:
        steps = [*_steps(kept.root, commits, blobs)]
    return remembered(steps, editions, as_of=as_of, is_whole=not missing, gap=missing)


def gap(root: Path) -> str:
    """Why the record does not go back to the beginning, without reading any of it; empty where it does."""
    try:
        return SHALLOW if repository(root).is_shallow else ""
    except NoHistory as error:
        return str(error)


def _steps(root: Path, commits: list[Commit], blobs: Blobs) -> Iterator[Step]:
    """What had to be read anew is kept for the next time."""
    store, files, all_writes = _Store(root), Files(), []
    for commit in commits:
        writes = store.known.get(commit.name) or writes_of(commit, files.held, blobs)
        all_writes.append(writes)
        yield files.step(writes)
    store.keep(all_writes)


class _Store:
    """One file for each site, in the user's cache; whatever is wrong with it, it is as if there were none."""

    def __init__(self, root: Path) -> None:
        name = sha256(str(root.resolve()).encode()).hexdigest()[:32]
        self._file = user_cache_path("milepost") / "history" / f"{name}.jsonl"
        self.known: dict[str, Writes] = {}
        with suppress(OSError, ValueError, KeyError, TypeError):
            self.known = {each.commit: each for each in self._read()}

    def _read(self) -> Iterator[Writes]:
        head, *lines = self._file.read_text(encoding="utf-8").splitlines()
        for line in lines if json.loads(head) == _FORMAT else ():
            yield _writes(json.loads(line))

    def keep(self, writes: list[Writes]) -> None:
        if all(each.commit in self.known for each in writes):
            return
        text = "\n".join([json.dumps(_FORMAT), *(json.dumps(_record(each)) for each in writes), ""])
        if len(text) > _MOST:
            return
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._file, text.encode())


def _record(writes: Writes) -> dict[str, Any]:
    entries = [[path, *key, data] for path, key, data in writes.entries]
    return {"commit": writes.commit, "on": writes.on.isoformat(), "entries": entries, "site": writes.site}


def _writes(record: dict[str, Any]) -> Writes:
    entries = tuple(Write(path, (kind, slug), data) for path, kind, slug, data in record["entries"])
    return Writes(record["commit"], date.fromisoformat(record["on"]), entries, record["site"])
