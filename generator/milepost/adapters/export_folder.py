"""The folder that pages are exported to: only what an earlier export wrote there is ever replaced or removed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Beside what it lists
MANIFEST = ".milepost-export.json"


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did: paths relative to its folder, in order."""

    files: tuple[str, ...]
    removed: tuple[str, ...]


class NotFromExport(Exception):
    """Files stand in the way that no earlier export wrote; `paths` are relative to the folder."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(f"{len(paths)} files are in the way")
        self.paths = paths


def write_into(target: Path, files: Mapping[str, bytes]) -> Written:
    """Writes the files by their paths, and removes what an earlier export wrote besides.

    Raises NotFromExport before anything is written, OSError where the folder cannot be.
    """
    earlier = _earlier(target)
    if foreign := tuple(path for path in files if path not in earlier and _is_taken(target, path)):
        raise NotFromExport(foreign)
    stale = tuple(path for path in earlier if path not in files and _is_inside(target, path))
    # Listed before it is there: what a killed export has begun is the next one's to remove
    target.mkdir(parents=True, exist_ok=True)
    _list(target, {*earlier, *files})
    for path in stale:
        (target / path).unlink(missing_ok=True)
        _remove_empty(target, (target / path).parent)
    for path, data in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    _list(target, files)
    return Written(tuple(files), stale)


def _list(target: Path, paths: Iterable[str]) -> None:
    (target / MANIFEST).write_text(json.dumps(sorted(paths), indent=1) + "\n", encoding="utf-8")


def _remove_empty(target: Path, folder: Path) -> None:
    """The name of a folder may say as much as what was in it."""
    with suppress(OSError):  # others have something in it
        while folder != target:
            folder.rmdir()
            folder = folder.parent


def _earlier(target: Path) -> tuple[str, ...]:
    """What the manifest lists; nothing where there is none, or where it is no manifest of ours."""
    try:
        listed = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(path for path in listed if isinstance(path, str)) if isinstance(listed, list) else ()


def _is_taken(target: Path, path: str) -> bool:
    file = target / path
    return file.exists() or file.is_symlink() or not _is_inside(target, path)


def _is_inside(target: Path, path: str) -> bool:
    """A link on the way may lead elsewhere."""
    return (target / path).resolve().is_relative_to(target.resolve())
