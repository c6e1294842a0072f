"""Where our pages stand in the navigation of MkDocs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from milepost.adapters import nav
from milepost.views import PageData

log = logging.getLogger("mkdocs.plugins.milepost")


def fill_nav(config: MkDocsConfig, own: Iterable[File], ours: Mapping[str, PageData], files: Files) -> None:
    """`own` are the site's pages in the navigation of a site that says none, `ours` our pages by source."""
    items = [{page.nav: source} for source, page in ours.items() if page.nav]
    if config.nav is None:
        config.nav = nav.usual((file.src_uri for file in own), items)
        return
    if not nav.names_us(config.nav):
        log.info(f"mkdocs.yml has a nav without the item `{nav.ITEM}`: our pages stand outside it")
        for source in ours:
            if file := files.get_file_from_path(source):
                file.inclusion = InclusionLevel.NOT_IN_NAV
    config.nav = nav.with_ours(config.nav, items)
