"""The kinds of page, read from the built site: a new kind, or a new component, is tested from its first day.

Kinds are all pages at the top (home, `board/`, `features/`, 404), all below `roadmap/`, and of each further folder the
fullest page and the emptiest; one page for a folder of plain text such as the guide. Then, while some class of ours is
on none of those, the page that adds the most.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

NOT_FOUND = "404.html"
EACH_PAGE_COUNTS = "roadmap"
MADE_BY_US = 'class="mp-page"'
_TAGS = re.compile(r'<[a-z][a-z0-9]*(?: class="[^"]*")?')
_CLASSES = re.compile(r'class="([^"]*)"')
_OLD_ADDRESS = 'http-equiv="refresh"'  # forwards at once: nobody sees it


def kinds_of_page(site: Path) -> list[str]:
    """Addresses from the site's root, home is "". The same site gives the same list, in the same order."""
    html = dict(_pages(site))
    components = {page: _components(text) for page, text in html.items()}
    kinds = {page for folder in _by_folder(html).values() for page in folder}
    wanted = set[str]().union(*components.values()) - set[str]().union(*(components[page] for page in kinds))
    while wanted:
        richest = max(sorted(components), key=lambda page: len(components[page] & wanted))
        kinds.add(richest)
        wanted -= components[richest]
    return sorted(kinds)


def file_of(site: Path, kind: str) -> Path:
    return site / kind if kind == NOT_FOUND else site / kind / "index.html"


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if _OLD_ADDRESS not in text:
            yield file.relative_to(site).as_posix().removesuffix("index.html"), text


def _by_folder(html: Mapping[str, str]) -> dict[str, Iterable[str]]:
    """Of each folder, the pages that stand for it."""
    folders: dict[str, list[str]] = defaultdict(list)
    for page in html:
        above = PurePosixPath(page).parent.as_posix()
        folders["" if above == "." else above].append(page)
    return {folder: _examples(folder, pages, html) for folder, pages in folders.items()}


def _examples(folder: str, pages: list[str], html: Mapping[str, str]) -> Iterable[str]:
    if folder.split("/")[0] in ("", EACH_PAGE_COUNTS):
        return pages
    by_size = sorted(pages, key=lambda page: (len(html[page]), page))
    if any(MADE_BY_US in html[page] for page in pages):
        return by_size[0], by_size[-1]
    return [max(by_size, key=lambda page: len(set(_TAGS.findall(html[page]))))]


def _components(html: str) -> set[str]:
    """Our classes on a page; those that differ by a number only (`mp-w-35`) are one."""
    names = (name for value in _CLASSES.findall(html) for name in value.split())
    return {re.sub(r"\d+", "#", name) for name in names if name.startswith("mp-")}
