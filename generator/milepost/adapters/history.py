"""What git remembers of the roadmap in a folder, read once for each commit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from milepost.adapters.write import replace_file
from milepost.load import SITE_FILE
from milepost.memory import Files, Step, Write, Writes, remembered, writes_of
from milepost.model.kinds import kinds
from milepost.model.past import Memory
from milepost.model.roadmap import Roadmap
from milepost.source.find import CONTENT
from milepost.source.git import Blobs, Commit, NoHistory, NoSuchRevision, Repository, repository

_FORMAT = 1  # of what is kept; another one is read anew
_MOST = 64 * 1024 * 1024  # bytes: more is not kept
SHALLOW = "this checkout knows only a part of the history (a shallow clone)"


def memory(root: Path, roadmap: Roadmap) -> Memory:
    """What cannot be known is named, and then tells no date rather than a wrong one."""
    try:
        kept = repository(root.resolve())  # so that every way to name the folder is the same
        told = (tuple(roadmap.settings.editions), roadmap.as_of)
        # A clone that is deepened has the same head, and another beginning
        return _memory(kept, *told) if kept.is_shallow else _memory_of(kept, kept.name_of("HEAD"), *told)
    except NoSuchRevision:
        return Memory(gap="nothing has been committed yet")
    except NoHistory as error:
        return Memory(gap=str(error))


@lru_cache(maxsize=4)
def _memory_of(kept: Repository, head: str, editions: tuple[str, ...], as_of: date) -> Memory:  # noqa: ARG001 - what it is of
    """In a process that builds again and again the past is the same as long as nothing is committed."""
    return _memory(kept, editions, as_of)


def _memory(kept: Repository, editions: tuple[str, ...], as_of: date) -> Memory:
    is_long = (kept.root / CONTENT / f"{SITE_FILE}.yaml").is_file()
    commits = [*kept.commits(CONTENT, known_by=f"{SITE_FILE}.yaml" if is_long else f"{SITE_FILE}.yml")]
    if not commits:
        return Memory(gap=f"nothing of `{CONTENT}/` has been committed in this repository yet")
    missing = SHALLOW if kept.is_shallow else ""
    with kept.blobs() as blobs:
        steps = [*_steps(kept, commits, blobs)]
    return remembered(steps, editions, as_of=as_of, is_whole=not missing, gap=missing)


def _steps(kept: Repository, commits: list[Commit], blobs: Blobs) -> Iterator[Step]:
    """What had to be read anew is kept for the next time."""
    store, files, all_writes = _Store(kept.root), Files(), []
    for place, commit in enumerate(commits):
        # Of a shallow clone the first commit seems to have written everything
        name = f"{commit.name} alone" if kept.is_shallow and not place else commit.name
        writes = store.known.get(name) or replace(writes_of(commit, files.held, blobs), commit=name)
        all_writes.append(writes)
        yield files.step(writes)
    store.keep(all_writes)


class _Store:
    """One file for each site, in the user's cache; whatever is wrong with it, it is as if there were none."""

    def __init__(self, root: Path) -> None:
        self.known: dict[str, Writes] = {}
        self._file: Path | None = None
        name = sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        with suppress(OSError, ValueError, RecursionError, RuntimeError):
            self._file = user_cache_path("milepost") / "history" / f"{name}.jsonl"
            self.known = {each.commit: each for each in self._read(self._file)}

    def _read(self, file: Path) -> Iterator[Writes]:
        head, *lines = file.read_text(encoding="utf-8").splitlines()
        for line in lines if json.loads(head) == _FORMAT else ():
            yield _writes(json.loads(line))

    def keep(self, writes: list[Writes]) -> None:
        if self._file is None or all(each.commit in self.known for each in writes):
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


def _writes(record: Any) -> Writes:
    """Raises ValueError for what was not written by us."""
    if not isinstance(record, dict) or record.keys() != {"commit", "on", "entries", "site"}:
        raise ValueError(record)
    commit, entries, site = record["commit"], record["entries"], record["site"]
    if not isinstance(commit, str) or not isinstance(entries, list) or not _is_entry(site):
        raise ValueError(record)
    return Writes(commit, date.fromisoformat(str(record["on"])), tuple(map(_write, entries)), site)


def _write(written: Any) -> Write:
    if not isinstance(written, list) or len(written) != 4:
        raise ValueError(written)
    path, kind, slug, data = written
    if kind not in kinds() or not isinstance(path, str) or not isinstance(slug, str) or not _is_entry(data):
        raise ValueError(written)
    return Write(path, (kind, slug), data)


def _is_entry(value: Any) -> bool:
    return value is None or (isinstance(value, dict) and _is_data(value))


def _is_data(value: Any) -> bool:
    """What the reader of YAML makes: texts, lists, mappings and nothing."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_data(each) for key, each in value.items())
    if isinstance(value, list):
        return all(map(_is_data, value))
    return value is None or isinstance(value, str)
