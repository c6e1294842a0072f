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
    stands below the page of that entry. Machine formats are byte-stable.
    """

    path: str
    export: Callable[[Roadmap], bytes | None]
    about: Callable[[Roadmap, Entry], bytes | None] | None = None


@cache
def exporters() -> dict[str, Exporter]:
    """Every exporter by the name that `milepost export` knows it by."""
    return discover(__name__, Exporter)


def artifacts(roadmap: Roadmap) -> tuple[Artifact, ...]:
    """Every file that stands beside the pages."""
    return tuple(artifact for exporter in exporters().values() for artifact in _made(exporter, roadmap))


def _made(exporter: Exporter, roadmap: Roadmap) -> Iterator[Artifact]:
    if (data := exporter.export(roadmap)) is not None:
        yield Artifact(exporter.path, data)
    if not exporter.about:
        return
    for entry in roadmap:
        if (data := exporter.about(roadmap, entry)) is not None:
            yield from (Artifact(f"{at}{exporter.path}", data) for at in (place(entry), *old_places(entry)))
