"""What a site is made of besides its content: where any of it has changed, the whole site is built anew."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from milepost.adapters.publishable import OWN_TEMPLATES

_Seen = tuple[int, int, int]


def outside(config: MkDocsConfig, root: Path) -> Mapping[str, _Seen]:
    """Every file below the folders that MkDocs reads, the site's templates and what mkdocs.yml says to watch.

    With its time, its size and its place on the disk, of which a change changes one.
    """
    theme = [config.theme.custom_dir] if config.theme.custom_dir else []
    places = [config.docs_dir, str(root / OWN_TEMPLATES), str(root / "mkdocs.yml"), *theme, *config.watch]
    return dict(_files(Path(place) for place in places))


def _files(places: Iterable[Path]) -> Iterator[tuple[str, _Seen]]:
    for place in places:
        within = ((Path(folder), names) for folder, _, names in os.walk(place)) if place.is_dir() else ()
        for folder, names in (*within, (place.parent, [place.name])):
            for name in names:
                try:
                    seen = (folder / name).stat()
                except OSError:
                    continue
                yield str(folder / name), (seen.st_mtime_ns, seen.st_size, seen.st_ino)
