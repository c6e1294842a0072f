"""The kinds of page, read from the built site: a new kind, or a new component, is tested from its first day.

Kinds are all pages at the top (home, `board/`, `features/`, 404), all below `roadmap/`, and of each further folder the
fullest page and the emptiest. Then, while some class of ours is on none of those, the page that adds the most.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

NOT_FOUND = "404.html"
EACH_PAGE_COUNTS = "roadmap"
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
    return {
        folder: pages
        if folder.split("/")[0] in ("", EACH_PAGE_COUNTS)
        else {max(pages, key=lambda page: len(html[page])), min(pages, key=lambda page: len(html[page]))}
        for folder, pages in folders.items()
    }


def _components(html: str) -> set[str]:
    """Our classes on a page; those that differ by a number only (`mp-w-35`) are one."""
    names = (name for value in _CLASSES.findall(html) for name in value.split())
    return {re.sub(r"\d+", "#", name) for name in names if name.startswith("mp-")}
