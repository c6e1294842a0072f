"""A new site is made beside the old one, and takes its place when it is finished and not before."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from milepost.adapters.publish.as_given import named_as_given
from milepost.adapters.publish.beside import Beside
from milepost.adapters.publish.exchange import exchange
from milepost.adapters.publish.lock import locked
from milepost.adapters.publish.manifest import is_same, write_manifest
from milepost.adapters.publish.target import refuse_other_things
from milepost.adapters.publish.to_disk import name_to_disk, to_disk


def _silent(_: str) -> None:
    pass


@contextmanager
def staged(
    target: Path,
    *,
    edition: Callable[[], str | None] | str | None = None,
    waiting: Callable[[str], None] = _silent,
) -> Iterator[Path]:
    """A new folder beside `target`, which takes its place when the block ends well; else everything stays as it was.

    `edition` is told to whoever may want the site back; what is not known yet is asked for in the end. A build of the
    same target that is running is waited for, which `waiting` is told. Raises NotPublished for a target
    that is no site, OSError where nothing can be written.
    """
    refuse_other_things(target)
    beside = Beside(target.resolve())
    new = beside.new()
    with named_as_given(target, beside, new):
        beside.place.parent.mkdir(parents=True, exist_ok=True)
        with locked(beside.lock, target, waiting=waiting):
            beside.mend()
            try:
                new.mkdir()
                mode = new.stat().st_mode
                new.chmod(0o700)  # not for readers yet, wherever it lies
                yield new
                write_manifest(new, edition=edition() if callable(edition) else edition)
                new.chmod(mode)
                to_disk(new)
                refuse_other_things(target)  # much may have happened meanwhile
                _put_in_place(new, beside)
            finally:
                shutil.rmtree(new, ignore_errors=True)


def _put_in_place(new: Path, beside: Beside) -> None:
    """Afterwards `new` holds what nobody needs. Raises OSError; then the old site is in its place."""
    if not beside.place.exists():
        new.rename(beside.place)
    else:
        exchange(new, beside.place, aside=beside.aside())
        try:
            _keep(new, beside)
        except BaseException:
            exchange(new, beside.place, aside=beside.aside())
            raise
        beside.shut()
    name_to_disk(beside.place.parent)


def _keep(old: Path, beside: Beside) -> None:
    """As the previous site; but building the same twice leaves the one that was different."""
    if is_same(old, beside.place) or not any(old.iterdir()):
        return
    if beside.previous.exists():
        exchange(old, beside.previous, aside=beside.aside())
    else:
        old.rename(beside.previous)
