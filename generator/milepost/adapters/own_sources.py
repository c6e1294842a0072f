"""Where a site's own sources are, which nothing that is made from them may replace."""

from __future__ import annotations

from pathlib import Path

from milepost.adapters.editor_line import SCHEMAS
from milepost.adapters.engine_config import read
from milepost.adapters.publishable import OWN_TEMPLATES
from milepost.source.find import CONTENT

_CONFIG = "mkdocs.yml"


def is_no_place_for_a_folder(target: Path, *, root: Path) -> bool:
    """Whether the folder is the site's own, lies in one of its sources, or holds one of them."""
    docs = read(root / _CONFIG).docs_dir
    place = target.resolve()
    sources = [(root / source).resolve() for source in (CONTENT, docs, SCHEMAS, OWN_TEMPLATES, _CONFIG)]
    return any(place.is_relative_to(source) or source.is_relative_to(place) for source in sources)


def is_no_place_for_a_file(target: Path, *, root: Path) -> bool:
    """Whether the file would stand among the content, or be mkdocs.yml."""
    place = target.resolve()
    return place.is_relative_to((root / CONTENT).resolve()) or place == (root / _CONFIG).resolve()
