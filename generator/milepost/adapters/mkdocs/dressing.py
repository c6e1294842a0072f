"""One of our pages as MkDocs' own pages are: with a title, front matter and a table of contents."""

from __future__ import annotations

from html import escape
from typing import Any

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme

from milepost.adapters.frame_text import frame_text
from milepost.adapters.side_bars import hidden
from milepost.render import Heading, Page
from milepost.views import PageData


def dress(engine_page: MkDocsPage, page: Page, *, edit: str | None, article: str, theme: Theme) -> None:
    """All at once. `edit` is the address of the edit link, `article` what the theme prints as the page's content."""
    engine_page.title, engine_page.edit_url = in_the_frame(page), edit
    engine_page.meta, engine_page.toc, engine_page.content = meta(page, theme), contents(page.headings), article


def in_the_frame(page: Page | PageData) -> str:
    """Its title in the navigation, the header and the window."""
    return frame_text(page.nav or page.title)


def meta(page: Page, theme: Theme) -> dict[str, Any]:
    """What would stand in its front matter."""
    search: dict[str, Any] = {"boost": page.boost} if page.searchable else {"exclude": True}
    told: dict[str, Any] = {"description": escape(page.description), "search": search}
    hide = hidden(page, theme.get("features"))
    return {**told, "hide": hide} if hide else told


def contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """The table of contents as MkDocs builds it: one title, and below each h2 its h3."""
    tops: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(frame_text(heading.text), heading.id, heading.level)
        (tops[-1].children if heading.level > 2 and tops else tops).append(link)
    return TableOfContents(tops)
