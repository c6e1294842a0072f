"""The roadmap of another time or place: of a git revision, of another folder, of a published roadmap.json."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from milepost.diagnostics import Report
from milepost.load import SiteFileNotFound, is_entry_file, load, load_files
from milepost.model.roadmap import Roadmap
from milepost.published.read import NotARoadmap, files
from milepost.source import limits
from milepost.source.document import SourceFile
from milepost.source.find import CONTENT, ContentNotFound
from milepost.source.git import NoHistory, NoSuchRevision, Repository, repository
from milepost.source.read import decode


class NoSuchRoadmap(Exception):
    """There is no roadmap at this revision, folder or file; `help` says what could be given."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002 - the name that diagnostics use
        super().__init__(message)
        self.help = help


@dataclass(frozen=True, slots=True)
class Revision:
    """A roadmap as far as it could be read, and what is wrong with the rest."""

    name: str
    roadmap: Roadmap
    report: Report


_GIVE = "give a branch, tag or commit, the folder of another site, or a roadmap.json"


def revision(root: Path, name: str, *, as_of: date) -> Revision:
    """`name` is what people write: a folder with `content/`, a roadmap.json, else a revision of git.

    Raises NoSuchRoadmap.
    """
    place, report = Path(name), Report()
    try:
        if name and (place / CONTENT).is_dir():
            return Revision(name, load(place, as_of=as_of, report=report), report)
        if place.is_file() and place.suffix.lower() == ".json":
            return Revision(name, _published(place, as_of, report), report)
        return Revision(name, _committed(root, name, as_of, report), report)
    except (SiteFileNotFound, ContentNotFound):
        raise NoSuchRoadmap(f"`{name}` holds no `{CONTENT}/site.yml`", _GIVE) from None


def _published(file: Path, as_of: date, report: Report) -> Roadmap:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise NoSuchRoadmap(f"`{file}` cannot be read", _GIVE) from None
    try:
        return load_files(files(text), file.parent, as_of=as_of, report=report)
    except NotARoadmap as error:
        raise NoSuchRoadmap(f"`{file}` cannot be compared: {error}", _GIVE) from None


def _committed(root: Path, name: str, as_of: date, report: Report) -> Roadmap:
    try:
        kept = repository(root)
        commit = kept.name_of(name)
    except NoHistory as error:
        raise NoSuchRoadmap(f"`{name}` is no folder, and {error}", _GIVE) from None
    except NoSuchRevision:
        more = "; here only a part of the history is known (a shallow clone)" if kept.is_shallow else ""
        raise NoSuchRoadmap(f"git knows no revision `{name}`{more}", _GIVE) from None
    return load_files(_files(kept, commit, report), root, as_of=as_of, report=report)


def _files(kept: Repository, commit: str, report: Report) -> Iterator[SourceFile]:
    """Ordinary files only, as large as content may be, in the order in which a folder is read."""
    space = limits.TREE
    with kept.blobs() as blobs:
        for count, file in enumerate(sorted(kept.files(commit, CONTENT), key=lambda file: file.path.split("/"))):
            if not file.is_regular or not is_entry_file(file.path) or count >= limits.ENTRIES:
                continue
            limit = limits.MAPPING_FILE if file.path.count("/") == 1 else limits.ENTRY_FILE
            content = blobs.get(file.blob, at_most=min(limit, max(space, 0)))
            if content is None:
                continue
            space -= len(content)
            if read := decode(file.path, content, report):
                yield read
