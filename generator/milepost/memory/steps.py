"""What commits wrote into files → which entries each of them changed, wherever those are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from milepost.memory.writes import Data, Write, Writes
from milepost.model.past import Key


@dataclass(frozen=True, slots=True)
class Step:
    """An entry without data is gone; each with its path. `site` is None where site.yml stays as it was."""

    on: date
    entries: tuple[Write, ...]
    site: Data | None = None


class Files:
    """What every file holds, and by that what is written about every entry."""

    def __init__(self) -> None:
        self.held: dict[str, dict[Key, Data]] = {}
        self._paths: dict[Key, dict[str, Data]] = {}

    def step(self, writes: Writes) -> Step:
        for path, key, data in writes.entries:
            self._hold(path, key, data)
        keys = {write.key: write.path for write in writes.entries}
        return Step(writes.on, tuple(self._in_effect(key, path) for key, path in keys.items()), writes.site)

    def _hold(self, path: str, key: Key, data: Data | None) -> None:
        in_file, in_paths = self.held.setdefault(path, {}), self._paths.setdefault(key, {})
        if data is None:
            in_file.pop(key, None)
            in_paths.pop(path, None)
            return
        in_file[key] = in_paths[path] = data

    def _in_effect(self, key: Key, path: str) -> Write:
        """Of an entry that is written twice the first file counts, as always."""
        paths = self._paths[key]
        first = min(paths, key=lambda each: each.split("/"), default=path)
        return Write(first, key, paths.get(first))
