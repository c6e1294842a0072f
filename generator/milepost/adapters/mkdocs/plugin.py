"""Milepost as a plugin of MkDocs.

MkDocs gets a stub for each of our pages and our finished HTML after its Markdown is done, so that no text from content
ever passes through the site's Markdown extensions, snippets or macros.
"""

from __future__ import annotations

import logging
from html import escape
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_theme_dir
from mkdocs.utils.templates import TemplateContext

from milepost.adapters import content_policy, nav, notice, publishable, theme_override, words_report
from milepost.adapters.clock import today, use_as_today
from milepost.adapters.editing import edit_url
from milepost.adapters.editions import NoSuchEdition, published
from milepost.adapters.filling import fill_in
from milepost.adapters.frame_text import frame_text
from milepost.adapters.gate import Leaking, forbidden, refuse_leaks
from milepost.adapters.mkdocs.serving import Serving, is_preview
from milepost.adapters.mkdocs.staging import Staging
from milepost.adapters.not_found import not_found
from milepost.adapters.own_texts import own_texts
from milepost.adapters.preview import preview
from milepost.adapters.publishable import Checked, Made
from milepost.adapters.site_paths import site_paths
from milepost.addresses import SCRIPT, STYLESHEET, Links
from milepost.load import SiteFileNotFound
from milepost.printable import printable
from milepost.render import Heading, Page
from milepost.source.find import ContentNotFound

log = logging.getLogger("mkdocs.plugins.milepost")


class MilepostConfig(Config):  # type: ignore[no-untyped-call]
    edition = options.Optional(options.Type(str))
    at = options.Type(str, default="")
    csp = options.Optional(options.Type(bool))


class MilepostPlugin(BasePlugin[MilepostConfig]):  # type: ignore[no-untyped-call]
    """`plugins: [search, milepost]`. The site's root is the folder of mkdocs.yml."""

    def __init__(self) -> None:
        # From the command line; it wins over mkdocs.yml, which is read again for each preview
        self.asked_edition: str | None = None
        # Whether the caller cares for the site's taking its place, and wants the policy unless mkdocs.yml says no
        self.is_staged = False
        self._staging = Staging()
        self._is_serving = False
        self._is_dirty = False
        self._serving: Serving | None = None
        self._good: Made | None = None
        self._pages: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_serving = command == "serve"
        self._is_dirty = self._staging.is_dirty = dirty

    # First of all, so that other plugins know no other folder
    @event_priority(100)
    def _on_config_stage(self, config: MkDocsConfig) -> MkDocsConfig:
        self._is_serving = self._is_serving or is_preview(config)
        if not (self._is_serving or self.is_staged):
            self._staging.begin(config, edition=self.asked_edition or self.config.edition)
        return config

    def _on_config_make(self, config: MkDocsConfig) -> MkDocsConfig:
        if self._serving:
            self._serving.count_as_ours()
        root = _root(config)
        as_of = today()
        use_as_today(as_of)
        try:
            made = self._made(publishable.check(root, as_of=as_of, site_paths=site_paths(root)), root, config)
        except (ContentNotFound, SiteFileNotFound) as error:
            raise PluginError(printable(str(error))) from None
        fill_in(config, made)
        config.theme.dirs = theme_override.with_ours(config.theme.dirs, material=_material())
        if any(artifact.path == STYLESHEET for artifact in made.site.artifacts):
            # Before the site's own stylesheets, so that those can say otherwise
            config.extra_css.insert(0, made.site.links.file(STYLESHEET))
        if any(artifact.path == SCRIPT for artifact in made.site.artifacts):
            config.extra_javascript.append(made.site.links.file(SCRIPT))
        return config

    on_config = CombinedEvent(_on_config_stage, _on_config_make)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        self._staging.build_begins()

    def _made(self, checked: Checked, root: Path, config: MkDocsConfig) -> Made:
        """The site. Raises PluginError for content with errors."""
        try:
            edition = published(checked.roadmap.settings, self.asked_edition or self.config.edition)
        except NoSuchEdition as error:
            raise PluginError(f"{error}; {error.help}") from None
        links = Links(use_directory_urls=config.use_directory_urls, at=self.config.at.strip("/"))
        made = None if checked.hindrances() else publishable.make(checked, root, links=links, edition=edition)
        errors = checked.hindrances()
        if not made or errors:
            raise PluginError(notice.told(errors))
        self._good = made
        return made

    # Our pages among the site's own. Late, so that pages which other plugins make count as the site's own.
    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._good  # on_config comes before everything else
        site = self._good.site
        written_by_hand = {file.dest_uri: file.src_uri for file in files}
        own = [file for file in files.documentation_pages() if file.inclusion.is_in_nav()]  # type: ignore[no-untyped-call]
        self._pages = {}
        for page in site.pages:
            if taken_by := written_by_hand.get(site.links.file(page.address)):
                log.info(f"{taken_by} stands at the address of our page “{page.title}”, which is left out")
                continue
            source = site.links.source(page.address)
            self._pages[source] = page
            inclusion = InclusionLevel.INCLUDED if page.nav else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, source, content="", inclusion=inclusion))
        for artifact in site.artifacts:
            path = site.links.file(artifact.path)
            if path not in written_by_hand:
                files.append(File.generated(config, path, content=artifact.data))
        self._fill_nav(config, own, files)
        icon = files.get_file_from_path(config.theme.get("favicon") or "")
        if icon and icon.src_dir == _material() and files.get_file_from_path(theme_override.MARK):
            config.theme["favicon"] = theme_override.MARK
        return files

    def _fill_nav(self, config: MkDocsConfig, own: list[File], files: Files) -> None:
        ours = [{page.nav: source} for source, page in self._pages.items() if page.nav]
        if config.nav is None:
            config.nav = nav.usual((file.src_uri for file in own), ours)
            return
        if not nav.names_us(config.nav):
            log.info(f"mkdocs.yml has a nav without the item `{nav.ITEM}`: our pages stand outside it")
            for source in self._pages:
                if file := files.get_file_from_path(source):
                    file.inclusion = InclusionLevel.NOT_IN_NAV
        config.nav = nav.with_ours(config.nav, ours)

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:  # noqa: ARG002
        if (ours := self._pages.get(page.file.src_uri)) and self._good:
            page.title = frame_text(ours.nav or ours.title)
            page.edit_url = edit_url(self._good.roadmap, ours.entry)
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str | None:  # noqa: ARG002
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            return markdown
        search: dict[str, Any] = {"boost": ours.boost} if ours.searchable else {"exclude": True}
        page.meta = {"description": escape(ours.description), "search": search}
        if ours.wide:
            page.meta["hide"] = ["navigation", "toc"]
        return ""

    # First of all, so that other plugins see the finished page as they see any other.
    @event_priority(100)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str | None:  # noqa: ARG002
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            return html
        page.toc = _contents(ours.headings)
        page.present_anchor_ids = set(ours.anchors)
        return f'<h1 dir="auto">{escape(ours.title)}</h1>\n{ours.html}'

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        # MkDocs' templates do not escape, and `page.title | striptags` undoes the escaping of a title
        env.filters["striptags"] = lambda text: Markup.escape(Markup(text).striptags())
        env.loader = theme_override.reaching_both(env.loader, material=_material())
        # Ready words and no gettext of ours: that of the environment belongs to the theme
        assert self._good
        env.globals["milepost_not_found"] = not_found(
            self._good.roadmap.words,
            (file.page for file in files.documentation_pages() if file.page),
            self._pages,
            has_search=_is_enabled(config, "material/search"),
        )
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        assert self._good
        ours, site = self._pages.get(page.file.src_uri), self._good.site
        told: dict[str, Any] = {
            "milepost_alternates": [
                (each, site.links.file(each.path)) for each in (ours.alternates if ours else site.alternates)
            ]
        }
        # Which says the rest itself
        if not _is_enabled(config, "material/social"):
            language = self._good.roadmap.settings.language
            told["milepost_preview"] = preview(page, ours, config=config, language=language)
        return cast(TemplateContext, {**context, **told})

    # Last of all, so that what other plugins write belongs to the site
    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self._good
        words_report.tell(self._good.roadmap.words)
        if not self._is_serving:
            self._look_once_more(self._good, config)
        self._staging.publish(config)

    def _look_once_more(self, made: Made, config: MkDocsConfig) -> None:
        """The policy, written last, and the gate. Raises PluginError for a site that must not be published."""
        site, edition = Path(config.site_dir), made.roadmap.edition
        if self.is_staged if self.config.csp is None else self.config.csp:
            content_policy.apply(site)
        try:
            refuse_leaks(site, forbidden(made.checked.roadmap, edition, own_texts(_root(config))), edition)
        except Leaking as error:
            raise PluginError(str(error)) from None

    @event_priority(-1000)
    def on_build_error(self, *, error: Exception) -> None:
        self._staging.fail(error)

    # First of all: what other plugins watch joins what we do
    @event_priority(100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        self._serving = Serving(server, config, dirty=self._is_dirty)
        return server

    def on_shutdown(self) -> None:
        # MkDocs keeps a plugin for the next build of this process, which may be another's
        self.asked_edition, self.is_staged = None, False
        self._staging.drop()
        if self._serving:
            self._serving.end()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def _material() -> str:
    """The folder of Material's own templates."""
    return get_theme_dir("material")


def _is_enabled(config: MkDocsConfig, plugin: str) -> bool:
    """Of a plugin of Material's."""
    found = config.plugins.get(plugin)
    return bool(found and found.config.enabled)


def _contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """The table of contents as MkDocs builds it: one title, and below each h2 its h3."""
    tops: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(frame_text(heading.text), heading.id, heading.level)
        (tops[-1].children if heading.level > 2 and tops else tops).append(link)
    return TableOfContents(tops)
