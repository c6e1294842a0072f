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
    _refuse_other_things(target)
    place = target.resolve()
    mark = secrets.token_hex(4)
    new = place.with_name(f".{place.name}.new-{mark}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        new.mkdir()
        yield new
        _exchange(new, place, old=place.with_name(f".{place.name}.old-{mark}"))
    except OSError as error:
        _name_as_given(error, new, place, target)
        raise
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _name_as_given(error: OSError, new: Path, place: Path, target: Path) -> None:
    """What cannot be written is told by the name that was given: nobody knows the one that it has until it is ready."""
    where = Path(str(error.filename or new))
    if where.is_relative_to(new):
        error.filename = str(target / where.relative_to(new))
    elif place.is_relative_to(where):
        error.filename = str(target)


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
