"""The content security policy of a finished site: one text, the same in every page, as early as it can stand.

The second wall. Content has no script; should a hole let one in, a browser does not run it. A policy for each page
would break navigation that loads pages into one another, so the hashes of all inline scripts stand in all pages.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

# A page that is made from content: nothing inside its article is the theme's or the site's own
_OURS = '<div class="mp-page">'
_ARTICLE = re.compile(r"<article\b.*</article\s*>", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>\s*(?:<meta\s+charset=[^>]*>)?|<meta\s+charset=[^>]*>", re.IGNORECASE)
_OLD = re.compile(r'\n?<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_RUNS = ("", "module", "text/javascript", "application/javascript")
# Which directive a tag that fetches needs; a link by what it is for
_FETCHED = {
    "script": "script-src",
    "img": "img-src",
    "iframe": "frame-src",
    **dict.fromkeys(("audio", "source", "track", "video"), "media-src"),
}
# What Material fetches by itself where a page of the site's own asks for it
_DIAGRAMS = ('class="mermaid"', "https://unpkg.com")


class _Page(HTMLParser):
    """The inline scripts and styles of one page, and the origins that its tags fetch from."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self.origins: set[tuple[str, str]] = set()
        self._inline: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        runs = tag == "script" and "src" not in given and given.get("type", "").strip().lower() in _RUNS
        self._inline = [] if runs or tag == "style" else None
        directive = _FETCHED.get(tag, "")
        if tag == "link" and "stylesheet" in given.get("rel", "").split():
            directive, given["src"] = "style-src", given.get("href", "")
        parts = urlsplit(given.get("src", "").strip())
        if directive and parts.netloc:
            self.origins.add((directive, f"{parts.scheme or 'https'}://{parts.netloc}"))

    def handle_data(self, data: str) -> None:
        if self._inline is not None:
            self._inline.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._inline is not None:
            found = self.scripts if tag == "script" else self.styles
            found.add(_hash("".join(self._inline)))
            self._inline = None


def apply(site: Path) -> None:
    """Writes the policy of the site into each of its pages; one that stands there already is replaced."""
    pages = {file: _OLD.sub("", file.read_bytes().decode()) for file in sorted(site.rglob("*.html"))}
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(pages.values()))}">'
    for file, html in pages.items():
        file.write_bytes(_HEAD.sub(lambda head: f"{head[0]}\n{meta}", html, count=1).encode())


def policy(pages: Iterable[str]) -> str:
    """What the pages need and no more: their own scripts, and what the site's own settings and pages fetch."""
    scripts, styles, origins = set[str](), set[str](), set[tuple[str, str]]()
    for html in pages:
        page = _Page()
        page.feed(_trusted(html))
        page.close()
        scripts |= page.scripts
        styles |= page.styles
        origins |= page.origins
        if _DIAGRAMS[0] in _trusted(html):
            origins.add(("script-src", _DIAGRAMS[1]))
    return "; ".join(" ".join(directive) for directive in _directives(scripts, styles, origins))


def _directives(scripts: set[str], styles: set[str], origins: set[tuple[str, str]]) -> Iterator[list[str]]:
    def fetched(directive: str) -> list[str]:
        return sorted(origin for named, origin in origins if named == directive)

    sheets = fetched("style-src")
    # Google's stylesheets name fonts on a host of their own
    fonts = ["https://fonts.gstatic.com"] if "https://fonts.googleapis.com" in sheets else []
    yield ["default-src", "'self'"]
    yield ["script-src", "'self'", *sorted(scripts), *fetched("script-src")]
    # Tables of Markdown are aligned by style attributes; a `<style>` counts by its hash where browsers tell the two
    yield ["style-src", "'self'", "'unsafe-inline'", *sheets]
    yield ["style-src-elem", "'self'", *sorted(styles), *sheets]
    yield ["style-src-attr", "'unsafe-inline'"]
    yield ["img-src", "'self'", "data:", *fetched("img-src")]
    yield ["font-src", "'self'", "data:", *fonts]
    yield ["media-src", "'self'", *fetched("media-src")]
    yield ["connect-src", "'self'", *fetched("connect-src")]
    yield ["worker-src", "'self'"]
    yield ["frame-src", "'self'", *fetched("frame-src")]
    yield ["object-src", "'none'"]
    yield ["base-uri", "'self'"]
    yield ["form-action", "'self'"]


def _trusted(html: str) -> str:
    """A page without what was made from content: a script that got in there is not to have a hash of its own."""
    return _ARTICLE.sub("", html, count=1) if _OURS in html else html


def _hash(text: str) -> str:
    """As a browser hashes a script: it makes one line break of each first."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(normal.encode()).digest()).decode()}'"
