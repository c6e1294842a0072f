"""`mkdocs build` with the plugin: MkDocs writes to a folder beside the site, which takes its place at the very end."""

from __future__ import annotations

import atexit
import errno
import logging
import shutil
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from milepost.adapters.publish import NotPublished, staged
from milepost.adapters.publish.as_given import within
from milepost.adapters.publish.manifest import edition_of
from milepost.printable import printable

log = logging.getLogger("mkdocs.plugins.milepost")

# Errors of a disk, which name no file when they come from writing to an open one
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}


class Staging:
    """From `begin` to `publish` MkDocs builds elsewhere; `fail` and `drop` leave the old site alone.

    A plugin may build again while a site is built, in another language say: that belongs to the same site.
    """

    _running: ClassVar[Staging | None] = None

    def __init__(self) -> None:
        self.is_dirty = False
        self._open: AbstractContextManager[Path] | None = None
        self._config: MkDocsConfig | None = None
        self._target = self._new = Path()
        self._edition: str | None = None
        self._builds = 0

    def __deepcopy__(self, memo: dict[int, Any]) -> Staging:
        """Plugins copy the configuration while they build; the folder remains one."""
        return self

    def begin(self, config: MkDocsConfig) -> None:
        """Raises PluginError where no site can be published."""
        target = Path(config.site_dir)
        if self._open and target.is_relative_to(self._new):
            return
        if Staging._running:
            Staging._running.drop()  # begun in this process and given up: its lock would never go
        opened = staged(target, edition=lambda: self._edition or None, waiting=log.info)
        try:
            new = opened.__enter__()
        except (NotPublished, OSError) as error:
            raise PluginError(_in_words(error, target)) from None
        Staging._running, self._open, self._config, self._target, self._new = self, opened, config, target, new
        atexit.register(self.drop)
        self._edition, self._builds = None, 0
        config.site_dir = str(new)

    def is_for(self, edition: str) -> None:
        """The edition, empty for a site without any: before the content has been read nobody knows it."""
        if not self._open or self._edition is not None:
            return
        self._edition = edition
        # What MkDocs leaves as it is in a dirty build comes from there, and nothing that others were to read
        if self.is_dirty and self._target.is_dir() and (edition_of(self._target) or "") == edition:
            shutil.copytree(self._target, self._new, dirs_exist_ok=True)

    def build_begins(self) -> None:
        self._builds += 1

    def publish(self, config: MkDocsConfig) -> None:
        """The exchange. Raises PluginError; then the old site is there."""
        self._builds -= 1
        if not self._open or self._builds > 0:
            return
        if config.strict and _warnings():
            self.drop()  # MkDocs says so itself when all is done
            return
        try:
            self._close(None)
        except (NotPublished, OSError) as error:
            raise PluginError(_in_words(error, self._target)) from None
        log.info(f"The site is in {self._target}")

    def fail(self, error: Exception) -> None:
        """Raises PluginError where the disk is to blame, in place of what nobody understands."""
        if not self._open:
            return
        self.drop()
        if isinstance(error, OSError) and self._is_of_the_new_site(error):
            error.filename = None
            raise PluginError(_in_words(error, self._target)) from None

    def drop(self) -> None:
        """The new site goes, unless it has been published."""
        if self._open:
            self._close(_Dropped())

    def _close(self, why: BaseException | None) -> None:
        opened, self._open, self._builds, Staging._running = self._open, None, 0, None
        assert opened
        assert self._config
        self._config.site_dir = str(self._target)  # deploying comes after building
        atexit.unregister(self.drop)
        opened.__exit__(type(why) if why else None, why, None)

    def _is_of_the_new_site(self, error: OSError) -> bool:
        if error.filename is None:
            return error.errno in _OF_THE_DISK
        return within(self._new, error) is not None


class _Dropped(Exception):
    """Nothing is wrong with the folder, but nobody wants it."""


def _warnings() -> bool:
    """Whether MkDocs has counted any, which fails a strict build after everything is written."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _in_words(error: NotPublished | OSError, target: Path) -> str:
    if isinstance(error, NotPublished):
        return printable(str(error))
    where = error.filename or target
    return printable(f"`{where}` cannot be written: {(error.strerror or 'the disk gives no reason').lower()}")
