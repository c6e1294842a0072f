"""The site's Content-Security-Policy: a second wall, for the day on which some text gets through the first.

One policy for all pages, because a page that is shown by instant navigation keeps the policy of the page before it. It
names every inline script and stylesheet of the theme and of hand-written pages by its hash; inside our own articles
there is none, so none is looked for there.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

_OURS = '<div class="mp-page"'
_ARTICLE, _ARTICLE_END = "<article", "</article>"
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_LOADED = re.compile(r"<(script|link|img|iframe|video|audio|source)\b([^>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(src|href|rel|type)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_CHARSET = re.compile(r"<meta\s+charset\s*=[^>]*>", re.IGNORECASE)
_OLD = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
# What Material fetches by itself where a hand-written page asks for it
_DIAGRAM, _DIAGRAMS_FROM = 'class="mermaid"', "https://unpkg.com"
_HOST = re.compile(r"[\w.:\[\]-]+", re.ASCII)
_RUNS = frozenset({"", "text/javascript", "application/javascript", "module"})
_LOADS = {
    "script": ("script-src",),
    "link": ("style-src", "style-src-elem"),
    "img": ("img-src",),
    "iframe": ("frame-src",),
    "video": ("media-src",),
    "audio": ("media-src",),
    "source": ("media-src",),
}
# Where the stylesheets of a font service send for the fonts
_FONTS = {"https://fonts.googleapis.com": "https://fonts.gstatic.com"}


def apply(site: Path, *, more: Iterable[str] = ()) -> str:
    """Writes the policy into every page of a finished site, and gives it back. Raises OSError.

    `more` are pages that will join the site, which get it by `with_policy`. The same site gets the same bytes, also
    when it is done twice: an older policy goes.
    """
    pages = {file: _OLD.sub("", _read(file)) for file in sorted(site.rglob("*.html"))}
    told = policy([*pages.values(), *more])
    for file, html in pages.items():
        if (changed := with_policy(html, told)) != html:
            file.write_bytes(changed.encode("utf-8", "surrogateescape"))
    return told


def with_policy(html: str, told: str) -> str:
    """A page with that policy in its head, where it has one."""
    place = _CHARSET.search(html) or _HEAD.search(html)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{told}">'
    return html[: place.end()] + meta + html[place.end() :] if place else html


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "surrogateescape")


def policy(pages: Iterable[str]) -> str:
    """What the pages may load and run: what the theme and the hand-written pages do, and nothing else."""
    allowed: dict[str, set[str]] = {
        "default-src": {"'self'"},
        "script-src": {"'self'"},
        # Tables of Markdown are aligned by style attributes. Browsers that cannot tell these apart read the first line
        "style-src": {"'self'", "'unsafe-inline'"},
        "style-src-elem": {"'self'"},
        "style-src-attr": {"'unsafe-inline'"},
        "img-src": {"'self'", "data:"},
        "font-src": {"'self'", "data:"},
        "connect-src": {"'self'"},
        "worker-src": {"'self'"},
        "object-src": {"'none'"},
        "base-uri": {"'self'"},
        "form-action": {"'self'"},
    }
    for html in pages:
        for part in _trusted(html):
            for directive, source in (*_inline(part), *_loaded(part)):
                allowed.setdefault(directive, {"'self'"}).add(source)
    return "; ".join(f"{directive} {' '.join(sorted(sources))}" for directive, sources in allowed.items())


def _trusted(html: str) -> tuple[str, ...]:
    """A page without our own article in it. What ends an article early is inside it all the same."""
    if _OURS not in html:
        return (html,)
    return html.partition(_ARTICLE)[0], html.rpartition(_ARTICLE_END)[2]


def _inline(html: str) -> Iterator[tuple[str, str]]:
    for attributes, code in _SCRIPT.findall(html):
        named = _attributes(attributes)
        if "src" not in named and named.get("type", "").lower() in _RUNS:
            yield "script-src", _hashed(code)
    for code in _STYLE.findall(html):
        yield "style-src-elem", _hashed(code)


def _hashed(code: str) -> str:
    """Of the code as a browser reads it, for which every line break is one character."""
    read = code.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "surrogateescape")
    return f"'sha256-{b64encode(sha256(read).digest()).decode()}'"


def _loaded(html: str) -> Iterator[tuple[str, str]]:
    """What comes from other places, by origin."""
    if _DIAGRAM in html:
        yield "script-src", _DIAGRAMS_FROM
    for tag, attributes in _LOADED.findall(html):
        named = _attributes(attributes)
        tag = tag.lower()
        if tag == "link" and "stylesheet" not in named.get("rel", "").lower().split():
            continue
        if origin := _origin(named.get("src") or named.get("href") or ""):
            yield from ((directive, origin) for directive in _LOADS[tag])
            if origin in _FONTS:
                yield "font-src", _FONTS[origin]


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(text)}


def _origin(url: str) -> str:
    """Of a full address, also one that leaves the scheme to the page; empty for a page of the site itself."""
    parts = urlsplit(f"https:{url}" if url.startswith("//") else url)
    return (
        f"{parts.scheme}://{parts.netloc}"
        if parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
        else ""
    )
