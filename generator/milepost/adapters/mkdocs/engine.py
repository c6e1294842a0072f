"""What MkDocs knows of the site once all of it is read: enough to have one more page printed by the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage


@dataclass(frozen=True, slots=True)
class Engine:
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def __deepcopy__(self, memo: dict[int, Any]) -> Engine:
        """Plugins copy the configuration while they build, and with it whoever knows this: it remains one."""
        return self

    def page(self, source: str) -> MkDocsPage:
        """That of a file which the site has."""
        file = self.files.get_file_from_path(source)
        assert file
        assert file.page
        return file.page

    def printed(self, page: MkDocsPage) -> bytes:
        """A page with its content, in the theme: what MkDocs would write where nobody hooks into `post_page`."""
        page.active = True
        try:
            context = get_context(self.nav, self.files.documentation_pages(), self.config, page)
            context = self.config.plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            html = self.env.get_template("main.html").render(context)
        finally:
            page.active = False
        return html.encode("utf-8", errors="xmlcharrefreplace")
