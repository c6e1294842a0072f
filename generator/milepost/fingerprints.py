"""What a finding is known by from one run to the next, so that a service tells old ones from new ones.

A line that only moves, because something was written above it, keeps its fingerprint.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from milepost.diagnostics import Diagnostic
from milepost.source.marks import LINE_BREAK

_NEAR = 200  # characters beside the place: a line may have half a million, and a finding at each


def fingerprints(found: Iterable[Diagnostic], texts: Mapping[str, str]) -> Iterator[tuple[Diagnostic, str]]:
    """Each with 64 hexadecimal digits that no other has: from the code, the file and the words of the line.

    The message is left out, for it may count days. Those that are alike in all of it are told apart by their order.
    """
    lines_of = cache(lambda path: LINE_BREAK.split(texts[path]) if path in texts else [])
    known: Counter[tuple[str, ...]] = Counter()
    for each in found:
        same = (each.code, each.span.path, _words(each, lines_of(each.span.path)))
        known[same] += 1
        yield each, hashlib.sha256("\0".join((*same, str(known[same]))).encode("utf-8", "backslashreplace")).hexdigest()


def _words(found: Diagnostic, lines: list[str]) -> str:
    """The line around the place, without regard to its spaces."""
    span = found.span
    if span.line > len(lines):
        return ""
    first = span.column - 1
    return " ".join(lines[span.line - 1][max(0, first - _NEAR) : first + _NEAR].split())
