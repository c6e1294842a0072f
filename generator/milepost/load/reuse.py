"""What one load of a folder leaves to the next: while somebody edits, nearly all of it is as it was.

A load that takes what is left yields what one without it would: nothing that is left is ever changed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from milepost.diagnostics import Diagnostic, Report
from milepost.fields import Reading
from milepost.load.validate import validate
from milepost.load.written import Written
from milepost.model.entry import Entry
from milepost.model.source import Source
from milepost.settings import Settings
from milepost.source.reread import parse_again
from milepost.source.yaml import Document, Loc, SourceFile, parse
from milepost.timeframe import Timeframe

FOLDERS = 4
"""Of so many folders the last load is remembered."""


class _Parsed(NamedTuple):
    file: SourceFile
    document: Document | None
    said: tuple[Diagnostic, ...]


class _Sound(NamedTuple):
    data: dict[str, Any]
    entry: Entry


class Reuse:
    """What one load has read. It takes over from the one before, as far as files and entries are the same."""

    def __init__(self, before: Reuse | None = None) -> None:
        self._parsed: dict[str, _Parsed] = {}
        self._sound: dict[tuple[str, str], _Sound] = {}
        self._written: dict[tuple[str, Loc], tuple[Source, tuple[Written, ...]]] = {}
        self._said: tuple[Any, ...] = ()
        self._parsed_before = before._parsed if before else {}
        self._sound_before = before._sound if before else {}
        self._written_before = before._written if before else {}
        self._said_before = before._said if before else ()

    def document(self, file: SourceFile, report: Report) -> Document | None:
        """As `source.yaml.parse`."""
        parsed = self._parsed_before.get(file.path)
        if parsed is None or parsed.file != file:
            parsed = _parsed(file, parsed)
        report.extend(parsed.said)
        self._parsed[file.path] = parsed
        return parsed.document

    def written(self, source: Source, find: Callable[[Source], Iterable[Written]]) -> tuple[Written, ...]:
        """What `find` finds in the entry, in whose own words it all stands."""
        key = (source.document.path, source.at)
        before, found = self._written_before.get(key, (None, ()))
        if before is None or before.data != source.data or before.kind is not source.kind:
            found = tuple(find(source))
        elif before.document is not source.document:
            # The same words, perhaps in other lines
            found = tuple(written._replace(source=source) for written in found)
        self._written[key] = source, found
        return found

    def is_read_by(self, reading: Reading, settings: Settings) -> None:
        """What holds for the fields of all entries, which are all read anew where it has changed."""
        self._said = (reading.calendar, reading.statuses, reading.editions, reading.own_fields, settings)
        if self._said != self._said_before:
            self._sound_before = {}

    def entry(self, source: Source, reading: Reading, settings: Settings, report: Report) -> tuple[Entry | None, bool]:
        """As `validate`. Only what is sound is left to the next load, and what depends on no other entry."""
        key = (source.kind.name, source.slug)
        sound = self._sound_before.get(key)
        if sound is None or sound.data != source.data:
            asked: list[str] = []

            def named(slug: str) -> Timeframe | None:
                asked.append(slug)
                return reading.named(slug)

            entry, is_whole = validate(source, reading._replace(named=named), settings, report)
            if entry is None or not is_whole or asked:
                return entry, is_whole
            sound = _Sound(source.data, entry)
        self._sound[key] = sound
        return sound.entry, True


def _parsed(file: SourceFile, before: _Parsed | None) -> _Parsed:
    own = Report()
    sound = before.document if before and not before.said else None
    document = parse_again(sound, file, own) if sound else parse(file, own)
    return _Parsed(file, document, tuple(own))


_LAST: OrderedDict[Path, Reuse] = OrderedDict()


def after_last(root: Path) -> Reuse:
    """For a load of this folder, which is the last one from now on."""
    key = root.absolute()
    reuse = Reuse(_LAST.pop(key, None))
    _LAST[key] = reuse
    while len(_LAST) > FOLDERS:
        _LAST.popitem(last=False)
    return reuse
