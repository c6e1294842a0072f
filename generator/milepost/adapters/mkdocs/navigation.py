"""Where our pages stand in the navigation of MkDocs."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from milepost.adapters import nav
from milepost.views import PageData

log = logging.getLogger("mkdocs.plugins.milepost")


# Plugins that make the navigation of a site that says none, of files of their own
_ARRANGE = {"awesome-pages", "awesome-nav", "literate-nav"}


def fill_nav(config: MkDocsConfig, ours: Mapping[str, PageData], files: Files) -> None:
    """`ours` are our pages by source. To be called when no plugin adds pages any more."""
    items = [{page.nav: source} for source, page in ours.items() if page.nav]
    if config.nav is None:
        if _ARRANGE.isdisjoint(config.plugins):
            own = (file for file in files.documentation_pages() if file.src_uri not in ours)
            config.nav = nav.usual((file.src_uri for file in own if file.inclusion.is_in_nav()), items)  # type: ignore[no-untyped-call]
        return
    if not nav.names_us(config.nav):
        log.info(f"mkdocs.yml has a nav without the item `{nav.ITEM}`: our pages stand outside it")
        for source in ours:
            if file := files.get_file_from_path(source):
                file.inclusion = InclusionLevel.NOT_IN_NAV
    config.nav = nav.with_ours(config.nav, items)
