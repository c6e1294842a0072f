"""A roadmap → the site: every page, every file beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError

from milepost import words
from milepost.addresses import SCRIPT, STYLESHEET, Links
from milepost.diagnostics import Report
from milepost.exporters import Artifact, artifacts
from milepost.forwarding import forwards
from milepost.model.roadmap import Roadmap
from milepost.render import Frame, Page, Renderer, template_mistake
from milepost.resources import templates
from milepost.views import PageData, views


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published. `pages` stand in the order of the navigation, those outside it where their view is."""

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
    frames = _Frames(roadmap, {page.address: page for _, page in planned}, {file.path for file in files})
    renderer = Renderer(roadmap, links=links, own_templates=own_templates)
    pages = []
    for template, data in planned:
        try:
            pages.append(renderer.page(data, template=template, frame=frames.of(data)))
        except TemplateError as error:
            template_mistake(error, report, template=template)
    return Site(tuple(pages), (*files, *_assets(own_templates), *forwards(roadmap, links)), links)


class _Frames:
    def __init__(self, roadmap: Roadmap, planned: dict[str, PageData], files: set[str]) -> None:
        self._settings, self._planned = roadmap.settings, planned
        self._as_of = words.day(roadmap.as_of)
        self._feed = "feed.xml" if "feed.xml" in files else ""
        self._calendar = "roadmap.ics" if "roadmap.ics" in files else ""

    def of(self, page: PageData) -> Frame:
        disclaimer = self._settings.disclaimer if page.shows_dates else None
        return Frame(self._as_of, disclaimer or "", self._contact(page), self._feed, self._calendar, self._crumbs(page))

    def _contact(self, page: PageData) -> str:
        """The address to ask at; a mail gets the page's title as its subject."""
        from urllib.parse import quote

        contact = self._settings.contact or ""
        if "://" in contact or not contact:
            return contact
        mail = contact.removeprefix("mailto:")
        return f"mailto:{mail}?subject={quote(page.title)}"

    def _crumbs(self, page: PageData) -> tuple[tuple[str, str], ...]:
        """The pages above this one, from home: title and address."""
        if not page.address:
            return ()
        steps = page.address.rstrip("/").split("/")[:-1]
        above = ["", *("/".join(steps[: n + 1]) + "/" for n in range(len(steps)))]
        return tuple((self._planned[each].nav or self._planned[each].title, each) for each in above if each in self._planned)


def _assets(own_templates: Path | None) -> Iterator[Artifact]:
    for asset in (STYLESHEET, SCRIPT):
        own = own_templates / asset if own_templates else None
        file = own if own and own.is_file() else templates() / asset
        if file.is_file():
            yield Artifact(asset, file.read_bytes())
