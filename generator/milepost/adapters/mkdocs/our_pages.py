"""Our pages in one build of MkDocs: a stub for each among its files, and what it says in the end."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Set

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.theme import Theme

from milepost.adapters.editing import edit_url
from milepost.adapters.mkdocs.dressing import dress
from milepost.adapters.mkdocs.planning import refuse
from milepost.adapters.mkdocs.stamping.shape import article
from milepost.adapters.publishable import Planned
from milepost.diagnostics import Report
from milepost.render import Page
from milepost.views import PageData

log = logging.getLogger("mkdocs.plugins.milepost")


class OurPages:
    """`planned` is the site that they belong to; a preview goes on with a later one. `data` are the pages by source."""

    def __init__(self, planned: Planned, theme: Theme) -> None:
        self.planned, self._theme = planned, theme
        self.data: dict[str, PageData] = {}
        self._finished: dict[str, Page] = {}

    def stubs(self, files: Files, config: MkDocsConfig) -> Iterator[tuple[PageData, File]]:
        """One for each page that joins those files, which hold none of ours yet."""
        plan = self.planned.plan
        written_by_hand = {file.dest_uri: file.src_uri for file in files}
        for page in plan.pages.values():
            if taken_by := written_by_hand.get(plan.links.file(page.address)):
                log.info(f"{taken_by} stands at the address of our page “{page.title}”, which is left out")
                continue
            source = plan.links.source(page.address)
            self.data[source] = page
            inclusion = InclusionLevel.INCLUDED if page.nav else InclusionLevel.NOT_IN_NAV
            yield page, File.generated(config, source, content="", inclusion=inclusion)

    def render(self, *, hidden: Set[str], known: Mapping[str, Page]) -> None:
        """All but the hidden sources; `known` are rendered already, by address. Raises PluginError for a template's
        mistake."""
        report = Report()
        for source, page in self.data.items():
            if source in hidden:
                continue
            if finished := known.get(page.address) or self.planned.plan.page(page.address, report):
                self._finished[source] = finished
        refuse([*report])

    def finished(self, engine_page: MkDocsPage) -> Page | None:
        """Ours for a page of MkDocs, rendered if it is not yet. Raises PluginError for a template's mistake."""
        source = engine_page.file.src_uri
        if source in self.data and source not in self._finished:
            report = Report()
            finished = self.planned.plan.page(self.data[source].address, report)
            refuse([*report])
            assert finished
            self._finished[source] = finished
        return self._finished.get(source)

    def edit_url(self, page: Page) -> str | None:
        return edit_url(self.planned.roadmap, page.entry)

    def dress(self, engine_page: MkDocsPage, page: Page, edit: str | None, article: str) -> None:
        """What MkDocs' events do to a page of ours, at once."""
        self._finished[engine_page.file.src_uri] = page
        dress(engine_page, page, edit=edit, article=article, theme=self._theme)

    def fill(self, engine_page: MkDocsPage, page: Page) -> None:
        self.dress(engine_page, page, self.edit_url(page), article(page))
