"""The roadmap of another time or place: of a git revision, of another folder, of a published roadmap.json."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from milepost.diagnostics import Report
from milepost.load import SITE_FILE, SiteFileNotFound, is_entry_file, load, load_files
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
    """A roadmap as far as it could be read, and what is wrong with the rest.

    `is_empty`: git knows the revision, but it held no roadmap yet.
    """

    name: str
    roadmap: Roadmap
    report: Report
    is_empty: bool = False


PUBLISHED = "roadmap.json"
_NOTHING = SourceFile(f"{CONTENT}/site.yml", "format: 1\ntitle: Nothing yet\n")
_GIVE = "give a branch, tag or commit, the folder of another site, or a roadmap.json"

_CHECK_OUT = "check the other state out into a folder of its own, submodules included, and give that folder"


def revision(root: Path, name: str, *, as_of: date) -> Revision:
    """`name` is what people write: a folder with `content/` or of a built site, a roadmap.json, else a revision of git.

    Raises NoSuchRoadmap.
    """
    place, report = Path(name), Report()
    if name and _is_folder(place / CONTENT):
        return _of_folder(place, name, as_of, report)
    if name and (file := _published_file(place)):
        return Revision(name, _published(file, as_of, report), report)
    return _committed(root, name, as_of, report)


def _of_folder(place: Path, name: str, as_of: date, report: Report) -> Revision:
    try:
        return Revision(name, load(place, as_of=as_of, report=report), report)
    except (SiteFileNotFound, ContentNotFound):
        raise NoSuchRoadmap(f"`{name}` holds no `{CONTENT}/site.yml`", _GIVE) from None


def _is_folder(place: Path) -> bool:
    """Not where nothing can have such a name."""
    try:
        return place.is_dir()
    except (OSError, ValueError):
        return False


def _published_file(place: Path) -> Path | None:
    """A built site holds what it publishes, at its root or in the folder that the plugin's `at` names."""
    file = place
    try:
        if _is_folder(place):
            below = [*place.glob(f"*/{PUBLISHED}")]
            file = below[0] if len(below) == 1 and not (place / PUBLISHED).is_file() else place / PUBLISHED
        return file if file.suffix.lower() == ".json" and file.is_file() else None
    except (OSError, ValueError):
        return None


def _published(file: Path, as_of: date, report: Report) -> Roadmap:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise NoSuchRoadmap(f"`{file}` cannot be read", _GIVE) from None
    try:
        found = load_files(files(text), file.parent, as_of=as_of, report=report)
    except NotARoadmap as error:
        raise NoSuchRoadmap(f"`{file}` cannot be compared: {error}", _GIVE) from None
    return replace(found, settings_document=None)  # who else sees what, no publication says


def _committed(root: Path, name: str, as_of: date, report: Report) -> Revision:
    """Of a revision without content an empty roadmap: it is what a pull request adds to that begins one."""
    try:
        kept = repository(root)
        commit = kept.name_of(name)
    except NoHistory as error:
        raise NoSuchRoadmap(f"`{name}` is no folder, and {error}", _GIVE) from None
    except NoSuchRevision:
        if _is_folder(Path(name)) and name:
            raise NoSuchRoadmap(f"`{name}` holds neither `{CONTENT}/` nor a `{PUBLISHED}`", _GIVE) from None
        more = "; here only a part of the history is known (a shallow clone)" if kept.is_shallow else ""
        raise NoSuchRoadmap(f"git knows no revision `{name}`{more}", _two_of(name) or _GIVE) from None
    try:
        return Revision(name, load_files(_files(kept, commit, report), root, as_of=as_of, report=report), report)
    except SiteFileNotFound:
        if instead := kept.leads_elsewhere(commit, CONTENT):
            message = f"`{CONTENT}` is {instead} in `{name}`, so what it held is not known"
            raise NoSuchRoadmap(message, _CHECK_OUT) from None
        return Revision(name, load_files([_NOTHING], root, as_of=as_of, report=Report()), Report(), is_empty=True)


def _two_of(name: str) -> str:
    """The help for a range of git; three dots begin where the one left the other."""
    base, dots, head = name.partition("..")
    if head.startswith("."):
        base, head = f"$(git merge-base {base} {head[1:]})", head[1:]
    return f"write the two states apart: `{base} {head}`" if dots and base and head else ""


def _files(kept: Repository, commit: str, report: Report) -> Iterator[SourceFile]:
    """Ordinary files only, as large as content may be, in the order in which a folder is read."""
    space = limits.TREE
    with kept.blobs() as blobs:
        held = kept.files(commit, CONTENT) or kept.files_elsewhere(commit, CONTENT, known_by=f"{SITE_FILE}.yml")
        for count, file in enumerate(sorted(held, key=lambda file: file.path.split("/"))):
            if not file.is_regular or not is_entry_file(file.path) or count >= limits.ENTRIES:
                continue
            limit = limits.MAPPING_FILE if file.path.count("/") == 1 else limits.ENTRY_FILE
            content = blobs.get(file.blob, at_most=min(limit, max(space, 0)))
            if content is None:
                continue
            space -= len(content)
            if read := decode(file.path, content, report):
                yield read
