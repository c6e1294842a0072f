"""A report in the words or the format that somebody reads, one file a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from milepost.diagnostics import Report
from milepost.registry import Parts

# The text of each file by its path, as far as it could be read: a reporter may show the line itself
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reporter:
    """`write` gives everything that goes to stdout. `color` is asked for on a terminal, unless NO_COLOR is set.

    `summary` gives Markdown for the page that a build server shows of a run: what `write` had no room for.
    `from_repository`: its reader finds a file by its path from the root of the repository, not of the site.
    """

    write: Callable[[Report, Texts, bool], str]
    summary: Callable[[Report], str] | None = None
    from_repository: bool = False


@cache
def reporters() -> Mapping[str, Reporter]:
    """Every reporter by the name that `--format` knows it by."""
    return Parts(__name__, Reporter)
