"""The list of a site's files with their hashes, in the site itself: it says whether the site is whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from milepost import __version__
from milepost.adapters.publish.walked import walked

MANIFEST = ".milepost-site.json"
_FORMAT = 1
_PART = 1024 * 1024  # bytes


def write_manifest(site: Path, *, edition: str | None) -> None:
    """The same site has the same manifest: no times, no machine, files in order. `edition` None is the default one."""
    files = {path: _hash(f"{site}/{path}") for path in sorted(_files(site))}
    told = {"format": _FORMAT, "milepost": __version__, "edition": edition, "files": files}
    (site / MANIFEST).write_bytes(json.dumps(told, indent=1).encode("ascii") + b"\n")  # also names that are no UTF-8


def damage(site: Path) -> str:
    """What a site lacks of being whole, in words after "the site in …"; empty if nothing. Raises OSError."""
    listed = _listed(site)
    if listed is None:
        return f"has no `{MANIFEST}` that tells whether it is whole"
    there = {*_files(site)}
    if missing := sorted(listed.keys() - there):
        return f"lacks `{missing[0]}`"
    if foreign := sorted(there - listed.keys()):
        return f"holds `{foreign[0]}`, which was not published"
    changed = (path for path in sorted(there) if _hash(f"{site}/{path}") != listed[path])
    return next((f"has another `{path}` than was published" for path in changed), "")


def is_same(site: Path, other: Path) -> bool:
    """Whether both were published with the very same files."""
    try:
        return (site / MANIFEST).read_bytes() == (other / MANIFEST).read_bytes()
    except OSError:
        return False


def edition_of(site: Path) -> str | None:
    """The edition that a site was published as; None for one that was not told, and for a site without a manifest."""
    told = _told(site)
    edition = told.get("edition") if told else None
    return edition if isinstance(edition, str) else None


def _told(site: Path) -> dict[str, Any] | None:
    try:
        told = json.loads((site / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    return told if isinstance(told, dict) else None


def _listed(site: Path) -> dict[str, Any] | None:
    told = _told(site)
    files = told.get("files") if told and told.get("format") == _FORMAT else None
    return files if isinstance(files, dict) else None


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in walked(site):
        # As `Path.relative_to`, which takes as long as the rest of the way for thousands of folders
        below = folder[len(str(site)) + 1 :].replace(os.sep, "/")
        start = f"{below}/" if below else ""
        yield from (start + name for name in names if start + name != MANIFEST)


def _hash(file: str) -> str:
    digest = hashlib.sha256()
    # A few kilobytes each, by the thousands: `Path` and `file_digest` prepare for longer than the reading takes
    with open(file, "rb", buffering=0) as data:  # noqa: PTH123
        while part := data.read(_PART):
            digest.update(part)
    return digest.hexdigest()
