"""The roadmap as a file for other programs, one file a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

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

    `path` is where it stands on the site. Machine formats are byte-stable.
    """

    path: str
    export: Callable[[Roadmap], bytes | None]


@cache
def exporters() -> dict[str, Exporter]:
    """Every exporter by the name that `milepost export` knows it by."""
    return discover(__name__, Exporter)


def artifacts(roadmap: Roadmap) -> tuple[Artifact, ...]:
    """Every file that stands beside the pages."""
    made = ((exporter.path, exporter.export(roadmap)) for exporter in exporters().values())
    return tuple(Artifact(path, data) for path, data in made if data is not None)
