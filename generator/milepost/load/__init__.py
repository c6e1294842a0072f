"""A folder of YAML → the roadmap: find, parse, name, resolve, validate. Mistakes go into the report and stop nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from milepost.diagnostics import Report, Severity
from milepost.fields import Reading
from milepost.load.names import Names, collect
from milepost.load.named_times import named_times
from milepost.load.references import judge
from milepost.load.site import settings_from
from milepost.load.validate import validate
from milepost.model.entry import Entry
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings
from milepost.source.find import find
from milepost.source.yaml import Document, parse
from milepost.timeframe import Calendar

SITE_FILE = "site"


class SiteFileNotFound(Exception):
    """There is a content folder, but no site.yml in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no site.yml in {path}")
        self.path = path


def load(root: Path, *, as_of: date, report: Report, site_paths: frozenset[str] | None = None) -> Roadmap:
    """The roadmap of the site in `root`, as far as it is sound.

    Raises ContentNotFound and SiteFileNotFound; everything else that can be wrong is a diagnostic.
    """
    documents = _documents(root, report)
    site = _site_document(documents, root)
    settings, is_whole = settings_from(site, report)
    names = collect(documents, kinds().values(), report)
    _mark_unread(names, report)
    references = judge(names, report)
    entries = _entries(names, _reading(settings, names, is_whole=is_whole), settings, report)
    return Roadmap(as_of, settings, entries, names.sources, references, site, site_paths)


def _documents(root: Path, report: Report) -> dict[str, Document | str]:
    """By path; of a file that could not be read its text, as far as there is one."""
    many = [kind.folder for kind in kinds().values() if not kind.single]
    single = [kind.folder for kind in kinds().values() if kind.single]
    found = find(root, folders=many, files=[SITE_FILE, *single], mapping_files=many, report=report)
    return {file.path: parse(file, report) or file.text for file in found.files}


def _site_document(documents: dict[str, Document | str], root: Path) -> Document | None:
    for path, document in documents.items():
        if PurePosixPath(path).parent.name == "content" and PurePosixPath(path).stem == SITE_FILE:
            return document if isinstance(document, Document) else None
    raise SiteFileNotFound(root / "content")


def _mark_unread(names: Names, report: Report) -> None:
    """A file or folder that was not even opened still has a name: references to it are not unknown."""
    by_folder = {kind.folder: kind.name for kind in kinds().values()}
    for diagnostic in report:
        if diagnostic.severity is not Severity.ERROR:
            continue
        parts = PurePosixPath(diagnostic.span.path).parts[1:]
        if not parts or diagnostic.code not in ("unreadable-file", "not-a-regular-file", "too-large", "too-deep", "not-utf8", "name-collision", "unknown-file"):
            continue
        if diagnostic.code == "unknown-file":
            names.uncertain.update(name for folder, name in by_folder.items() if f"`{folder}" in diagnostic.help)
        elif kind := by_folder.get(PurePosixPath(parts[0]).stem):
            stem = PurePosixPath(parts[-1])
            is_entry_file = len(parts) > 1 and stem.suffix.lower() in (".yml", ".yaml")
            if is_entry_file and (kind, stem.stem) not in names.sources:
                names.opaque.add((kind, stem.stem))
            elif not is_entry_file:
                names.uncertain.add(kind)


def _reading(settings: Settings, names: Names, *, is_whole: bool) -> Reading:
    # While site.yml is broken nobody knows when the fiscal year starts: any fiscal value may be right
    calendar = settings.calendar if is_whole or settings.fiscal_year_starts else Calendar(fiscal_year_starts=1)
    return Reading(
        calendar=calendar,
        named=named_times(names, calendar),
        statuses=settings.words if is_whole else None,
        editions=tuple(settings.editions) if is_whole else None,
    )


def _entries(names: Names, reading: Reading, settings: Settings, report: Report) -> dict[str, dict[str, Entry]]:
    entries: dict[str, dict[str, Entry]] = {kind: {} for kind in kinds()}
    for (kind, slug), source in names.sources.items():
        entry = validate(source, reading, settings, report)
        if entry is not None and (kind, slug) not in names.broken:
            entries[kind][slug] = entry
    return entries
