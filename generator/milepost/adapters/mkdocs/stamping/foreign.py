"""Whether anybody else wants to see each page while it is made: other plugins, hooks, a theme of the site's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from milepost.adapters import theme_override
from milepost.adapters.mkdocs.stamping.asking import asking
from milepost.english import and_list

PAGE_EVENTS = (*("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"),)
EVENTS = (*PAGE_EVENTS, *("config", "pre_build", "files", "nav", "env", "post_build"))
"""All in which somebody may change what the site consists of."""
SEARCH = "material/search"


def hooked(config: MkDocsConfig, ours: Any, events: tuple[str, ...] = PAGE_EVENTS) -> Iterator[str]:
    """Names of plugins and hooks that take part in one of the events, without ours and Material's search."""
    known = (ours, config.plugins.get(SEARCH))
    for event in events:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            if not any(owner is each for each in known):
                yield config.plugins._event_origins.get(method, "") or getattr(method, "__module__", event)


def why_not(config: MkDocsConfig, ours: Any) -> str:
    """Why the pages must be made one by one; empty for no reason."""
    if names := sorted({f"`{name}`" for name in hooked(config, ours)}):
        return f"{and_list(names)} {'wants' if len(names) == 1 else 'want'} to see each of them"
    known = (str(theme_override.FOLDER), get_theme_dir("material"))
    if template := asking(folder for folder in config.theme.dirs if folder not in known):
        return f"`{template}` of the theme asks what a page says"
    return ""
