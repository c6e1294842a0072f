"""Whether anybody else wants to see each page while it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

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
