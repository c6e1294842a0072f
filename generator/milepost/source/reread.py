"""A file of many entries read again after one of them was edited: only that entry is parsed.

In a block mapping that begins at the first column a line that begins there with a key ends whatever stood before it.
So an entry that is sound by itself says the same between its neighbours as it says alone, and they say what they said.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import NamedTuple

from milepost.diagnostics import Report
from milepost.source import limits
from milepost.source.document import Document, Node
from milepost.source.marks import Data, Marks
from milepost.source.yaml import SourceFile, parse

# Ends a document: alone it hides what stands below, between neighbours it would hide them, too
_DOCUMENT_ENDS = re.compile(r"(?:^|[\r\n])(?:---|\.\.\.)")


class _Edited(NamedTuple):
    """One top-level entry: from `first` to before `last` among the marks, from `start` to before `end` in the text."""

    key: str
    first: int
    last: int
    start: int
    end: int


def parse_again(before: Document, source: SourceFile, report: Report) -> Document | None:
    """As `parse`. `before` is the file as it was, with nothing wrong in it."""
    return _with_edited(before, source) or parse(source, report)


def _with_edited(before: Document, source: SourceFile) -> Document | None:
    """None where more than the inside of one entry is different, or anything might be wrong in it."""
    edited = _edited(before, source.text)
    if edited is None:
        return None
    longer = len(source.text) - len(before.text)
    text = source.text[edited.start : edited.end + longer]
    is_last = edited.end == len(before.text)
    if not (is_last or text.endswith(("\n", "\r"))) or _DOCUMENT_ENDS.search(text):
        return None
    said = Report()
    entry = parse(SourceFile(source.path, text), said)
    if entry is None or [*said] or not isinstance(entry.data, dict) or [*entry.data] != [edited.key]:
        return None
    marks = _spliced(before.marks, entry.marks, edited, longer=longer)
    if len(marks.starts) > limits.VALUES:
        return None
    assert isinstance(before.data, dict)
    data: dict[str, Data] = {**before.data, edited.key: entry.data[edited.key]}
    return Document(source.path, source.text, data, marks)


def _edited(before: Document, text: str) -> _Edited | None:
    """The entry in whose value all that is different stands."""
    old, marks = before.text, before.marks
    if not isinstance(before.data, dict) or not before.data or marks.starts[0] != marks.starts[1]:
        return None
    shorter = min(len(old), len(text))
    same = _most(shorter, lambda count: old.startswith(text[:count]))
    same_end = _most(shorter - same, lambda count: old.endswith(text[len(text) - count :]))
    numbers = before.children(Node(before.data, 0, None))
    keys = [*numbers]
    starts = [marks.starts[number] for number in numbers.values()]
    place = sum(start < same for start in starts) - 1
    if place < 0 or not _at_line_starts(old, starts[place : place + 2]):
        return None
    is_last = place + 1 == len(keys)
    last, end = (len(marks.starts), len(old)) if is_last else (numbers[keys[place + 1]], starts[place + 1])
    if len(old) - same_end > end:
        return None
    return _Edited(str(keys[place]), numbers[keys[place]], last, starts[place], end)


def _at_line_starts(text: str, places: list[int]) -> bool:
    return all(not place or text[place - 1] in "\r\n" for place in places)


def _most(highest: int, holds: Callable[[int], bool]) -> int:
    """The highest count for which it holds, as it does for every lower one."""
    lowest = 0
    while lowest < highest:
        middle = (lowest + highest + 1) // 2
        lowest, highest = (middle, highest) if holds(middle) else (lowest, middle - 1)
    return lowest


def _spliced(old: Marks, entry: Marks, edited: _Edited, *, longer: int) -> Marks:
    """The marks of the whole: those of the entry are without the mapping around it, which is the file's own."""
    more = len(entry.starts) - 1 - (edited.last - edited.first)

    def places(of_old: array[int], of_entry: array[int]) -> array[int]:
        head, tail = of_old[: edited.first].tolist(), of_old[edited.last :].tolist()
        inside = [place + edited.start for place in of_entry[1:]]
        return array("I", [*head, *inside, *(place + longer for place in tail)])

    starts, ends = places(old.starts, entry.starts), places(old.ends, entry.ends)
    ends[0] = old.ends[0] + longer
    after = {number: last for number, last in old.after.items() if 0 < number < edited.first}
    to_whole = edited.first - 1
    after |= {number + to_whole: last + to_whole for number, last in entry.after.items() if number}
    after |= {number + more: last + more for number, last in old.after.items() if number >= edited.last}
    after[0] = len(starts)
    return Marks(starts, ends, after)
