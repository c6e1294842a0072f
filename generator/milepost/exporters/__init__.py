"""The roadmap as a file for other programs, one file a format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from milepost.feeds.followed import old_places, place
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.registry import discover


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the site. `path` is an address: from the root of our pages."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Exporter:
    """`export` gives the file's bytes, the same for the same roadmap; None when there is nothing to say.

    `path` is where it stands on the site. `about`, where a format has it, gives the same file about one entry, which
    stands below the page of that entry. Machine formats are byte-stable. `has`, where a format knows that faster, tells
    whether there is anything to say of the roadmap, or about an entry.
    """

    path: str
    export: Callable[[Roadmap], bytes | None]
    about: Callable[[Roadmap, Entry], bytes | None] | None = None
    has: Callable[[Roadmap, Entry | None], bool] | None = None


@cache
def exporters() -> dict[str, Exporter]:
    """Every exporter by the name that `milepost export` knows it by."""
    return discover(__name__, Exporter)


def artifacts(roadmap: Roadmap) -> tuple[Artifact, ...]:
    """Every file that stands beside the pages."""
    return tuple(
        Artifact(f"{at}{exporter.path}", data)
        for exporter, about in _possible(roadmap)
        if (data := _made(exporter, roadmap, about)) is not None
        for at in _places(about)
    )


def paths(roadmap: Roadmap) -> frozenset[str]:
    """Those of all artifacts, before these are made."""
    return frozenset(
        f"{at}{exporter.path}"
        for exporter, about in _possible(roadmap)
        if (exporter.has(roadmap, about) if exporter.has else _made(exporter, roadmap, about) is not None)
        for at in _places(about)
    )


def _possible(roadmap: Roadmap) -> Iterator[tuple[Exporter, Entry | None]]:
    """What each file would be of: the whole roadmap, or one entry."""
    for exporter in exporters().values():
        yield exporter, None
        if exporter.about:
            yield from ((exporter, entry) for entry in roadmap)


def _made(exporter: Exporter, roadmap: Roadmap, about: Entry | None) -> bytes | None:
    if about is None:
        return exporter.export(roadmap)
    return exporter.about(roadmap, about) if exporter.about else None


def _places(about: Entry | None) -> Iterator[str]:
    yield place(about)
    if about:
        yield from old_places(about)
