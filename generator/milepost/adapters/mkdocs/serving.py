"""A site that is served while people edit: what cannot be built leaves the last good site, with a banner that says why.

MkDocs empties the served folder before each build and lets every request wait until one succeeds. So it builds into
its folder as ever, a site that is finished moves from there to a folder of ours, and only that one is served.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from milepost.adapters.banner import kept, whole, with_banner
from milepost.adapters.engine_config import with_plugin
from milepost.adapters.mkdocs.failure import heard, told
from milepost.adapters.mkdocs.garbage import Garbage
from milepost.adapters.mkdocs.patch import Patch
from milepost.adapters.mkdocs.patient_watch import watch_patiently
from milepost.adapters.publishable import OWN_TEMPLATES
from milepost.printable import printable
from milepost.source.find import CONTENT

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

# What MkDocs calls the folder of a preview
_FOLDER = "mkdocs_"

log = logging.getLogger("mkdocs.plugins.milepost")


class Serving:
    """What `mkdocs serve` and `milepost serve` do from the first build on."""

    def __init__(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        *,
        patch: Callable[[], Patch | None],
        garbage: Garbage,
        dirty: bool,
    ) -> None:
        """`patch` gives what has changed since the last build, None where that must be built as a whole."""
        self._config_file = Path(config.config_file_path or "mkdocs.yml").absolute()
        self._root = self._config_file.parent
        self._built = Path(config.site_dir)
        self._ours = Path(tempfile.mkdtemp(prefix="milepost_"))
        # `--dirty` builds upon what it finds, and empties nothing
        self._shown = self._built if dirty else self._ours / "site"
        self._build: Callable[[], None] = server.builder
        self._is_with_us = True
        self._told = ""
        self._server, self._make_patch, self._garbage, self._is_dirty = server, patch, garbage, dirty
        self._patch: Patch | None = None
        self._show()
        server.root = str(self._shown)
        server.error_handler = self._error_page
        server.builder = self._build_or_tell
        server.set_app(with_banner(self._fresh, lambda: self._told))
        self._idle = Event()
        self._idle.set()
        watch_patiently(server, config, _unwatched(config, self._root), idle=self._idle)
        garbage.build_ends()

    def count_as_ours(self) -> None:
        """To be called in each build: the plugin cannot be asked once mkdocs.yml does not name it any more."""
        self._is_with_us = True

    def end(self) -> None:
        shutil.rmtree(self._ours, ignore_errors=True)

    def _build_or_tell(self) -> None:
        self._idle.clear()
        self._garbage.build_begins()
        try:
            self._build_and_tell()
        finally:
            self._garbage.build_ends()
            self._idle.set()

    def _build_and_tell(self) -> None:
        self._is_with_us = False
        if self._patch:
            self._patch.end()
        with heard() as said:
            try:
                if patch := None if self._is_dirty else self._make_patch():
                    self._put(patch)
                else:
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

    def _put(self, patch: Patch | None) -> None:
        self._patch = patch
        if patch:
            patch.begin(self._shown)

    def _fresh(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The answer of MkDocs, with the page made first that is asked for. As MkDocs does, it waits for builds."""
        server = self._server
        begun: list[Any] = []
        while True:
            with server._epoch_cond:  # nothing else tells of builds
                server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
                epoch = server._visible_epoch
            self._bring(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore"))
            body = server.serve_request(environ, lambda *start: kept(begun, start))
            if server._wanted_epoch == epoch:
                break
            whole(body)  # of a site that has changed meanwhile
        start_response(*begun)
        return body

    def _bring(self, path: str) -> None:
        if not (self._patch and path.startswith(self._server.mount_path)):
            return
        file = path.removeprefix(self._server.mount_path) + ("index.html" if path.endswith("/") else "")
        try:
            self._patch.bring(file, self._shown)
        except Exception as error:
            self._told = f"`{file}` cannot be made: {printable(str(error))}"
            log.error(self._told)
            log.debug("It happened here", exc_info=error)

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
        self._put(None)
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
