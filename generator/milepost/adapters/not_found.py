"""The page that stands for every address without one: what it says, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from milepost.adapters.preview import title_of
from milepost.views import PageData
from milepost.words import Words

# Where a lost reader may want to go on, by the address of ours
_ONWARD = ("", "roadmap/", "board/", "features/")


@dataclass(frozen=True, slots=True)
class NotFound:
    """Plain texts. `links` are pairs of a path from the site's root and a title."""

    title: str
    lead: str
    renamed: str
    onward: str
    links: tuple[tuple[str, str], ...]
    direction: str = ""


def not_found(words: Words, pages: Iterable[Any], ours: Mapping[str, PageData], *, has_search: bool) -> NotFound:
    """`pages` are those of the engine, `ours` ours by their source."""
    _ = words.gettext
    known = {page.file.src_uri: page for page in pages}
    search = _("Search this site") if has_search else ""
    return NotFound(
        title=_("Page not found"),
        lead=_("There is no page at this address, or it is no longer here."),
        renamed=_(
            "When something on the roadmap is renamed, its old address leads to the new one by itself. "
            "So the address may be mistyped, or what stood here was removed."
        ),
        onward=_("Where to go from here"),
        links=(*_onward(known, ours), *_search(known, search)),
        direction=words.direction,
    )


def _onward(pages: Mapping[str, Any], ours: Mapping[str, PageData]) -> Iterator[tuple[str, str]]:
    """The site's home page, then those of ours that there are."""
    for source, page in pages.items():
        if page.is_homepage and source not in ours:
            yield _path(page), title_of(page)
    sources = {mine.address: source for source, mine in ours.items() if source in pages}
    for source in (sources[address] for address in _ONWARD if address in sources):
        yield _path(pages[source]), ours[source].nav or ours[source].title


def _search(pages: Mapping[str, Any], title: str) -> Iterator[tuple[str, str]]:
    """The home page with the search open, which the theme does at this address."""
    for page in pages.values():
        if title and page.is_homepage:
            yield f"{_path(page)}?q=", title


def _path(page: Any) -> str:
    return str(page.url).removeprefix("./")
