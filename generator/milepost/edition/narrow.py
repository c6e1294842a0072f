"""What one edition publishes: what its readers may see, dates as exact as it tells them, and nothing behind that."""

from __future__ import annotations

from dataclasses import replace

from milepost.edition.dates import told_dates
from milepost.edition.past import past
from milepost.edition.seen import seen
from milepost.edition.settings import of_edition
from milepost.edition.sight import Sight
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.source.document import Document
from milepost.source.marks import Marks


def narrow(roadmap: Roadmap, edition: str) -> Roadmap:
    """The roadmap of an edition of site.yml; of a site without editions (`edition` is empty then) all of it."""
    if not edition:
        return replace(roadmap, memory=None, past=past(roadmap, "", roadmap)) if roadmap.memory else roadmap
    levels = Sight(roadmap.settings, edition).levels
    wider: tuple[Roadmap, ...] = ()
    for level in levels:
        narrowed = _of(roadmap, level, wider)
        wider = (*wider, narrowed)
    return replace(wider[-1], past=past(roadmap, edition, wider[-1]))


def _of(roadmap: Roadmap, edition: str, wider: tuple[Roadmap, ...]) -> Roadmap:
    sight = Sight(roadmap.settings, edition)
    shown = told_dates(seen(roadmap, edition), sight)
    sources = shown.sources if sight.is_narrowest else {key: _file_of(source) for key, source in shown.sources.items()}
    return replace(
        shown,
        settings=of_edition(sight, shown),
        sources=sources,
        references=(),
        settings_document=None,
        memory=None,
        incomplete=(),
        hidden=frozenset(),
        wider=wider,
        is_narrowest=sight.is_narrowest and bool(wider),
    )


def _file_of(source: Source) -> Source:
    """Which file an entry is in, and no more: how many lines stand above it is a word about what is hidden there."""
    return Source(source.kind, source.slug, Document(source.document.path, "", None, Marks()), (), {})
