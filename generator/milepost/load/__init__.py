"""A folder of YAML → the roadmap: find, parse, name, resolve, validate. Mistakes are reported and stop nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath

from milepost.diagnostics import Report, Span
from milepost.fields import Reading
from milepost.load.names import Names, collect
from milepost.load.own_fields import tell_slips
from milepost.load.reading import reading_of
from milepost.load.references import judge
from milepost.load.reuse import Reuse, after_last
from milepost.load.site import SiteSays, what_site_says
from milepost.load.unread import mark_unread
from milepost.model.entry import Entry
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap
from milepost.model.site_paths import SitePaths
from milepost.model.source import Source
from milepost.source.find import CONTENT, Found, find, is_read
from milepost.source.yaml import Document, SourceFile

SITE_FILE = "site"


class SiteFileNotFound(Exception):
    """There is a content folder, but no site.yml in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no site.yml in {path}")
        self.path = path


class ContentUnreadable(SiteFileNotFound):
    """There is a content folder that cannot be looked into, and `why` says what keeps us out."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path)
        self.why = why

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


def load(root: Path, *, as_of: date, report: Report, site_paths: SitePaths | None = None) -> Roadmap:
    """The roadmap of the site in `root`, as far as it is sound.

    Raises ContentNotFound and SiteFileNotFound; everything else that can be wrong is a diagnostic.
    """
    folders, files = _places()
    found = find(root, folders=folders, files=files, mapping_files=folders, report=report)
    return _loaded(found, root, as_of=as_of, report=report, site_paths=site_paths, reuse=after_last(root))


def load_files(files: Iterable[SourceFile], root: Path, *, as_of: date, report: Report) -> Roadmap:
    """As `load`, of files that are not on the disk: of another time, or of another form. `root` only names them.

    Raises SiteFileNotFound.
    """
    return _loaded(Found(tuple(files)), root, as_of=as_of, report=report, reuse=Reuse())


def is_entry_file(path: str) -> bool:
    """Whether what stands at this path, which begins with `content/`, is read as entries or as settings."""
    folders, files = _places()
    return is_read(path, folders=folders, files=[*files, *folders])


def _places() -> tuple[list[str], list[str]]:
    """The folders of kinds, which may be mapping files as well, and the files that stand alone."""
    many = [kind.folder for kind in kinds().values() if not kind.single]
    return many, [SITE_FILE, *(kind.folder for kind in kinds().values() if kind.single)]


def _loaded(
    found: Found,
    root: Path,
    *,
    as_of: date,
    report: Report,
    reuse: Reuse,
    site_paths: SitePaths | None = None,
) -> Roadmap:
    documents = _documents(found, reuse, report)
    site = _site_document(documents, root, report)
    says = what_site_says(site, report)
    names = collect(documents, kinds().values(), report)
    mark_unread(names, report)
    references = judge(names, reuse, report)
    entries, incomplete = _entries(names, reading_of(says, names), says, reuse, report)
    tell_slips(names.sources.values(), says.names("fields"), report)
    unread = names.partly_unread()
    return Roadmap(as_of, says.settings, entries, names.sources, references, site, site_paths, incomplete, unread)


def _documents(found: Found, reuse: Reuse, report: Report) -> dict[str, Document | str]:
    """By path; of a file that could not be read its text, as far as there is one."""
    read: dict[str, Document | str] = {file.path: reuse.document(file, report) or file.text for file in found.files}
    return read | dict.fromkeys(found.unread, "")


def _site_document(documents: dict[str, Document | str], root: Path, report: Report) -> Document | None:
    """None where it could not be read. Of two files the first counts."""
    paths = [path for path in documents if path.count("/") == 1 and PurePosixPath(path).stem == SITE_FILE]
    if not paths:
        closed = next((found for found in report if found.span.path == CONTENT), None)
        raise ContentUnreadable(root / CONTENT, closed.message) if closed else SiteFileNotFound(root / CONTENT)
    for path in paths[1:]:
        message = f"the site's settings are already in `{paths[0]}`"
        report.error("duplicate-slug", Span(path), message, "keep one of the two files")
    document = documents[paths[0]]
    return document if isinstance(document, Document) else None


Entries = dict[str, dict[str, Entry]]
Incomplete = tuple[tuple[Source, Entry], ...]


def _entries(
    names: Names, reading: Reading, says: SiteSays, reuse: Reuse, report: Report
) -> tuple[Entries, Incomplete]:
    """The sound entries, and what is sound of the others."""
    entries: Entries = {kind: {} for kind in kinds()}
    incomplete: list[tuple[Source, Entry]] = []
    reuse.is_read_by(reading, says.settings)
    for key, source in [*names.sources.items(), *((None, source) for source in names.second)]:
        entry, is_whole = reuse.entry(source, reading, says.settings, report)
        if entry is None:
            continue
        if is_whole and key is not None and key not in names.broken:
            entries[source.kind.name][source.slug] = entry
        else:
            incomplete.append((source, entry))
    return entries, tuple(incomplete)
