"""`broken-link`: a link to a path of the site where nothing is, or one that readers are not given."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Set
from urllib.parse import unquote

from milepost.addresses import address_of
from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.fields import link_problem
from milepost.model.roadmap import Roadmap
from milepost.model.site_paths import SitePaths
from milepost.model.source import Source
from milepost.prose import cut, doubtful
from milepost.source import limits
from milepost.source.suggest import did_you_mean
from milepost.url import url_problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# The pages and files that a site has whatever its content (the published list of addresses), and those of its engine
_ALWAYS = (
    *("", "vision", "goals", "audience", "roadmap", "board", "features", "timeline", "changes", "not-doing", "print"),
    *("roadmap.json", "schema/roadmap.json", "features.csv"),
)
_TO_FOLLOW = ("roadmap.ics", "feed.xml", "feed.json")
"""Of the whole site, and below the pages of these kinds."""
_FOLLOWED = ("goal", "audience", "stakeholder")
_OF_THE_ENGINE = ("", "404.html", "sitemap.xml")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    known = _known(roadmap, roadmap.site_paths) if roadmap.site_paths else frozenset()
    left = limits.PRINTED  # as many are looked at for what they may mean, for that takes its time
    for source in roadmap.sources.values():
        if roadmap.site_paths:
            for loc, text in source.marked("url"):
                # What is no address in itself is told with its field
                if not _SCHEME.match(text) and _plain(text) not in known and not link_problem(text):
                    help_ = _path_meant(text, known if left > 0 else frozenset())
                    left -= 1
                    yield Finding(source.span(*loc), f"the site has no page or file at `{text}`", help_)
        for loc, text in source.marked("markdown"):
            for address, start, end in doubtful(text):
                if told := _in_prose(address, source, roadmap.site_paths, known):
                    yield Finding(source.word_span(loc, start, end), *told, Severity.WARNING)
            for start, end in cut(text):
                written = text[start:end]
                message = f"`{written}` is no link: in a table `|` ends the cell"
                meant = written.replace("|", r"\|")
                yield Finding(source.word_span(loc, start, end), message, f"write `{meant}`", Severity.WARNING)


def _known(roadmap: Roadmap, site_paths: SitePaths) -> frozenset[str]:
    ours = (_plain(posixpath.join(site_paths.at, path)) for path in (*_ALWAYS, *_TO_FOLLOW, *_entry_paths(roadmap)))
    return frozenset((*map(_plain, site_paths.by_hand), *ours, *_OF_THE_ENGINE))


def _path_meant(text: str, known: Set[str]) -> str:
    from milepost.fields.address_meant import address_meant  # most links lead somewhere

    if address := address_meant(text):
        return f"write `{address}`"
    return did_you_mean(_plain(text), known, otherwise="write a path that the site has")


def _in_prose(address: str, source: Source, site_paths: SitePaths | None, known: Set[str]) -> tuple[str, str] | None:
    """What is wrong with a link inside a text, and what to do about it."""
    from milepost.fields.address_meant import address_meant

    page = posixpath.join(site_paths.at if site_paths else "", address_of(source.kind.name, source.slug))
    if problem := url_problem(address, site_paths=True, relative=True):
        full = address_meant(address)
        help_ = _meant(address, page, known) if address.startswith("/") else f"write `{full}`" if full else ""
        return f"readers get the words of this link alone: {problem}", help_
    if _SCHEME.match(address) or address.startswith("#") or not site_paths:
        return None
    if _plain(posixpath.normpath(posixpath.join(page, _path(address)))) in known:
        return None
    if full := address_meant(address):
        what = "is no link to a mail address" if full.startswith("mailto:") else "leads to no other site"
        return f"this {what}, but to a page `{address}` of yours, which is not there", f"write `{full}`"
    return f"nothing is at `{address}`, counted from the page of this entry, `{page}`", _meant(address, page, known)


def _meant(address: str, page: str, known: Set[str]) -> str:
    """For an address that counts from the site's root, or from the folder of its pages."""
    path = re.sub(r"(?:(?:^|/)index|(?:^|/)README)?\.md$", "", re.sub(r"^(?:\.{0,2}/)+", "", _path(address)))
    there = next((each for each in (_plain(path), _plain(f"{path}.html")) if each in known), None)
    if there is None:
        return "another entry is linked by its slug, `[[slug]]`, another site by an address that begins with `https://`"
    link = posixpath.relpath(f"/{there}", f"/{page}")
    return f"write `{link if posixpath.splitext(there)[1] else f'{link}/'}`"


def _plain(path: str) -> str:
    """The path of a page or file in one spelling: `guide`, for `guide/`, `guide/index.html` and `guide/#dates`."""
    plain = re.sub(r"(?:^|/)index\.html$", "", unquote(_path(path))).strip("/")
    return "" if plain == "." else plain


def _path(address: str) -> str:
    return re.split("[?#]", address, maxsplit=1)[0]


def _entry_paths(roadmap: Roadmap) -> Iterator[str]:
    """Old names included: a page stands there too, and forwards."""
    for source in roadmap.sources.values():
        old = source.data.get("aliases")
        for slug in (source.slug, *(old if isinstance(old, list) else [old])):
            page = address_of(source.kind.name, str(slug))
            yield page
            if source.kind.name in _FOLLOWED:
                yield from (f"{page}{file}" for file in _TO_FOLLOW)


CHECK = Check("broken-link", Severity.ERROR, find, is_fixed=True, of_files=True)
