"""MkDocs: the one folder that imports it. `plugin` is what MkDocs calls, `commands` is what calls MkDocs."""

from __future__ import annotations

from milepost.adapters.mkdocs.commands import ConfigNotUsable, SiteNotBuilt, build_site, serve_site
from milepost.adapters.mkdocs.plugin import MilepostPlugin

__all__ = ["ConfigNotUsable", "MilepostPlugin", "SiteNotBuilt", "build_site", "serve_site"]
