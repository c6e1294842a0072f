"""Milepost as a plugin of MkDocs.

MkDocs gets a stub for each of our pages and our finished HTML after its Markdown is done, so that no text from content
ever passes through the site's Markdown extensions, snippets or macros.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_theme_dir
from mkdocs.utils.templates import TemplateContext

from milepost.adapters import kept_prose, theme_override, words_report
from milepost.adapters.filling import fill_in
from milepost.adapters.judged import Judged
from milepost.adapters.mkdocs.dressing import contents, in_the_frame, meta
from milepost.adapters.mkdocs.engine import Engine
from milepost.adapters.mkdocs.garbage import Garbage
from milepost.adapters.mkdocs.last_look import apply_policy, look_once_more
from milepost.adapters.mkdocs.navigation import fill_nav
from milepost.adapters.mkdocs.options import MilepostConfig
from milepost.adapters.mkdocs.our_pages import OurPages
from milepost.adapters.mkdocs.patch import Patch
from milepost.adapters.mkdocs.patchable import Patchable
from milepost.adapters.mkdocs.planning import planned, refuse, root_of
from milepost.adapters.mkdocs.serving import Serving, is_preview
from milepost.adapters.mkdocs.staging import Staging
from milepost.adapters.mkdocs.stamping import ways
from milepost.adapters.mkdocs.stamping.foreign import EVENTS, hooked, why_not
from milepost.adapters.mkdocs.stamping.hand import MARKS
from milepost.adapters.mkdocs.stamping.hiding import Hiding, make_pages
from milepost.adapters.mkdocs.stamping.press import Press, TemplateMistakes, say_why_not
from milepost.adapters.mkdocs.stamping.shape import article
from milepost.adapters.not_found import not_found
from milepost.adapters.pages_apart import HOW_APART, WHY_APART, lie_apart
from milepost.adapters.preview import preview
from milepost.adapters.publishable import Planned
from milepost.addresses import SCRIPT, STYLESHEET
from milepost.compiled import Compiled

log = logging.getLogger("mkdocs.plugins.milepost")


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
        self._garbage = Garbage()
        # What `milepost build` has checked already
        self.checked: Judged | None = None
        self._ours: OurPages | None = None
        self._spared = ""
        self._nav: Navigation | None = None
        self._press: Press | None = None  # of the build that goes on
        self._engine: Engine | None = None
        self._patchable: Patchable | None = None  # of a preview

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_serving = command == "serve"
        self._is_dirty = self._staging.is_dirty = dirty
        if self._is_serving:
            self._garbage.build_begins()

    # First of all, so that other plugins know no other folder
    @event_priority(100)
    def _on_config_stage(self, config: MkDocsConfig) -> MkDocsConfig:
        if sum(isinstance(plugin, MilepostPlugin) for plugin in config.plugins.values()) > 1:
            raise PluginError("mkdocs.yml names the plugin `milepost` twice: keep one of the two")
        self._is_serving = self._is_serving or is_preview(config)
        if not (self._is_serving or self.is_staged):
            self._staging.begin(config)
        return config

    # Before the search of the theme, wherever mkdocs.yml names it: it asks once which language is spoken
    @event_priority(50)
    def _on_config_make(self, config: MkDocsConfig) -> MkDocsConfig:
        if self._serving:
            self._serving.count_as_ours()
        self._engine = None
        kept_prose.recall(root_of(config))
        site = self._planned(config)
        if site.hides_something:
            _refuse_content_among_files(config)
        self._staging.is_for(site.roadmap.edition)
        self._ours = OurPages(site, config.theme)
        if gap := site.roadmap.past.gap:
            log.info(f"what changed is told only as far as it is known: {gap}")
        if self._is_serving:
            self._patchable = Patchable(config, root_of(config))
        fill_in(config, site, is_preview=is_preview(config))
        config.theme.dirs = theme_override.with_ours(config.theme.dirs, material=_material())
        assets = {asset.path for asset in site.plan.assets}
        if STYLESHEET in assets:
            # Before the site's own stylesheets, so that those can say otherwise
            config.extra_css.insert(0, site.plan.links.file(STYLESHEET))
        if SCRIPT in assets:
            config.extra_javascript.append(site.plan.links.file(SCRIPT))
        return config

    on_config = CombinedEvent(_on_config_stage, _on_config_make)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        self._staging.build_begins()

    def _planned(self, config: MkDocsConfig, *, only_errors: bool = False) -> Planned:
        edition, at = self.asked_edition or self.config.edition, self.config.at
        return planned(config, checked=self.checked, edition=edition, at=at, only_errors=only_errors)

    # Our pages among the site's own. Late, so that pages which other plugins make count as the site's own.
    @event_priority(-50)
    def _on_files_join(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._ours  # on_config comes before everything else
        ours, plan = self._ours, self._ours.planned.plan
        written_by_hand = {file.dest_uri for file in files}
        others = [*files.documentation_pages()]
        off_nav: dict[str, File] = {}
        for page, file in ours.stubs(files, config):
            files.append(file)
            if page.nav:
                others.append(file)
            else:
                off_nav[page.address] = file
        files = self._hiding(files, off_nav, others, config)
        ours.render(
            hidden=files.hidden if isinstance(files, Hiding) else set(),
            known=self._press.samples if self._press else {},
        )
        for artifact in plan.artifacts:
            path = plan.links.file(artifact.path)
            if path not in written_by_hand:
                files.append(File.generated(config, path, content=artifact.data))
        icon = files.get_file_from_path(config.theme.get("favicon") or "")
        if icon and icon.src_dir == _material() and files.get_file_from_path(theme_override.MARK):
            config.theme["favicon"] = theme_override.MARK
        return files

    # Last of all, for other plugins add pages late, too
    @event_priority(-1000)
    def _on_files_nav(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._ours
        fill_nav(config, self._ours.data, files)
        if isinstance(files, Hiding):
            make_pages(files, config)
        return files

    on_files = CombinedEvent(_on_files_join, _on_files_nav)

    def _hiding(self, files: Files, off_nav: dict[str, File], others: list[File], config: MkDocsConfig) -> Files:
        """The same files, with those hidden from MkDocs that are stamped."""
        assert self._ours
        if self.config.fast == "off" or self._is_dirty:
            return files
        if self.config.fast == "auto" and (reason := why_not(config, self)):
            say_why_not(reason)
            return files
        self._press = Press(
            self._ours.planned.plan,
            config,
            off_nav,
            others=others,
            dress=self._ours.dress,
            is_trusting=self.config.fast == "on",
        )
        return Hiding(files, self._press.hidden)

    # Last of all: nobody changes the navigation any more
    @event_priority(-1000)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        self._nav = nav
        for page in nav.pages:
            # Where another plugin arranges the navigation, or a site names a page of ours by its file
            if self._ours and (ours := self._ours.data.get(page.file.src_uri)) and ours.nav and not page.title:
                page.title = in_the_frame(ours)
        if self._press and self._ours and isinstance(files, Hiding):
            # A page that somebody's navigation names looks different from the rest of its family
            named = {page.file.src_uri for page in nav.pages} & files.hidden
            self._press.leave(named)
            files.hidden -= named
            for source in files.hidden:
                file = files.get_file_from_path(source)
                assert file
                assert file.page
                file.page.title = in_the_frame(self._ours.data[source])
            files.is_hiding = True
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:  # noqa: ARG002
        if self._ours and (ours := self._ours.finished(page)):
            page.title = in_the_frame(ours)
            page.edit_url = self._ours.edit_url(ours)
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str | None:  # noqa: ARG002
        if not (self._ours and (ours := self._ours.finished(page))):
            return markdown
        page.meta = meta(ours, config.theme)
        return ""

    # First of all, so that other plugins see the finished page as they see any other.
    @event_priority(100)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str | None:  # noqa: ARG002
        if not (self._ours and (ours := self._ours.finished(page))):
            return html
        page.toc = contents(ours.headings)
        page.present_anchor_ids = set(ours.anchors)
        return article(ours)

    @event_priority(0)
    def _on_env_fill(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        # MkDocs' templates do not escape, and `page.title | striptags` undoes the escaping of a title
        env.filters["striptags"] = ways.stripped
        env.loader = theme_override.reaching_both(env.loader, material=_material())
        # Ready words and no gettext of ours: that of the environment belongs to the theme
        assert self._ours
        env.globals["milepost_not_found"] = not_found(
            self._ours.planned.roadmap.words,
            (file.page for file in files.documentation_pages() if file.page),
            self._ours.data,
            has_search=_is_enabled(config, "material/search"),
        )
        return env

    # Last of all
    @event_priority(-1000)
    def _on_env_keep(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        # Somebody else may have filters that tell, while a template is compiled, what holds for this site alone
        if not any(hooked(config, self, ("env",))):
            installed = {"frame": theme_override.FOLDER, "material": Path(_material())}
            env.bytecode_cache = Compiled(installed, made_by=ways.__file__)
        if self._nav:
            self._engine = Engine(config, files, self._nav, env)
            if self._press:
                self._press.meet(self._engine)
        return env

    on_env = CombinedEvent(_on_env_fill, _on_env_keep)

    # First of all. Material's search looks through each article for its own marks, which takes long for the largest
    @event_priority(1000)
    def _on_page_context_spare(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        ours = self._ours and self._ours.finished(page)
        if self._press and ours and not ours.searchable and page.content and not MARKS.search(page.content):
            self._spared, page.content = page.content, ""
        return context

    # Last of all: the search has been told
    @event_priority(-1000)
    def _on_page_context_fill(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        assert self._ours
        if self._spared:
            page.content, self._spared = self._spared, ""
        ours, plan = self._ours.finished(page), self._ours.planned.plan
        told: dict[str, Any] = {
            "milepost_alternates": [
                (each, plan.links.file(each.path)) for each in (ours.alternates if ours else plan.alternates)
            ]
        }
        if self._press and (all_pages := self._press.counted(page)):
            told["pages"] = all_pages
        # Which says the rest itself
        if not _is_enabled(config, "material/social"):
            language = self._ours.planned.roadmap.settings.language
            told["milepost_preview"] = preview(page, ours, config=config, language=language)
        return cast(TemplateContext, {**context, **told})

    on_page_context = CombinedEvent(_on_page_context_spare, _on_page_context_fill)

    # First of all: the search writes its index in this event
    @event_priority(100)
    def _on_post_build_finish(self, *, config: MkDocsConfig) -> None:
        if self._press:
            try:
                self._press.finish()
            except TemplateMistakes as error:
                refuse(error.mistakes)
        kept_prose.keep(root_of(config))
        # Where other plugins take part, every build is a whole one
        if self._patchable and self._press and self._engine and not any(hooked(config, self, EVENTS)):
            assert self._ours
            self._patchable.is_built(self._engine, self._ours.planned, frozenset(self._ours.data), self._press)
        if self._press and (self._has_no_policy or any(hooked(config, self, ("post_build",)))):
            self._press.write()
            self._press = None

    def _patch(self) -> Patch | None:
        """What has changed in a preview since the last build, None where that must be built as a whole.

        Raises PluginError for content with errors.
        """
        if not (self._patchable and self._engine and self._ours):
            return None
        config, ours = self._engine.config, self._ours

        def later() -> Planned:
            ours.planned = self._planned(config, only_errors=True)
            return ours.planned

        return self._patchable.patch(later, ours.fill)

    # Last of all, so that what other plugins write belongs to the site
    @event_priority(-1000)
    def _on_post_build_publish(self, *, config: MkDocsConfig) -> None:
        assert self._ours
        words_report.tell(self._ours.planned.roadmap.words)
        if not self._has_no_policy:
            apply_policy(Path(config.site_dir), self._press)
            self._press = None
        if not self._is_serving:
            look_once_more(Path(config.site_dir), self._ours.planned, root_of(config))
        self._staging.publish(config)

    on_post_build = CombinedEvent(_on_post_build_finish, _on_post_build_publish)

    @property
    def _has_no_policy(self) -> bool:
        is_wanted = self.is_staged if self.config.csp is None else self.config.csp
        return self._is_serving or not is_wanted

    @event_priority(-1000)
    def on_build_error(self, *, error: Exception) -> None:
        self._dismiss()
        self._staging.fail(error)

    def _dismiss(self) -> None:
        if self._press:
            self._press.dismiss()
            self._press = None

    # First of all: what other plugins watch joins what we do
    @event_priority(100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        self._serving = Serving(server, config, patch=self._patch, garbage=self._garbage, dirty=self._is_dirty)
        return server

    def on_shutdown(self) -> None:
        # MkDocs keeps a plugin for the next build of this process, which may be another's
        self.asked_edition, self.is_staged, self.checked = None, False, None
        self._dismiss()
        self._staging.drop()
        self._garbage.end()
        if self._serving:
            self._serving.end()


def _refuse_content_among_files(config: MkDocsConfig) -> None:
    """Raises PluginError where MkDocs would copy it."""
    root = root_of(config)
    if not lie_apart(root, config.docs_dir):
        raise PluginError(f"{WHY_APART}: {HOW_APART}")
    if not all(lie_apart(root, folder) for folder in config.theme.dirs):
        raise PluginError(f"{WHY_APART}: give the theme a `custom_dir` of its own")


def _material() -> str:
    """The folder of Material's own templates."""
    return get_theme_dir("material")


def _is_enabled(config: MkDocsConfig, plugin: str) -> bool:
    """Of a plugin of Material's."""
    found = config.plugins.get(plugin)
    return bool(found and found.config.enabled)
