"""Hand-written pages lie apart from the roadmap: MkDocs publishes their folder as it is, with every YAML file in it."""

from __future__ import annotations

from pathlib import Path

from milepost.source.find import CONTENT, PAGES

WHY_APART = f"`{CONTENT}/`, where the roadmap goes, would be published as it is by MkDocs"
HOW_APART = f"move your pages to `{CONTENT}/{PAGES}/` and write `docs_dir: {CONTENT}/{PAGES}` in mkdocs.yml"


def lie_apart(root: Path, folder: str) -> bool:
    """Whether no file of the roadmap in `root` lies in a folder of pages, or of a theme, which is published as well."""
    place, content = (root / folder).resolve(), (root / CONTENT).resolve()
    if not place.is_relative_to(content):
        return not content.is_relative_to(place)
    return place.is_relative_to(content / PAGES)
