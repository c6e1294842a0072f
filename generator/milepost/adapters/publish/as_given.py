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
        where = Path(str(error.filename or new))
        if where.is_relative_to(new):
            error.filename = str(target / where.relative_to(new))
        elif beside.place.is_relative_to(where) or where.parent == beside.place.parent:
            error.filename = str(target)
        raise
