"""Large families of pages share one shell: the theme renders it once a shape, and every page is stamped from it.

MkDocs and the theme need the same time for each page, though nearly all that they make is the same on all pages of a
family. What is stamped has the same bytes as what MkDocs renders, and that is looked at in every build: three pages of
each family are rendered the ordinary way, too. With any difference the whole site is.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from milepost.adapters.editing import edit_url
from milepost.adapters.mkdocs.engine import Engine
from milepost.adapters.mkdocs.stamping.crew import Crew, crew
from milepost.adapters.mkdocs.stamping.foreign import SEARCH
from milepost.adapters.mkdocs.stamping.hand import Hand, Item
from milepost.adapters.mkdocs.stamping.hiding import Hiding
from milepost.adapters.mkdocs.stamping.index import entries
from milepost.adapters.mkdocs.stamping.samples import samples
from milepost.adapters.mkdocs.stamping.shape import Shape, recorded, shape
from milepost.adapters.mkdocs.stamping.shell import NotStampable, Shell, shell
from milepost.diagnostics import Diagnostic, Report
from milepost.prose.kept import KEPT
from milepost.render import Page
from milepost.site import Plan
from milepost.views import PageData

log = logging.getLogger("mkdocs.plugins.milepost.fast")
# `milepost build` lets only warnings of the engine through; this is told there, too
log.setLevel(logging.INFO)

# From how many pages on it pays to look at the theme first
FEWEST = 8


Dress = Callable[[MkDocsPage, Page, str | None, str], None]
"""Fills a page of the engine with one of ours, so that the theme can print it: with its edit link and its article."""


class TemplateMistakes(Exception):
    """Templates of the site's own cannot be filled."""

    def __init__(self, mistakes: Sequence[Diagnostic]) -> None:
        super().__init__("a template cannot be filled")
        self.mistakes = mistakes


class Press:
    """One build: from the start the pages are rendered, `finish` tells the search of them, `write` writes them.

    In between it is to `meet` what MkDocs makes meanwhile. `samples` are the pages that MkDocs shall make, too, by
    address. `told` is what the search was told of each page, by source.

    `is_trusting` leaves out the samples.
    """

    def __init__(
        self,
        plan: Plan,
        config: MkDocsConfig,
        files: Mapping[str, File],
        *,
        others: Iterable[File],
        dress: Dress,
        is_trusting: bool,
    ) -> None:
        """`files` are those of our pages outside the navigation, by address; `others` all other pages."""
        self._plan, self._dress = plan, dress
        search = config.plugins.get(SEARCH)
        self._index = search.search_index if search and search.config.enabled else None
        self._entries: dict[str, tuple[int, int]] = {}
        self._counted = 0
        self.told: dict[str, Sequence[Mapping[str, Any]]] = {}
        self._left: set[str] = set()
        self._shells: dict[Shape, Shell] = {}
        above = {folder for file in others for folder in _folders(file.url)}
        families = [[page for page in pages if _is_usual(page, files, above)] for pages in plan.families()]
        # Rendered before the crew begins, which then knows the templates and all that their pages have in common
        self.samples: Mapping[str, Page] = {
            address: page
            for pages in families
            if len(pages) >= FEWEST and not is_trusting
            for address in samples(pages)
            if (page := plan.page(address, Report()))
        }
        addresses = (page.address for pages in families if len(pages) >= FEWEST for page in pages)
        self._files = {address: files[address] for address in addresses if address not in self.samples}
        items = [Item(address, file.url, file.abs_dest_path) for address, file in self._files.items()]
        self._engine: Engine | None = None
        self._hand = Hand(plan, (), self._index)
        self._crew: Crew = crew(plan, items, self._index)

    @property
    def hidden(self) -> Iterator[str]:
        """The sources of the pages that MkDocs need not make."""
        return (file.src_uri for file in self._files.values())

    def leave(self, sources: Set[str]) -> None:
        """These are not stamped after all."""
        left = {address for address, file in self._files.items() if file.src_uri in sources}
        self._left |= left
        self._files = {address: file for address, file in self._files.items() if address not in left}

    def __deepcopy__(self, memo: dict[int, Any]) -> None:
        """Plugins copy the configuration while they build, for a site that gets a press of its own."""

    def meet(self, engine: Engine) -> None:
        """To be told when all is read and nothing is written yet."""
        if isinstance(engine.files, Hiding):
            self._engine = engine

    def counted(self, engine_page: MkDocsPage) -> Sequence[File]:
        """To be called whenever MkDocs has told the search of a page; gives all pages, also those hidden from it."""
        if self._index is not None:
            begin, self._counted = self._counted, len(self._index.entries)
            self._entries[engine_page.file.src_uri] = begin, self._counted
        return self._engine.files.documentation_pages() if self._engine else ()

    def finish(self) -> None:
        """Raises TemplateMistakes."""
        engine = self._engine
        if not engine:
            # Somebody has put other files in place of ours: MkDocs has made all pages
            self._crew.dismiss()
            return
        assert isinstance(engine.files, Hiding)
        engine.files.is_hiding = False
        if not self._files:
            self._tell_search({}, engine)
            return
        rendered = self._crew.render()
        if mistakes := [mistake for each in rendered for mistake in each.mistakes]:
            raise TemplateMistakes(mistakes)
        for each in rendered:
            self._plan.roadmap.words.miss(each.missing)
            KEPT.learn(each.prose)
        try:
            for each in rendered:
                for shaped, example in each.examples.items():
                    if shaped not in self._shells:
                        self._shells[shaped] = self._shell(shaped, example, engine)
            self._compare(engine)
        except NotStampable as error:
            say_why_not(str(error))
            self._shells = {}
            self._crew.dismiss()
            for file in self._files.values():
                _make(file, engine)
            self._files = {}
            self._tell_search({}, engine)
            return
        self._tell_search({address: told for each in rendered for address, told in each.entries.items()}, engine)
        self._judge_anchors(engine)

    def write(self, changed: Callable[[str], str] = str) -> None:
        """`changed` is done to every page where it is the same on all of them, in the head. Raises OSError."""
        if self._shells:
            self._crew.stamp(
                {shaped: each.changed(changed) for shaped, each in self._shells.items()}, without=self._left
            )

    def shells(self) -> Iterator[str]:
        """A page of each shape, without what is ours."""
        return ("".join(each.texts) for each in self._shells.values())

    def dismiss(self) -> None:
        self._crew.dismiss()

    def _shell(self, shaped: Shape, example: Page, engine: Engine) -> Shell:
        marked = recorded(example, "x" if shaped.is_editable else None)
        source = self._plan.links.source(marked.page.address)
        file = File.generated(engine.config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        engine_page = MkDocsPage(None, file, engine.config)
        engine_page.markdown = ""
        self._dress(engine_page, marked.page, marked.edit, marked.article)
        html = engine.printed(engine_page).decode("utf-8")
        if self._index is not None:
            self._counted, _ = self._entries.pop(source)
            del self._index.entries[self._counted :]
        return shell(html, marked.marks)

    def _compare(self, engine: Engine) -> None:
        for address, page in self.samples.items():
            file = engine.files.get_file_from_path(self._plan.links.source(address))
            assert file, address
            shaped = shape(page, edit_url(self._plan.roadmap, page.entry))
            if shaped not in self._shells:
                self._shells[shaped] = self._shell(shaped, page, engine)
            if self._hand.stamped(page, self._shells[shaped]) != Path(file.abs_dest_path).read_bytes():
                raise NotStampable(f"`{file.dest_uri}` would not be the same")
            if self._index is not None and page.searchable:
                begin, end = self._entries[file.src_uri]
                if entries(self._index, page, file.url) != self._index.entries[begin:end]:
                    raise NotStampable(f"the search would not find the same on `{file.dest_uri}`")

    def _tell_search(self, told: Mapping[str, Sequence[Mapping[str, Any]]], engine: Engine) -> None:
        """In the order of all pages, as MkDocs would have told it."""
        if self._index is None:
            return
        by_source = {file.src_uri: told.get(address, ()) for address, file in self._files.items()}
        for file in engine.files.documentation_pages():
            begin, end = self._entries.get(file.src_uri, (0, 0))
            self.told[file.src_uri] = by_source.get(file.src_uri, self._index.entries[begin:end])
        self._index.entries = [entry for entries in self.told.values() for entry in entries]

    def _judge_anchors(self, engine: Engine) -> None:
        """Of links from hand-written pages, which MkDocs could not judge."""
        ours = {file: address for address, file in self._files.items()}
        for file in engine.files.documentation_pages():
            if not file.page or not (links := file.page.links_to_anchors):
                continue
            file.page.links_to_anchors = {to: anchors for to, anchors in links.items() if to in ours}
            for to in file.page.links_to_anchors:
                page = self._plan.page(ours[to], Report())
                assert page
                assert to.page
                to.page.present_anchor_ids = set(page.anchors)
            file.page.validate_anchor_links(files=engine.files, log_level=engine.config.validation.links.anchors)


def say_why_not(reason: str) -> None:
    log.info(f"every page is rendered by the theme, which takes longer: {reason}")


def _is_usual(page: PageData, files: Mapping[str, File], above: Set[str]) -> bool:
    """Whether nothing about its place tells it from the others of its family: the navigation does not name it, and no
    page stands below it, to which links would be shorter."""
    return page.address in files and page.address.count("/") > 1 and files[page.address].url not in above


def _folders(url: str) -> Iterator[str]:
    """Those that a page stands in."""
    parts = url.rstrip("/").split("/")[:-1]
    return ("/".join(parts[:depth]) + "/" for depth in range(1, len(parts) + 1))


def _make(file: File, engine: Engine) -> None:
    """As MkDocs' own loops do it."""
    assert file.page
    _populate_page(file.page, engine.config, engine.files)
    _build_page(file.page, engine.config, engine.files.documentation_pages(), engine.nav, engine.env)
