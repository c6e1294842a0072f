"""The entries of one page in Material's search index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from milepost.adapters.frame_text import frame_text
from milepost.adapters.mkdocs.stamping.sections import sections
from milepost.adapters.mkdocs.stamping.shape import article
from milepost.render import Page


def entries(index: Any, page: Page, url: str) -> Sequence[Mapping[str, Any]]:
    """As the index makes them itself of the sections that its parser finds; the index stays as it is."""
    before = len(index.entries)
    meta = {"search": {"boost": page.boost}}
    engine_page = SimpleNamespace(title=frame_text(page.nav or page.title), meta=meta)
    for section in sections(article(page)):
        if not section.excluded:
            index.create_entry_for_section(section, (), url, engine_page)
    made: Sequence[Mapping[str, Any]] = index.entries[before:]
    del index.entries[before:]
    return made
