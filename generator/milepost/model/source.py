"""Where entries are written, and what they refer to, with their places in the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from milepost.diagnostics import Span
from milepost.model.changes import dated_changes
from milepost.model.kinds import Kind
from milepost.model.references import shape_of, walk
from milepost.source.yaml import Document, Loc


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry is written: `at` is its key in a mapping file, nothing in a file of its own."""

    kind: Kind
    slug: str
    document: Document
    at: Loc
    data: dict[str, Any]
    levels: tuple[str, ...] = ()
    """The editions whose `only` counts, the widest first: a field is where the last of them says it."""

    def span(self, *loc: str | int) -> Span:
        """Of the value at `loc`; of the entry's first key where there is no such value."""
        if not loc:
            return self.document.first_key_span(self.at)
        return self.document.value_span((*self.at, *self.layer(loc[0]), *loc))

    def item_span(self, field: str, item: str) -> Span:
        """Of one text in a list, wherever in it that stands."""
        at = self.layer(field)
        held = self._fields(at).get(field)
        index = held.index(item) if isinstance(held, list) and item in held else 0
        return self.document.value_span((*self.at, *at, field, index))

    def key_span(self, *loc: str | int) -> Span:
        return self.document.key_span((*self.at, *(self.layer(loc[0]) if loc else ()), *loc))

    def layer(self, field: str | int) -> Loc:
        """Where the last of `levels` reads a field: under `only`, or in the entry itself."""
        layers: list[Loc] = [("only", level) for level in reversed(self.levels)]
        return next((at for at in layers if self._fields(at).get(field) is not None), ())

    def _fields(self, at: Loc) -> dict[Any, Any]:
        fields: Any = self.data
        for step in at:
            fields = fields.get(step) if isinstance(fields, dict) else None
        return fields if isinstance(fields, dict) else {}

    def word_span(self, loc: Loc, start: int, end: int) -> Span:
        return self.document.word_span((*self.at, *loc), start, end)

    def marked(self, what: str) -> Iterator[tuple[Loc, str]]:
        """Every text of the entry that bears the mark `what` (see `Marked`), with its place."""
        yield from ((loc, text) for loc, _, text in walk(shape_of(self.kind.model, what), self.data))
        if what == "timeframe":
            yield from dated_changes(self.kind.model, self.data)

    @property
    def in_mapping_file(self) -> bool:
        return bool(self.at)


class Reference(NamedTuple):
    """One reference that leads somewhere: from the entry written at `source`, at `loc`, to `kind:slug`."""

    source: Source
    loc: Loc
    kind: str
    slug: str
    part: str = ""
    """The measure or need of it that is meant; nothing where the whole entry is."""
    cut: tuple[int, int] | None = None
    """Where in a text of Markdown it stands; None where it is the whole value."""

    @property
    def field(self) -> str:
        return str(self.loc[0])

    @property
    def relation(self) -> str:
        """The field that it stands in, whether in the entry itself or under `only`."""
        return str(self.loc[2]) if self.loc[0] == "only" else self.field

    @property
    def layer(self) -> Loc:
        """`only` and its edition, where it stands there; nothing in the entry itself."""
        return self.loc[:2] if self.loc[0] == "only" else ()

    @property
    def where(self) -> Span:
        return self.source.word_span(self.loc, *self.cut) if self.cut else self.source.span(*self.loc)
