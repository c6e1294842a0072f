"""A new site takes the place of the old one when it is finished, and not before."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# One of these stands in every site that was built: a folder without any holds something else
_SIGNS = ("sitemap.xml", "404.html", "index.html")


class NotPublished(Exception):
    """The target must not be replaced; the words say why, and are meant for people."""


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A new folder beside `target`, which takes its place when the block ends well; else everything stays as it was.

    Raises NotPublished for a target that holds something else than a site, OSError where nothing can be written.
    """
    target = target.resolve()
    _refuse_other_things(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    mark = secrets.token_hex(4)
    new = target.with_name(f".{target.name}.new-{mark}")
    new.mkdir()
    try:
        yield new
        _exchange(new, target, old=target.with_name(f".{target.name}.old-{mark}"))
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _exchange(new: Path, target: Path, *, old: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _refuse_other_things(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise NotPublished(f"`{target}` is a file, not a folder")
    names = {entry.name for entry in target.iterdir()}
    if ".git" in names:
        raise NotPublished(f"`{target}` is a git repository, which a new site would replace")
    if names and names.isdisjoint(_SIGNS):
        raise NotPublished(f"`{target}` holds other things than a site, which a new one would replace")
