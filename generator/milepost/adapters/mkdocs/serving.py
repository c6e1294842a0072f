"""A site that is served while people edit: what cannot be built leaves the last good site, with a banner that says why.

MkDocs empties the served folder before each build and lets every request wait until one succeeds. So it builds into
its folder as ever, a site that is finished moves from there to a folder of ours, and only that one is served.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from milepost.adapters.banner import with_banner
from milepost.adapters.engine_config import with_plugin
from milepost.adapters.mkdocs.failure import heard, told
from milepost.adapters.mkdocs.patient_watch import watch_patiently
from milepost.adapters.publishable import OWN_TEMPLATES
from milepost.source.find import CONTENT

# What MkDocs calls the folder of a preview
_FOLDER = "mkdocs_"

log = logging.getLogger("mkdocs.plugins.milepost")


class Serving:
    """What `mkdocs serve` and `milepost serve` do from the first build on."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig, *, dirty: bool) -> None:
        self._config_file = Path(config.config_file_path or "mkdocs.yml").absolute()
        self._root = self._config_file.parent
        self._built = Path(config.site_dir)
        self._ours = Path(tempfile.mkdtemp(prefix="milepost_"))
        # `--dirty` builds upon what it finds, and empties nothing
        self._shown = self._built if dirty else self._ours / "site"
        self._build: Callable[[], None] = server.builder
        self._is_with_us = True
        self._told = ""
        self._show()
        server.root = str(self._shown)
        server.error_handler = self._error_page
        server.builder = self._build_or_tell
        server.set_app(with_banner(server.serve_request, lambda: self._told))
        watch_patiently(server, config, _unwatched(config, self._root))

    def count_as_ours(self) -> None:
        """To be called in each build: the plugin cannot be asked once mkdocs.yml does not name it any more."""
        self._is_with_us = True

    def end(self) -> None:
        shutil.rmtree(self._ours, ignore_errors=True)

    def _build_or_tell(self) -> None:
        self._is_with_us = False
        with heard() as said:
            try:
                self._build()
                if not self._is_with_us:
                    raise ConfigurationError(_without_us(self._config_file))
                self._show()
            # Whatever it is, of any plugin, extension or template. `sys.exit` in one of them would end the server
            except (Exception, SystemExit) as error:
                self._told = told(error, said, root=self._root)
                if not said.errors:
                    log.error(self._told)
                log.info("The last good site stays until that is mended")
                log.debug("It happened here", exc_info=error)
            else:
                self._told = ""

    def _show(self) -> None:
        """The finished site takes the place of the one that was shown. Requests wait while a build goes on."""
        if self._shown == self._built:
            return
        new, old = self._ours / "new", self._ours / "old"
        shutil.rmtree(new, ignore_errors=True)
        shutil.move(self._built, new)
        self._built.mkdir(mode=0o700)  # as MkDocs made it: what is previewed may be nobody else's business
        if self._shown.exists():
            self._shown.rename(old)
        new.rename(self._shown)
        shutil.rmtree(old, ignore_errors=True)

    def _error_page(self, code: int) -> bytes | None:
        page = self._shown / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def is_preview(config: MkDocsConfig) -> bool:
    """Whether the site is built to be served here. `mkdocs serve --clean` says of itself that it builds.

    The address alone does not tell: a site may say that it is published at this one.
    """
    is_here = (config.site_url or "").startswith(f"http://{config.dev_addr}/")
    return is_here and Path(config.site_dir).name.startswith(_FOLDER)


def _unwatched(config: MkDocsConfig, root: Path) -> list[Path]:
    """What the site is made of and MkDocs does not watch by itself."""
    theme = config.theme.custom_dir
    return [root / CONTENT, root / OWN_TEMPLATES, *([Path(theme)] if theme else [])]


def _without_us(config_file: Path) -> str:
    return f"`{config_file.name}` does not name the plugin `milepost`; {' '.join(with_plugin(config_file).split())}"
