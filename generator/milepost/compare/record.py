"""What is written differently in the record and in the notes of an entry: whoever takes back a word must be seen."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.model.entry import Change, Entry, Update

Said = tuple[str | None, str | None]
"""What was said and what is said now; nothing for a line that is new or gone."""


def reasons(before: Entry, after: Entry) -> Iterator[Said]:
    """Of the lines under `changes`."""
    return _said(before.changes, after.changes)


def notes(before: Entry, after: Entry) -> Iterator[Said]:
    """Of those under `updates`; equal texts where only how it goes is told differently."""
    return _said(before.updates, after.updates)


def _said(before: tuple[Change | Update, ...], after: tuple[Change | Update, ...]) -> Iterator[Said]:
    gone = [each for each in before if each not in after]
    for line in after:
        if line in before:
            continue
        old = next((each for each in gone if _known_by(each) == _known_by(line)), None)
        if old:
            gone.remove(old)
        yield _text(old) if old else None, _text(line)
    yield from ((_text(each), None) for each in gone)


def _known_by(line: Change | Update) -> tuple[str | None, ...]:
    if isinstance(line, Update):
        return line.on.text, line.by
    return line.on.text, line.field, line.from_, line.to


def _text(line: Change | Update) -> str:
    return line.text if isinstance(line, Update) else line.why
