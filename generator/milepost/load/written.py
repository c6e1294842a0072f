"""A reference as it is written, and what it can mean."""

from __future__ import annotations

from typing import NamedTuple

from milepost.diagnostics import Span
from milepost.model.source import Source
from milepost.model.target import Target
from milepost.source.yaml import Loc


class Written(NamedTuple):
    """One reference as it stands in a file; in prose `start` and `end` cut it out of the text at `loc`."""

    source: Source
    loc: Loc
    text: str
    targets: tuple[Target, ...]
    start: int
    end: int
    forms: tuple[str, ...] = ()
    in_prose: bool = False

    @property
    def span(self) -> Span:
        return self.source.word_span(self.loc, self.start, self.end) if self.in_prose else self.source.span(*self.loc)
