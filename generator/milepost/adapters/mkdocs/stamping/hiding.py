"""The files of a site of which some pages are made in another way than by MkDocs' own loops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page


class Hiding(Files):
    """Hides those pages from the two loops in which MkDocs reads and writes pages, and from nothing else.

    The loops, and nobody else, say which pages they include. Were that to change in MkDocs, they would see all pages
    and make them, only slower.
    """

    def __init__(self, files: Iterable[File], hidden: Iterable[str]) -> None:
        super().__init__(files)
        self.hidden = set(hidden)
        self.is_hiding = False

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        if inclusion is None:
            return super().documentation_pages()
        found = super().documentation_pages(inclusion=inclusion)
        return [file for file in found if file.src_uri not in self.hidden] if self.is_hiding else found


class UnreadPage(Page):
    """A hidden page as MkDocs makes it, but for the time in which `urljoin` joins what needs no joining.

    To be made only for a page that the navigation does not name, which would give it its title.
    """

    def _set_canonical_url(self, base: str | None) -> None:
        self.canonical_url = self.abs_url = None
        if base:
            url, path = _beginnings(base)
            self.canonical_url, self.abs_url = url + self.url, path + self.url


@lru_cache(maxsize=8)
def _beginnings(base: str) -> tuple[str, str]:
    """Of the full addresses of all pages, and of their paths."""
    url = urljoin(base if base.endswith("/") else f"{base}/", "x").removesuffix("x")
    return url, urlsplit(url).path


def make_pages(files: Hiding, config: MkDocsConfig) -> None:
    """Of all that are hidden and that the navigation does not name."""
    for source in files.hidden.difference(_named(config.nav)):
        file = files.get_file_from_path(source)
        if file and file.page is None:
            UnreadPage(None, file, config)


def _named(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav.lstrip("/")
    elif isinstance(nav, dict | list):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(item)
