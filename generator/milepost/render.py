"""Page data → finished pages: the Jinja environment, escaping, links."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from milepost.addresses import Links
from milepost.compiled import at_run_time
from milepost.feeds.alternates import Alternate
from milepost.hover import hover
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.prose import Prose, render
from milepost.resources import templates
from milepost.shown.confirmed import Confirmed
from milepost.shown.dates import When
from milepost.shown.outside import Outside
from milepost.shown.refs import Ref
from milepost.targets import named
from milepost.templating import environment
from milepost.views import PageData


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a finished page: level 2 or 3, its anchor, its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page. `html` is the article below its title, safe as it stands."""

    address: str
    title: str
    description: str
    html: Markup
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    entry: Entry | None
    nav: str
    boost: float
    searchable: bool
    wide: bool = False
    alternates: tuple[Alternate, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page, so that the templates need not look it up. Empty: there is none.

    `tabs` lead from one page over the same features to the others, itself among them. `edition` is the title of an
    edition that is not for everybody, `outside` what the readers of wider ones see of this page's entry. `follow` is
    what a reader is offered, `alternates` what the head tells programs. `product` is the name of the site, for paper.
    """

    as_of: When
    disclaimer: str
    contact: str
    follow: tuple[Ref, ...] = ()
    crumbs: tuple[Ref, ...] = ()
    tabs: tuple[Ref, ...] = ()
    confirmed: Confirmed | None = None
    edition: str = ""
    outside: tuple[Outside, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    product: str = ""


class Renderer:
    """The templates of one site: its own folder first, then ours. `addresses` are those of its pages."""

    def __init__(
        self, roadmap: Roadmap, *, links: Links, addresses: Container[str], own_templates: Path | None = None
    ) -> None:
        self._roadmap, self._links, self._addresses = roadmap, links, addresses
        # The page that is being made. It is no variable of the template's: macros are read in once for all pages
        self._here = ""
        self._linked: dict[str, str] = {}
        self._environment = environment([folder for folder in (own_templates, templates()) if folder], roadmap.words)
        self._environment.globals |= {
            "link": self._link,
            "outward": self._outward,
            "is_page": self._is_page,
            "page_link": self._page_link,
            "title_link": self._title_link,
        }
        self._environment.filters |= {"hover": at_run_time(hover), "prose": at_run_time(self._prose)}

    def page(self, data: PageData, *, template: str, frame: Frame) -> Page:
        """Raises jinja2.TemplateError; `template_mistake` turns one into a diagnostic."""
        self._here, self._linked = data.address, {}
        known = {"it": data.data, "page": data, "frame": frame, "here": data.address}
        html = self._environment.get_template(template).render(known)
        return Page(
            address=data.address,
            title=data.title,
            description=data.description,
            html=Markup(html),
            headings=_headings(html),
            anchors=_anchors(html),
            entry=data.entry,
            nav=data.nav,
            boost=data.boost,
            searchable=data.searchable,
            wide=data.wide,
            alternates=frame.alternates,
        )

    def _is_page(self, to: str) -> bool:
        """Whether an address leads to a page of this site: an empty part of the content has none."""
        return to.partition("#")[0] in self._addresses

    def _page_link(self, to: str) -> str:
        """Empty where no page of this site is."""
        return self._link(to) if self._is_page(to) else ""

    def _title_link(self, it: object) -> Markup:
        """A title that leads to its page, if the site has that; a site's own template may bring it in any shape."""
        if not isinstance(it, Ref):
            known = self._environment.getattr
            it = Ref(known(it, "title"), known(it, "address"))
        title, to = f"<bdi>{escape(it.title)}</bdi>", self._page_link(it.address)
        return Markup(f'<a href="{escape(to)}">{title}</a>' if to else title)

    def _link(self, to: str) -> str:
        if (known := self._linked.get(to)) is None:
            known = self._linked[to] = self._links.relative(to, page=self._here)
        return known

    def _outward(self, url: str) -> str:
        """A link that the content says: a full address, or a path from the root of the site."""
        return url if _SCHEME.match(url) else self._links.from_root(url, page=self._here)

    def _prose(self, text: str, top: int = 3) -> Prose:
        def resolve(target: str) -> tuple[str, str] | None:
            found = named(self._roadmap, target)
            if found is None:
                return None
            to, title = found
            return self._page_link(to), title

        return render(text, resolve=resolve, top=top)


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


_HEADING = re.compile(r'<h([23])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ANCHOR = re.compile(r'id="(?=([^"]+)")')
_TAG = re.compile("<[a-z]")


_COUNT = re.compile(r'<span class="mp-count">[^<]*</span>')


def _headings(html: str) -> tuple[Heading, ...]:
    """A number behind a heading tells how long its list is; a table of contents does without."""
    found = _HEADING.findall(html)
    return tuple(Heading(int(level), anchor, _plain(_COUNT.sub("", text))) for level, anchor, text in found)


def _plain(html: str) -> str:
    return Markup(html).striptags() if "<" in html or "&" in html else " ".join(html.split())


def _anchors(html: str) -> frozenset[str]:
    """Looked for from the attribute back: few tags of a page have it."""
    return frozenset(found[1] for found in _ANCHOR.finditer(html) if _is_attribute(html, found.start()))


def _is_attribute(html: str, place: int) -> bool:
    opened = html.rfind("<", 0, place)
    return html[place - 1].isspace() and opened > html.rfind(">", 0, place) and bool(_TAG.match(html, opened))
