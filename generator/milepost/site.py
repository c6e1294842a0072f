"""A roadmap → the site: every page, every file beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jinja2 import TemplateError

from milepost.addresses import SCRIPT, STYLESHEET, Links
from milepost.diagnostics import Report
from milepost.exporters import Artifact, artifacts
from milepost.forwarding import forwards
from milepost.model.roadmap import Roadmap
from milepost.render import Frame, Page, Renderer, template_mistake
from milepost.resources import templates
from milepost.shown.confirmed import confirmed
from milepost.shown.dates import on_day
from milepost.shown.outside import outside
from milepost.shown.refs import Ref
from milepost.url import url_problem
from milepost.views import PageData, views


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published. `pages` stand in the order of the navigation, others where their view is."""

    pages: tuple[Page, ...]
    artifacts: tuple[Artifact, ...]
    links: Links

    @property
    def nav(self) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if page.nav)


def build(roadmap: Roadmap, *, links: Links, report: Report, own_templates: Path | None = None) -> Site:
    """The site of a roadmap without errors. A template's mistake goes into the report, and its page is missing."""
    files = artifacts(roadmap)
    planned = [(view.template, page) for view in views() for page in view.pages(roadmap)]
    addresses = {page.address: page for _, page in planned}
    frames = _Frames(roadmap, addresses, {file.path for file in files})
    renderer = Renderer(roadmap, links=links, addresses=addresses, own_templates=own_templates)
    pages = []
    for template, data in planned:
        try:
            pages.append(renderer.page(data, template=template, frame=frames.of(data)))
        except TemplateError as error:
            template_mistake(error, report, template=template)
    return Site(tuple(pages), (*files, *_assets(own_templates), *forwards(roadmap, links)), links)


class _Frames:
    """The frame of each page, which is the same for all of them but for a few words."""

    def __init__(self, roadmap: Roadmap, planned: Mapping[str, PageData], files: Container[str]) -> None:
        self._roadmap, self._settings, self._planned = roadmap, roadmap.settings, planned
        _ = roadmap.words.gettext
        tabs = (Ref(_("Timeline"), "roadmap/"), Ref(_("Board"), "board/"), Ref(_("Table"), "features/"))
        present = tuple(tab for tab in tabs if tab.address in planned)
        self._tabs = present if len(present) > 1 else ()
        self._as_of = on_day(roadmap, roadmap.as_of)
        self._edition = roadmap.settings.editions[roadmap.edition].title if roadmap.wider else ""
        self._feed, self._calendar = (path if path in files else "" for path in ("feed.xml", "roadmap.ics"))

    def of(self, page: PageData) -> Frame:
        return Frame(
            self._as_of,
            (self._settings.disclaimer or "") if page.shows_dates else "",
            contact(self._settings.contact or "", subject=page.title),
            self._feed,
            self._calendar,
            tuple(self._crumbs(page)),
            self._tabs if page.address.startswith(tuple(tab.address for tab in self._tabs)) and not page.entry else (),
            confirmed(self._roadmap, page.entry) if page.entry else None,
            self._edition,
            outside(self._roadmap, page.entry) if page.entry else (),
        )

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
            yield Artifact(asset, b"\n".join(parts[name].read_bytes() for name in sorted(parts)))
