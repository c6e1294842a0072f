"""A folder of YAML → the roadmap: find, parse, name, resolve, validate. Mistakes are reported and stop nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from milepost.diagnostics import Report, Span
from milepost.fields import Reading
from milepost.load.named_times import named_times
from milepost.load.names import Names, collect
from milepost.load.references import judge
from milepost.load.site import settings_from
from milepost.load.unread import mark_unread
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
    site = _site_document(documents, root, report)
    settings, doubtful = settings_from(site, report)
    names = collect(documents, kinds().values(), report)
    mark_unread(names, report)
    references = judge(names, report)
    entries = _entries(names, _reading(settings, names, doubtful), settings, report)
    return Roadmap(as_of, settings, entries, names.sources, references, site, site_paths)


def _documents(root: Path, report: Report) -> dict[str, Document | str]:
    """By path; of a file that could not be read its text, as far as there is one."""
    many = [kind.folder for kind in kinds().values() if not kind.single]
    single = [kind.folder for kind in kinds().values() if kind.single]
    found = find(root, folders=many, files=[SITE_FILE, *single], mapping_files=many, report=report)
    read: dict[str, Document | str] = {file.path: parse(file, report) or file.text for file in found.files}
    return read | dict.fromkeys(found.unread, "")


def _site_document(documents: dict[str, Document | str], root: Path, report: Report) -> Document | None:
    """None where it could not be read. Of two files the first counts."""
    paths = [path for path in documents if path.count("/") == 1 and PurePosixPath(path).stem == SITE_FILE]
    if not paths:
        raise SiteFileNotFound(root / "content")
    for path in paths[1:]:
        message = f"the site's settings are already in `{paths[0]}`"
        report.error("duplicate-slug", Span(path), message, "keep one of the two files")
    document = documents[paths[0]]
    return document if isinstance(document, Document) else None


def _reading(settings: Settings, names: Names, doubtful: frozenset[str]) -> Reading:
    # While site.yml does not say when the fiscal year starts, any fiscal value may be right
    calendar = Calendar(fiscal_year_starts=1) if "fiscal_year_starts" in doubtful else settings.calendar
    return Reading(
        calendar=calendar,
        named=named_times(names, calendar),
        statuses=None if "statuses" in doubtful else settings.words,
        editions=None if "editions" in doubtful else tuple(settings.editions),
    )


def _entries(names: Names, reading: Reading, settings: Settings, report: Report) -> dict[str, dict[str, Entry]]:
    entries: dict[str, dict[str, Entry]] = {kind: {} for kind in kinds()}
    for (kind, slug), source in names.sources.items():
        entry = validate(source, reading, settings, report)
        if entry is not None and (kind, slug) not in names.broken:
            entries[kind][slug] = entry
    for source in names.second:
        validate(source, reading, settings, report)
    return entries
