"""Every name there is, from file names and keys, before anything is judged: a file with mistakes is still a target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from milepost.diagnostics import Report, Span
from milepost.fields import slug_problem, slugged
from milepost.load.entries_inside import report_in_entry_file, report_in_mapping_file
from milepost.load.kind_words import many
from milepost.model.kinds import Kind
from milepost.model.source import Source
from milepost.source import limits
from milepost.source.find import CONTENT
from milepost.source.yaml import Document, Loc


@dataclass(slots=True)
class Names:
    """By kind. `opaque` slugs are known, but not what their entry holds; of `uncertain` kinds not every slug is known.

    `second` are the entries whose slug another one has already: they are judged, but stand nowhere. A `misnamed` slug
    is none, and never proposed; the one that it should be is opaque.
    """

    sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    second: list[Source] = field(default_factory=list)
    opaque: set[tuple[str, str]] = field(default_factory=set)
    aliases: dict[tuple[str, str], str] = field(default_factory=dict)
    uncertain: set[str] = field(default_factory=set)
    broken: set[tuple[str, str]] = field(default_factory=set)
    misnamed: set[tuple[str, str]] = field(default_factory=set)

    def knows(self, kind: str, slug: str) -> bool:
        return (kind, slug) in self.sources or (kind, slug) in self.opaque

    def slugs(self, kind: str) -> list[str]:
        """Those that may be proposed."""
        known = [*(key for key in self.sources if key not in self.misnamed), *self.opaque]
        return [slug for of, slug in known if of == kind]

    def partly_unread(self) -> frozenset[str]:
        """The kinds of which something is written that could not be read, or has no proper name."""
        return frozenset(self.uncertain | {kind for kind, _ in (*self.opaque, *self.misnamed)})


def collect(documents: Mapping[str, Document | str], kinds: Iterable[Kind], report: Report) -> Names:
    """The names of all documents by path; a text, perhaps empty, stands for a file that could not be read."""
    names = Names()
    by_folder = {kind.folder: kind for kind in kinds}
    for path, document in documents.items():
        parts = PurePosixPath(path).parts[1:]
        kind = by_folder.get(PurePosixPath(parts[0]).stem if len(parts) == 1 else parts[0])
        if kind is None:
            continue
        if isinstance(document, str):
            _unreadable(names, kind, path, document, is_mapping_file=len(parts) == 1 and not kind.single)
            continue
        for source in _sources(document, kind, names, is_file_of_kind=len(parts) == 1, report=report):
            _register(names, source, report)
    for source in names.sources.values():
        _register_aliases(names, source, report)
    return names


def _unreadable(names: Names, kind: Kind, path: str, text: str, *, is_mapping_file: bool) -> None:
    # What cannot be read may hold any slug, or any old name: nobody is told that a reference into it is unknown
    if is_mapping_file or "aliases" in text:
        names.uncertain.add(kind.name)
    if not is_mapping_file:
        names.opaque.add((kind.name, PurePosixPath(path).stem))


def _sources(
    document: Document, kind: Kind, names: Names, *, is_file_of_kind: bool, report: Report
) -> Iterator[Source]:
    if kind.single or not is_file_of_kind:
        slug = kind.name if kind.single else PurePosixPath(document.path).stem
        if inside := report_in_entry_file(document, kind, report):
            names.opaque.update((kind.name, each) for each in (slug, *inside))
            return
        data = document.data if isinstance(document.data, dict) else {}
        yield Source(kind, slug, document, (), data)
        return
    entries: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
    is_one_entry = isinstance(entries.get("title"), str)
    if is_one_entry:
        _report_one_entry(document, kind, names, report, title=entries["title"])
    for slug, data in entries.items():
        if is_one_entry and slug in kind.model.model_fields:
            continue
        if inside := report_in_mapping_file(document, kind, slug, report):
            names.opaque.update((kind.name, each) for each in inside)
            continue
        if data is not None and not isinstance(data, dict):
            what = "a list" if isinstance(data, list) else f"`{data}`" if data.strip() else "an empty text"
            span = document.value_span((slug,))
            message = f"the fields of `{slug}` are expected here, not {what}"
            report.error("wrong-type", span, message, "indent them below it")
            names.opaque.add((kind.name, slug))
            continue
        yield Source(kind, slug, document, (slug,), data or {})


def _report_one_entry(document: Document, kind: Kind, names: Names, report: Report, *, title: str) -> None:
    """The fields of an entry stand where slugs are expected: it was meant for a file of its own."""
    slug = slugged(title)
    _would_be(names, kind, slug)
    names.uncertain.add(kind.name)
    place = f"`{CONTENT}/{kind.folder}/{slug}.yml`" if slug else f"a file of its own in `{CONTENT}/{kind.folder}/`"
    message = f"this file holds many {many(kind.name)}, each under its slug"
    report.error("wrong-type", document.key_span(("title",)), message, f"put this one into {place}")


def _place(source: Source) -> Span:
    if source.at:
        return source.document.key_span(source.at)
    return Span(source.document.path)


def _register(names: Names, source: Source, report: Report) -> None:
    key = (source.kind.name, source.slug)
    message, hint = slug_problem(source.slug) if not source.kind.single else ("", "")
    if message:
        if not source.at and (better := slugged(source.slug)) and hint.startswith("call it"):
            hint = f"name the file `{better}{PurePosixPath(source.document.path).suffix.lower()}`"
        report.error("invalid-slug", _place(source), message, hint)
        names.broken.add(key)
        names.misnamed.add(key)
        _would_be(names, source.kind, slugged(source.slug))
    if first := names.sources.get(key):
        where = f"{_place(first).path}:{_place(first).line}" if first.at else first.document.path
        message = f"another {source.kind.name} called `{source.slug}` is already in `{where}`"
        report.error("duplicate-slug", _place(source), message, "rename one of the two, or remove it")
        names.second.append(source)
        return
    if len(names.sources) == limits.ENTRIES:
        message = f"there are more than {limits.ENTRIES:,} entries"
        report.error("too-large", _place(source), message, "split the roadmap")
    names.sources[key] = source


def _would_be(names: Names, kind: Kind, slug: str) -> None:
    """Whoever refers to an entry by the slug that it should have is right."""
    if slug:
        names.opaque.add((kind.name, slug))


def _register_aliases(names: Names, source: Source, report: Report) -> None:
    written = source.data.get("aliases")
    for index, alias in enumerate(written if isinstance(written, list) else [written]):
        if not isinstance(alias, str):
            names.opaque.update((source.kind.name, text) for text in _texts_in(alias))
            continue
        other = names.sources.get((source.kind.name, alias)) or names.sources.get(
            (source.kind.name, names.aliases.get((source.kind.name, alias), ""))
        )
        if other is None:
            names.aliases[source.kind.name, alias] = source.slug
            continue
        loc: Loc = ("aliases", index)
        message = f"`{alias}` already leads to the {source.kind.name} in `{other.document.path}`"
        report.error("duplicate-slug", source.span(*loc), message, "an old name can lead to one entry only")
        names.broken.add((source.kind.name, source.slug))


def _texts_in(value: Any) -> Iterator[str]:
    """What may be meant as old names where they are written in the wrong shape."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        yield from value if isinstance(value, dict) else ()
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(inner)
