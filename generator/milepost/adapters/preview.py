"""What a page says to the programs that show a link to it as a title with a sentence: chats, mails, networks.

The properties are those of the Open Graph protocol (https://ogp.me).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from markupsafe import Markup

from milepost.hover import as_written
from milepost.render import Page


@dataclass(frozen=True, slots=True)
class Preview:
    """Pairs of a property and its plain text."""

    properties: tuple[tuple[str, str], ...]


def preview(page: Any, ours: Page | None, *, config: Mapping[str, Any], language: str) -> Preview:
    """Of a page of the engine, which is ours or written by hand. What a theme would print as HTML is read as HTML."""
    site_name = as_written(_shown(config["site_name"]))
    told = (
        ("og:type", "website" if page.is_homepage else "article"),
        ("og:site_name", site_name),
        ("og:title", site_name if page.is_homepage else ours.title if ours else title_of(page)),
        ("og:description", _shown(page.meta.get("description") or config["site_description"] or "")),
        ("og:url", _shown(page.canonical_url or "")),
        ("og:locale", _locale(language)),
    )
    return Preview(tuple((name, content) for name, content in told if content))


def title_of(page: Any) -> str:
    """The title of a page written by hand, as plain text: what it names itself, or its heading, which may hold tags."""
    named = page.meta.get("title")
    return _shown(named) if named else Markup(page.title).striptags()


def _shown(html: object) -> str:
    """The text that a browser makes of what a theme prints without escaping it."""
    return unescape(str(html))


def _locale(language: str) -> str:
    """`de_AT`; the protocol wants a territory, so nothing for a language without one."""
    base, *more = language.split("-")
    territory = next((part for part in more if len(part) == 2), "")
    return f"{base}_{territory.upper()}" if territory else ""
