"""Errors name the folder that was given: nobody knows the ones beside it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from milepost.adapters.publish.beside import Beside
from milepost.adapters.publish.target import mount_point


@contextmanager
def named_as_given(target: Path, beside: Beside, new: Path) -> Iterator[None]:
    """For an OSError of what happens beside `target`, or in `new`. Raises NotPublished for a mount point."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EBUSY:  # a folder of the same disk, mounted: it looks like any other until then
            raise mount_point(target) from None
        where = within(new, error) or Path(str(error.filename or new))
        if where.is_relative_to(new):
            error.filename = str(target / where.relative_to(new))
        elif beside.place.is_relative_to(where) or where.parent == beside.place.parent:
            error.filename = str(target)
        raise


def within(folder: Path, error: OSError) -> Path | None:
    """What in the folder the error is about. One of copying names first where from, then where to."""
    names = (Path(str(name)) for name in (error.filename, error.filename2) if name is not None)
    return next((name for name in names if name.is_relative_to(folder)), None)
