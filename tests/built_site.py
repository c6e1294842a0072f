"""Reading a built site: its pages, their visible text, and whether every internal link and fragment leads somewhere."""

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SILENT = {"script", "style", "title", "template", "head"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Read:
    """What one page holds: its anchors, its links, and the text of its article."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    article: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = Read()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if anchor := given.get("id"):
            self.read.ids.add(anchor)
        self.read.links += [link for name in ("href", "src") if (link := given.get(name)) is not None and tag != "base"]
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "article" in self._open and not _SILENT.intersection(self._open):
            self.read.article.append(data)
            if "h1" in self._open:
                self.read.headline.append(data)


def read(file: Path) -> Read:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return reader.read


def text(file: Path) -> str:
    """The visible text of a page's article, single-spaced, without the engine's sign for a heading's own link."""
    return " ".join("".join(read(file).article).replace("¶", " ").split())


def headline(file: Path) -> str:
    """The text of a page's h1, single-spaced as a browser shows it."""
    return " ".join("".join(read(file).headline).split())


def addresses(site: Path) -> set[str]:
    """Every page that stands at an address of its own."""
    return {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}


def broken_links(site: Path, *, prefix: str = "/") -> list[str]:
    """Every link inside the site that leads to no file or to no anchor, as `page: link`."""
    pages = {page.relative_to(site).as_posix(): read(page) for page in site.rglob("*.html")}
    broken = []
    for path, page in pages.items():
        if path == "404.html":
            continue
        for link in page.links:
            target = _target(link, path, prefix)
            if target is None:
                continue
            file, anchor = target
            if not (site / file).is_file() or (anchor and file in pages and anchor not in pages[file].ids):
                broken.append(f"{path}: {link}")
    return broken


def _target(link: str, page: str, prefix: str) -> tuple[str, str] | None:
    """The file from the site's root and the anchor; None for a link that leads outside."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return page, unquote(parts.fragment)
    path = unquote(parts.path)
    joined = path.removeprefix(prefix) if path.startswith(prefix) else posixpath.join(posixpath.dirname(page), path)
    file = posixpath.normpath(joined or ".")
    if path.endswith(("/", ".")):
        file = posixpath.normpath(f"{file}/index.html")
    return file, unquote(parts.fragment)
