"""A commit → what it wrote into each file, entry by entry, as plain data: all that need ever be read of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from milepost.diagnostics import Report
from milepost.load import SITE_FILE, is_entry_file
from milepost.load.names import collect
from milepost.model.kinds import kinds
from milepost.model.past import Key
from milepost.source import limits
from milepost.source.document import Document
from milepost.source.git import Blobs, Commit, File
from milepost.source.read import decode
from milepost.source.yaml import parse

Data = dict[str, Any]
Held = Mapping[str, Mapping[Key, Data]]
"""What each file holds, by its path."""


class Write(NamedTuple):
    """What a file says from now on about one entry; without data it says nothing about it any more."""

    path: str
    key: Key
    data: Data | None


@dataclass(frozen=True, slots=True)
class Writes:
    """`site` is None where site.yml stays as it was."""

    commit: str
    on: date
    entries: tuple[Write, ...]
    site: Data | None = None


def writes_of(commit: Commit, before: Held, blobs: Blobs) -> Writes:
    """`before` is what the files held until then.

    A file that cannot be read, because of a mistake in it, counts as it was before: nobody published it so.
    """
    written = {file.path for file in commit.changed}
    gone = [*before] if commit.is_whole else [path for path in commit.removed if path in before]
    entries = [Write(path, key, None) for path in gone if path not in written for key in before[path]]
    site = None
    for file in commit.changed:
        document = _document(file, blobs) if is_entry_file(file.path) else None
        if document is None:
            continue
        if file.path.count("/") == 1 and PurePosixPath(file.path).stem == SITE_FILE:
            site = document.data if isinstance(document.data, dict) else {}
            continue
        was, now = before.get(file.path, {}), _entries(document)
        entries += [Write(file.path, key, now.get(key)) for key in {**was, **now} if was.get(key) != now.get(key)]
    return Writes(commit.name, commit.day, tuple(entries), site)


def _document(file: File, blobs: Blobs) -> Document | None:
    limit = limits.MAPPING_FILE if file.path.count("/") == 1 else limits.ENTRY_FILE
    content = blobs.get(file.blob, at_most=limit) if file.is_regular else None
    read = decode(file.path, content, Report()) if content is not None else None
    return parse(read, Report()) if read else None


def _entries(document: Document) -> dict[Key, Data]:
    """What has no proper name was never published: it is left out."""
    names = collect({document.path: document}, kinds().values(), Report())
    return {key: source.data for key, source in names.sources.items() if key not in names.misnamed}
