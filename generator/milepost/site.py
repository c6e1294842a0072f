"""A roadmap → the site: every page, every file beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import TemplateError

from milepost.addresses import SCRIPT, STYLESHEET, Links
from milepost.diagnostics import Report
from milepost.exporters import Artifact, artifacts, paths
from milepost.feeds.alternates import ATOM, CALENDAR, Alternate, alternates
from milepost.feeds.followed import FOLLOWED
from milepost.forwarding import forwards
from milepost.model.roadmap import Roadmap
from milepost.render import Frame, Page, Renderer
from milepost.resources import templates
from milepost.shown.confirmed import confirmed
from milepost.shown.dates import on_day
from milepost.shown.outside import outside
from milepost.shown.refs import Ref
from milepost.stylesheet import without_comments
from milepost.template_mistake import template_mistake
from milepost.url import url_problem
from milepost.views import PageData, views


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published. `pages` stand in the order of the navigation, others where their view is.

    `alternates` are what the head of a page that is not ours names; one of ours has its own.
    """

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]
    links: Links
    alternates: tuple[Alternate, ...] = ()

    @property
    def nav(self) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if page.nav)


class Plan:
    """What a site will consist of; its pages and files are made when somebody asks for one.

    `pages` are those of the views in their order, by address. `paths` are those of the files that tell of the roadmap.
    """

    def __init__(
        self,
        roadmap: Roadmap,
        *,
        links: Links,
        own_templates: Path | None = None,
    ) -> None:
        self.roadmap, self.links, self._own_templates = roadmap, links, own_templates
        self.paths = paths(roadmap)
        planned = [(view.template, page) for view in views() for page in view.pages(roadmap)]
        self.pages: Mapping[str, PageData] = {page.address: page for _, page in planned}
        self._templates = {page.address: template for template, page in planned}
        self._frames = _Frames(roadmap, self.pages, self.paths)
        self._renderer = Renderer(roadmap, links=links, addresses=self.pages, own_templates=own_templates)
        self.forwards = tuple(forwards(roadmap, links))
        self.alternates = alternates(roadmap, self.paths)

    @cached_property
    def _exported(self) -> tuple[Artifact, ...]:
        return artifacts(self.roadmap)

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Every file that stands beside the pages."""
        return (*self._exported, *self.assets, *self.forwards)

    @cached_property
    def assets(self) -> tuple[Artifact, ...]:
        """The stylesheet and the script, as far as there are any."""
        return tuple(_assets(self._own_templates))

    def families(self) -> Iterator[Sequence[PageData]]:
        """The pages of each template."""
        by_template: dict[str, list[PageData]] = {}
        for page in self.pages.values():
            by_template.setdefault(self._templates[page.address], []).append(page)
        yield from by_template.values()

    def told(self, address: str) -> tuple[Any, Frame]:
        """All that a page is made of, but for what its texts say of what they refer to, `targets.names`."""
        page = self.pages[address]
        return page.data, self._frames.of(page)

    def page(self, address: str, report: Report) -> Page | None:
        """The finished page; None for a template's mistake, which goes into the report."""
        template, data = self._templates[address], self.pages[address]
        try:
            return self._renderer.page(data, template=template, frame=self._frames.of(data))
        except TemplateError as error:
            template_mistake(error, report, template=template, own_templates=self._own_templates)
            return None


def build(roadmap: Roadmap, *, links: Links, report: Report, own_templates: Path | None = None) -> Site:
    """The site of a roadmap without errors. A template's mistake goes into the report, and its page is missing."""
    return finished(Plan(roadmap, links=links, own_templates=own_templates), report)


def finished(plan: Plan, report: Report) -> Site:
    """With all pages."""
    pages = (plan.page(address, report) for address in plan.pages)
    return Site(tuple(page for page in pages if page), plan.artifacts, plan.links, plan.alternates)


class _Frames:
    """The frame of each page, which is the same for all of them but for a few words."""

    def __init__(self, roadmap: Roadmap, planned: Mapping[str, PageData], files: Container[str]) -> None:
        self._roadmap, self._settings, self._planned, self._files = roadmap, roadmap.settings, planned, files
        _ = roadmap.words.gettext
        tabs = (Ref(_("Timeline"), "roadmap/"), Ref(_("Board"), "board/"), Ref(_("Table"), "features/"))
        present = tuple(tab for tab in tabs if tab.address in planned)
        self._tabs = present if len(present) > 1 else ()
        self._as_of = on_day(roadmap, roadmap.as_of)
        self._of_site = alternates(roadmap, files)
        self._follow_site = tuple(self._follow(self._of_site))
        self._edition = roadmap.settings.editions[roadmap.edition].title if roadmap.wider else ""

    def of(self, page: PageData) -> Frame:
        found = self._of_site
        if isinstance(page.entry, FOLLOWED):
            found = alternates(self._roadmap, self._files, page.entry)
        return Frame(
            self._as_of,
            (self._settings.disclaimer or "") if page.shows_dates else "",
            contact(self._settings.contact or "", subject=page.title),
            self._follow_site if found is self._of_site else tuple(self._follow(found)),
            tuple(self._crumbs(page)),
            self._tabs if page.address.startswith(tuple(tab.address for tab in self._tabs)) and not page.entry else (),
            confirmed(self._roadmap, page.entry) if page.entry else None,
            self._edition,
            outside(self._roadmap, page.entry) if page.entry else (),
            found,
            self._settings.title,
        )

    def _follow(self, found: tuple[Alternate, ...]) -> Iterator[Ref]:
        """The nearest feed and the nearest calendar, which a reader can tell from those of the whole site."""
        _ = self._roadmap.words.gettext
        called = {ATOM: (_("feed"), _("feed of this page")), CALENDAR: (_("calendar"), _("calendar of this page"))}
        for type_, (of_site, of_page) in called.items():
            if nearest := next((each for each in found if each.type == type_), None):
                yield Ref(of_site if nearest in self._of_site else of_page, nearest.path)

    def _crumbs(self, page: PageData) -> Iterator[Ref]:
        """The pages above this one, from home."""
        steps = page.address.split("/")[:-1]
        for depth in range(len(steps)):
            if above := self._planned.get("".join(f"{step}/" for step in steps[:depth])):
                yield Ref(above.nav or above.title, above.address)


def contact(written: str, *, subject: str) -> str:
    """The address to ask at; a mail gets the page's title as its subject. Empty for what is no safe address."""
    is_mail = written[:7].lower() == "mailto:"
    if not is_mail and not url_problem(written):
        return written
    mail = f"mailto:{written[7:] if is_mail else written}"
    if url_problem(mail):
        return ""
    return mail if "?" in mail else f"{mail}?subject={quote(subject)}"


def _assets(own_templates: Path | None) -> Iterator[Artifact]:
    """One stylesheet and one script, each joined from the parts of its folder in the order of their names."""
    for asset, folder, suffix in ((STYLESHEET, "styles", ".css"), (SCRIPT, "scripts", ".js")):
        parts = {file.name: file for file in (templates() / folder).glob(f"*{suffix}")}
        if own_templates:
            parts |= {file.name: file for file in (own_templates / folder).glob(f"*{suffix}")}
        if parts:
            joined = b"\n".join(parts[name].read_bytes() for name in sorted(parts))
            yield Artifact(asset, without_comments(joined) if suffix == ".css" else joined)
